// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A side's terminals: a tab for each, and the one in front.
Item {
    id: card

    required property Terminals terminals
    required property TerminalsModel side
    required property string title

    function focusScreen(): void {
        view.focusScreen();
    }

    SideCard {
        anchors.fill: parent
        side: card.side.side
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 3
        radius: Theme.cardRadius
        color: "transparent"
        border.width: 1
        border.color: Theme.sideColor(card.side.side)
        visible: view.hasKeyboard
    }
    ListView {
        id: tabs

        x: 8
        y: 5
        width: parent.width - x - tools.width - 12
        height: 34
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        spacing: 2
        model: card.side
        currentIndex: card.side.current
        highlightMoveDuration: Theme.calm

        delegate: TerminalTab {
            required property int index

            objectName: card.side.side + "TerminalTab" + index
            side: card.side.side
            title: card.title
            isCurrent: index === card.side.current
            onClicked: {
                card.side.current = index;
                card.focusScreen();
            }
        }
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 6

        IconButton {
            objectName: card.side.side + "NewTerminal"
            implicitWidth: 32
            implicitHeight: 32
            iconName: "plus"
            text: qsTr("Another terminal")
            shortcutText: "Ctrl+Shift+T"
            onClicked: card.terminals.open(card.side.side)
        }
        IconButton {
            objectName: card.side.side + "NewRootTerminal"
            implicitWidth: 32
            implicitHeight: 32
            visible: card.terminals.canBeRoots
            iconName: "shield"
            text: qsTr("A terminal as root: the password is asked for each time")
            onClicked: card.terminals.openAsRoot(card.side.side)
        }
        IconButton {
            objectName: card.side.side + "OpenOutside"
            implicitWidth: 32
            implicitHeight: 32
            iconName: "outside"
            text: qsTr("Open in my own terminal")
            onClicked: card.terminals.openOutside(card.side.side)
        }
        IconButton {
            objectName: card.side.side + "CloseTerminal"
            implicitWidth: 32
            implicitHeight: 32
            iconName: "cross"
            text: qsTr("Close the terminal")
            shortcutText: "Ctrl+Shift+W"
            onClicked: card.side.close(card.side.current)
        }
    }
    Rectangle {
        x: 1
        y: 39
        width: parent.width - 2
        height: 1
        color: Theme.line
    }
    TerminalView {
        id: view

        y: 40
        width: parent.width
        height: parent.height - y - 2
        terminals: card.terminals
        terminal: card.side.currentTerminal
        name: card.title
        side: card.side.side
        onCloseRequested: card.side.close(card.side.current)
    }
    Shortcut {
        sequence: "Ctrl+Shift+T"
        enabled: view.hasKeyboard
        onActivated: card.terminals.open(card.side.side)
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        enabled: view.hasKeyboard
        onActivated: view.isSearching = true
    }
    Shortcut {
        sequence: "Ctrl+Shift+W"
        enabled: view.hasKeyboard
        onActivated: card.side.close(card.side.current)
    }
}
