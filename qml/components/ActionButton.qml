// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A button with words: filled with a colour where it is the thing to do, plain elsewhere.
T.Button {
    id: button

    property bool isPrimary: false
    property color accent: Theme.parentSide
    property string iconName
    property string hint

    readonly property color foreground: !enabled ? Theme.muted : isPrimary ? Theme.onSide : Theme.ink

    implicitWidth: content.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.control
    leftPadding: 14
    rightPadding: 14
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: hint

    contentItem: Item {
        Row {
            id: content

            anchors.centerIn: parent
            spacing: 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                tint: button.foreground
                size: 14
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: button.text
                color: button.foreground
                wrapMode: Text.NoWrap
                font.pixelSize: Theme.prose
                font.weight: button.isPrimary ? Font.DemiBold : Font.Normal
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: {
            if (button.isPrimary && button.enabled)
                return button.down ? Qt.darker(button.accent, 1.15) : button.hovered ? Qt.lighter(button.accent, 1.08)
                                                                                     : button.accent;
            return button.down ? Theme.line : button.hovered && button.enabled ? Theme.hover : Theme.surface;
        }
        border.width: button.isPrimary && button.enabled ? 0 : 1
        border.color: Theme.line

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }

        FocusRing {
            isShown: button.visualFocus
        }
    }

    Hint {
        text: button.hint
        isWanted: button.hovered || button.visualFocus
    }
}
