// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The window: the rail, the header, and the tab that is at the front.
Window {
    id: window

    required property WindowController controller

    readonly property bool isWide: width >= 1100
    readonly property bool isNarrow: width < 800

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    title: qsTr("Unshare Lab")
    color: Theme.background

    Binding {
        target: Theme
        property: "isDark"
        value: window.controller.theme === "dark" || (window.controller.theme === "system" && Application.styleHints.colorScheme === Qt.Dark)
    }
    Binding {
        target: Theme
        property: "isHighContrast"
        value: window.controller.theme === "system" && window.controller.isHighContrast
    }
    Binding {
        target: Theme
        property: "isStill"
        value: window.controller.isStill
    }
    Binding {
        target: Theme
        property: "fixedFamily"
        value: window.controller.fixedFamily
    }
    Binding {
        target: Theme
        property: "terminalFamily"
        value: window.controller.settings.chosen.fontFamily || window.controller.fixedFamily
    }

    function chooseFile(): void {
        fileDialog.isWanted = false;
        fileDialog.isWanted = true;
    }

    Rail {
        id: rail

        height: parent.height
        controller: window.controller
        isCompact: !window.isWide
    }
    Header {
        id: header

        x: rail.width
        width: parent.width - x
        visible: !window.controller.isOverview
        controller: window.controller
        isNarrow: window.isNarrow
        isLessonShown: tab.isLessonBeside
        onLessonToggled: tab.toggleLesson()
        onOpenRequested: window.chooseFile()
    }
    Late {
        id: hostStrip

        x: rail.width
        y: header.height
        width: parent.width - x
        height: isWanted ? 44 : 0
        file: "HostStrip.qml"
        isWanted: window.controller.mode.isHost && !window.controller.hasEnded && !window.controller.isOverview
        given: ({
                mode: window.controller.mode
            })
    }
    KindTab {
        id: tab

        x: rail.width
        y: header.height + hostStrip.height
        width: parent.width - x
        height: parent.height - y
        visible: !window.controller.hasEnded && !window.controller.isOverview
        controller: window.controller
        tab: window.controller.currentTab
        isWide: window.isWide
        isNarrow: window.isNarrow
    }
    Late {
        x: rail.width
        y: header.height
        width: parent.width - x
        height: parent.height - y
        file: "EndedPage.qml"
        isWanted: window.controller.hasEnded && !window.controller.isOverview
        given: ({
                controller: window.controller
            })
    }
    Late {
        x: rail.width
        width: parent.width - x
        height: parent.height
        file: "OverviewTab.qml"
        isWanted: window.controller.isOverview
        given: ({
                controller: window.controller
            })
    }
    Late {
        id: fileDialog

        file: "LessonFileDialog.qml"
        isWanted: false
        given: ({
                controller: window.controller
            })
    }
    Late {
        anchors.fill: parent
        file: "ReviewDialog.qml"
        isWanted: window.controller.review.isOpen
        given: ({
                review: window.controller.review
            })
    }

    Late {
        anchors.fill: parent
        file: "HostDialog.qml"
        isWanted: window.controller.mode.isAsking
        given: ({
                mode: window.controller.mode
            })
    }

    Late {
        anchors.fill: parent
        file: "WelcomeSheet.qml"
        isWanted: window.controller.welcome.isOpen
        given: ({
                welcome: window.controller.welcome
            })
    }
    Late {
        anchors.fill: parent
        file: "SettingsSheet.qml"
        isWanted: window.controller.settings.isOpen
        given: ({
                controller: window.controller
            })
    }

    Instantiator {
        model: window.controller.tabs.length

        delegate: Shortcut {
            required property int index

            sequence: "Ctrl+" + (index + 1)
            onActivated: window.controller.current = index
        }
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: window.controller.isOverview = true
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: window.controller.settings.open()
    }
    Shortcut {
        sequence: "F5"
        onActivated: window.controller.lookAgain()
    }
    Shortcut {
        sequence: "Ctrl+R"
        onActivated: window.controller.runNext()
    }
    Shortcut {
        sequences: [StandardKey.Find]
        enabled: !window.controller.isOverview
        onActivated: tab.stage.focusFilter()
    }
}
