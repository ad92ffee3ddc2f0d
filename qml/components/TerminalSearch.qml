// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Looks for a text in all that a terminal still has, from the end back.
Rectangle {
    id: search

    required property TerminalItem screen
    required property string side

    property bool isFound: true

    signal closeRequested

    function find(isBack: bool): void {
        isFound = screen.find(field.text, isBack) || field.text === "";
    }

    implicitWidth: row.implicitWidth + 16
    implicitHeight: 50
    radius: Theme.radius
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    Component.onCompleted: field.forceActiveFocus(Qt.ShortcutFocusReason)

    Row {
        id: row

        x: 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        InputField {
            id: field

            objectName: search.side + "TerminalSearch"
            width: 190
            iconName: "search"
            example: qsTr("Search")
            isWrong: !search.isFound
            Accessible.name: qsTr("Search in the terminal")
            Accessible.description: search.isFound ? "" : qsTr("not found")
            onTextEdited: {
                search.screen.unselect();
                search.find(true);
            }
            Keys.onReturnPressed: event => search.find(!(event.modifiers & Qt.ShiftModifier))
            Keys.onEnterPressed: event => search.find(!(event.modifiers & Qt.ShiftModifier))
            Keys.onEscapePressed: search.closeRequested()
        }
        IconButton {
            objectName: search.side + "SearchBack"
            iconName: "up"
            text: qsTr("Further up")
            onClicked: search.find(true)
        }
        IconButton {
            objectName: search.side + "SearchOn"
            iconName: "down"
            text: qsTr("Further down")
            onClicked: search.find(false)
        }
        IconButton {
            objectName: search.side + "SearchClose"
            iconName: "cross"
            text: qsTr("Close")
            onClicked: search.closeRequested()
        }
    }
}
