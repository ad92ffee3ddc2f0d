// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Above the list: what to look for, and how it is arranged.
Column {
    id: bar

    required property OverviewController overview

    readonly property bool isNarrow: width < choices.implicitWidth + 260

    function focusFilter(): void {
        filter.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: 6

    Item {
        width: parent.width
        height: bar.isNarrow ? 2 * Theme.control + 8 : Theme.control

        InputField {
            id: filter

            objectName: "overviewFilter"
            width: bar.isNarrow ? parent.width : parent.width - choices.width - 12
            iconName: "search"
            example: width < 480 ? qsTr("Search or filter") : qsTr("Words, or an expression: TYPE == \"net\" and NPROCS > 1")
            Accessible.name: qsTr("Search namespaces")
            Accessible.description: qsTr("Words, or an expression: TYPE == \"net\" and NPROCS > 1")
            isWrong: bar.overview.filterFault !== ""
            text: bar.overview.filter
            onTextEdited: bar.overview.filter = text
            Keys.onEscapePressed: bar.overview.filter = ""
        }
        ChoiceBar {
            id: choices

            objectName: "arrangement"
            x: bar.isNarrow ? 0 : parent.width - width
            y: bar.isNarrow ? Theme.control + 8 : 0
            name: qsTr("Arrangement")
            namePrefix: "arrangement"
            choices: [qsTr("By kind"), qsTr("By owner"), qsTr("By parent"), qsTr("By process")]
            current: bar.overview.arrangement
            onChosen: index => bar.overview.arrangement = index
        }
    }
    Words {
        objectName: "filterFault"
        width: parent.width
        visible: text !== ""
        text: bar.overview.filterFault
        color: Theme.fails
        font.pixelSize: Theme.prose
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
