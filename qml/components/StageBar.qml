// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Above the tables: what to show of them, and how many rows differ.
Item {
    id: bar

    required property TabController tab
    property bool isNarrow: false

    signal lookRequested

    readonly property DifferenceModel differences: tab.differences
    readonly property Item filterField: filter

    implicitHeight: Theme.control

    Row {
        id: choices

        spacing: Theme.gap

        InputField {
            id: filter

            objectName: "filter"
            width: Math.min(240, Math.max(120, bar.width - only.implicitWidth - right.width - 40))
            iconName: "search"
            example: qsTr("Filter")
            Accessible.name: qsTr("Filter rows")
            text: bar.differences.filter
            onTextEdited: bar.differences.filter = text
            Keys.onEscapePressed: bar.differences.filter = ""
        }
        CheckSwitch {
            id: only

            objectName: "differencesOnly"
            text: qsTr("Differences only")
            checked: bar.differences.differencesOnly
            onToggled: bar.differences.differencesOnly = checked
        }
    }
    Row {
        id: right

        anchors.right: parent.right
        spacing: 4

        Words {
            objectName: "differenceCount"
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.isNarrow && bar.differences.hasChild
            rightPadding: 8
            text: {
                switch (bar.differences.differenceCount) {
                case 0:
                    return qsTr("No row differs");
                case 1:
                    return qsTr("1 row differs");
                default:
                    return qsTr("%1 rows differ").arg(bar.differences.differenceCount);
                }
            }
            color: Theme.muted
            wrapMode: Text.NoWrap
            font.pixelSize: Theme.prose
        }
        IconButton {
            objectName: "copyRows"
            enabled: bar.differences.selectedCount > 0
            iconName: "copy"
            text: qsTr("Copy the selected rows")
            shortcutText: "Ctrl+C"
            onClicked: bar.differences.copySelection()
        }
        IconButton {
            objectName: "lookAgain"
            iconName: "look"
            text: qsTr("Look again")
            shortcutText: "F5"
            onClicked: bar.lookRequested()
        }
    }
}
