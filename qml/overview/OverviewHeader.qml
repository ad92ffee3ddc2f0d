// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The title of the overview, and what can be done with all of it.
Rectangle {
    id: header

    required property OverviewController overview

    signal saveRequested(string form)

    implicitHeight: Math.max(68, promise.y + promise.height + 14)
    color: Theme.surface

    Words {
        id: title

        objectName: "overviewTitle"
        x: Theme.wide
        y: 13
        text: qsTr("Overview")
        wrapMode: Text.NoWrap
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Words {
        id: promise

        x: Theme.wide
        y: title.y + title.height + 2
        width: actions.x - x - Theme.gap
        text: qsTr("Every namespace that can be seen from here: who is in it, whose it is, what keeps it alive.")
        color: Theme.muted
        font.pixelSize: Theme.prose
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        y: 17
        spacing: 4

        ChoiceBar {
            objectName: "view"
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("View")
            namePrefix: "view"
            choices: [qsTr("List"), qsTr("Picture")]
            current: header.overview.isPictured ? 1 : 0
            onChosen: index => header.overview.isPictured = index === 1
        }
        MenuButton {
            readonly property var forms: ["json", "csv", "svg", "png"]

            objectName: "saveOverview"
            enabled: header.overview.hasLooked
            iconName: "save"
            text: qsTr("Save")
            opensBelow: true
            choices: header.overview.isPictured ? [qsTr("As JSON…"), qsTr("As CSV…"), qsTr("As SVG…"), qsTr("As PNG…")] : [qsTr("As JSON…"), qsTr("As CSV…")]
            current: -1
            namePrefix: "saveAs"
            onChosen: index => header.saveRequested(forms[index])
        }
        IconButton {
            objectName: "overviewLook"
            iconName: "look"
            text: qsTr("Look again")
            shortcutText: "F5"
            onClicked: header.overview.lookAgain()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
