// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A line of text to fill in, with an example, an icon if wanted, and its border in red where it is wrong.
T.TextField {
    id: field

    property string iconName
    property string example
    property bool isWrong: false

    implicitWidth: 200
    implicitHeight: Theme.control
    leftPadding: iconName === "" ? 10 : 34
    rightPadding: 10
    color: Theme.ink
    selectionColor: Theme.selection
    selectedTextColor: Theme.selectedInk
    font.pixelSize: Theme.prose
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    hoverEnabled: true
    Accessible.name: example

    Words {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height
        visible: field.text === "" && field.preeditText === ""
        text: field.example
        color: Theme.muted
        font: field.font
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Icon {
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        visible: field.iconName !== ""
        name: field.iconName
        tint: Theme.muted
        size: 16
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.isWrong || field.activeFocus ? 2 : 1
        border.color: field.isWrong ? Theme.fails : field.activeFocus ? Theme.ink : Theme.line
    }
}
