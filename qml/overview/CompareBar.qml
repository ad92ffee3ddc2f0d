// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// With which other process the selected one is compared.
Flow {
    id: bar

    required property OverviewController overview

    spacing: 8

    InputField {
        objectName: "otherProcess"
        width: 170
        example: qsTr("Compare with PID")
        text: bar.overview.other
        inputMethodHints: Qt.ImhDigitsOnly
        onTextEdited: bar.overview.other = text
    }
    ActionButton {
        objectName: "chooseOther"
        text: bar.overview.isChoosingOther ? qsTr("Now choose one") : qsTr("Choose in the list")
        isPrimary: bar.overview.isChoosingOther
        onClicked: bar.overview.chooseOther()
    }
}
