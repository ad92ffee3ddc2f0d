// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A button with an icon alone; its name is said on hover, on focus and to a screen reader.
T.Button {
    id: button

    required property string iconName
    property string shortcutText
    property color tint: Theme.muted

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.45
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            tint: button.hovered || button.visualFocus ? Theme.ink : button.tint
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.down || button.checked ? Theme.line : button.hovered ? Theme.hover : "transparent"

        FocusRing {
            isShown: button.visualFocus
        }
    }

    Hint {
        text: button.shortcutText === "" ? button.text : button.text + "  " + button.shortcutText
        isWanted: button.hovered || button.visualFocus
    }
}
