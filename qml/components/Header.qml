// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The kind, what a new namespace of it has of its own, its clone flag, and the mode.
Rectangle {
    id: header

    required property WindowController controller
    property bool isNarrow: false
    property bool isLessonShown: true

    signal lessonToggled
    signal openRequested

    readonly property TabController tab: controller.currentTab

    implicitHeight: Math.max(68, promise.y + promise.implicitHeight + 14)
    color: Theme.surface

    Words {
        id: title

        objectName: "kindTitle"
        x: Theme.wide
        y: 13
        text: header.tab.title
        wrapMode: Text.NoWrap
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Chip {
        objectName: "cloneFlag"
        anchors.left: title.right
        anchors.leftMargin: 12
        anchors.verticalCenter: title.verticalCenter
        visible: text !== ""
        text: header.tab.flag
    }
    Words {
        id: promise

        objectName: "kindPromise"
        x: Theme.wide
        y: Math.max(header.isNarrow ? 46 : 0, title.y + title.height + 2)
        width: (header.isNarrow ? parent.width - Theme.space : actions.x) - x - Theme.gap
        text: header.tab.promise
        color: Theme.muted
        font.pixelSize: Theme.prose
    }

    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        y: header.isNarrow ? 9 : 17
        spacing: Theme.gap

        ChoiceBar {
            objectName: "modeSwitch"
            name: qsTr("Mode")
            namePrefix: "mode"
            choices: [qsTr("Sandbox"), qsTr("Host")]
            current: header.controller.mode.isHost ? 1 : 0
            refused: header.controller.mode.isRefused ? 1 : -1
            reason: qsTr("Host mode is for ordinary users: its helper does nothing for root.")
            onChosen: index => index === 1 ? header.controller.mode.enterHost() : header.controller.mode.enterSandbox()
        }
        ActionButton {
            objectName: "openLesson"
            visible: !header.isNarrow
            iconName: "open"
            text: qsTr("Open lesson…")
            onClicked: header.openRequested()
        }
        IconButton {
            objectName: "openLessonIcon"
            visible: header.isNarrow
            iconName: "open"
            text: qsTr("Open lesson…")
            onClicked: header.openRequested()
        }
        IconButton {
            objectName: "lessonToggle"
            visible: !header.controller.hasEnded
            iconName: "lesson"
            text: header.isLessonShown ? qsTr("Hide the lesson") : qsTr("Show the lesson")
            onClicked: header.lessonToggled()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
