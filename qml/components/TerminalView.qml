// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One terminal: its screen, and below it how it ended.
Item {
    id: view

    required property Terminals terminals
    required property TerminalController terminal
    required property string name
    required property string side

    property bool isSearching: false

    readonly property bool hasKeyboard: screen.activeFocus || again.activeFocus || close.activeFocus || search.activeFocus
    readonly property bool hasEnded: terminal?.hasEnded ?? false

    signal closeRequested

    onTerminalChanged: isSearching = false

    function focusScreen(): void {
        screen.forceActiveFocus(Qt.OtherFocusReason);
    }

    TerminalItem {
        id: screen

        objectName: view.side + "Terminal"
        x: 12
        y: 6
        width: parent.width - x - 14
        height: (ending.visible ? ending.y : parent.height) - y - 4
        clip: true
        terminal: view.terminal
        fontFamily: Theme.terminalFamily
        fontSize: view.terminals.fontSize
        ink: Theme.ink
        ground: Theme.surface
        selectionColor: Theme.terminalSelection
        cursorColor: Theme.sideColor(view.side)
        named: Theme.terminalColors
        Accessible.role: Accessible.EditableText
        Accessible.name: view.name + " " + (view.terminal?.number ?? "") + ", " + qsTr("terminal")
        Accessible.description: qsTr("Ctrl+Tab leaves the terminal.")
        Accessible.focusable: true
        Accessible.multiLine: true
        Accessible.readOnly: view.hasEnded
        onBell: {
            if (!flash.running)
                flash.start();
        }
        onAddressActivated: address => Qt.openUrlExternally(address)
        onZoomed: direction => view.terminals.zoom(direction)
    }
    ThinBar {
        id: bar

        objectName: view.side + "TerminalBar"
        anchors.right: parent.right
        anchors.rightMargin: 2
        y: screen.y
        height: screen.height
        orientation: Qt.Vertical
        size: screen.scrollSize
        onPositionChanged: {
            if (pressed)
                screen.scrollTo(position);
        }

        Binding {
            target: bar
            property: "position"
            value: screen.scrollPosition
            when: !bar.pressed
        }
    }
    // The bell. It does not ring again while it is seen: no program makes the window flicker.
    Rectangle {
        id: ring

        anchors.fill: parent
        anchors.margins: 2
        radius: Theme.radius
        color: "transparent"
        border.width: 2
        border.color: Theme.sideColor(view.side)
        visible: flash.running
        Accessible.ignored: true

        PauseAnimation {
            id: flash

            duration: 180
        }
    }
    Late {
        id: search

        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 6
        file: "TerminalSearch.qml"
        isWanted: view.isSearching
        given: ({
                screen: screen,
                side: view.side
            })

        Connections {
            target: search.item
            ignoreUnknownSignals: true

            function onCloseRequested(): void {
                view.isSearching = false;
                view.focusScreen();
            }
        }
    }
    Item {
        id: ending

        visible: view.hasEnded
        anchors.bottom: parent.bottom
        x: 12
        width: parent.width - 24
        height: visible ? Math.max(words.height, actions.height) + 12 : 0

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Column {
            id: words

            y: 8
            width: parent.width - actions.width - 12

            Words {
                objectName: view.side + "TerminalEnding"
                width: parent.width
                topPadding: 6
                visible: text !== ""
                text: view.terminal?.ending ?? ""
                color: Theme.muted
                font.pixelSize: Theme.prose
            }
            Late {
                width: parent.width
                file: "FailurePanel.qml"
                isWanted: view.terminal?.failure.isShown ?? false
                given: ({
                        objectName: view.side + "TerminalFailure",
                        failure: view.terminal?.failure ?? null
                    })
            }
        }
        Row {
            id: actions

            anchors.right: parent.right
            y: 8
            spacing: Theme.gap

            ActionButton {
                id: again

                objectName: view.side + "TerminalAgain"
                implicitHeight: 30
                text: qsTr("Again")
                onClicked: {
                    view.terminal.again();
                    view.focusScreen();
                }
            }
            ActionButton {
                id: close

                objectName: view.side + "TerminalClose"
                implicitHeight: 30
                text: qsTr("Close")
                onClicked: view.closeRequested()
            }
        }
    }
}
