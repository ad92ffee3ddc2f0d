// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// Opens and closes what stands below it.
T.AbstractButton {
    id: button

    property bool isOpen: false

    implicitWidth: row.implicitWidth + 10
    implicitHeight: 26
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: isOpen

    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "chevron"
                size: 14
                tint: Theme.muted
                rotation: button.isOpen ? 90 : 0

                Behavior on rotation {
                    NumberAnimation {
                        duration: Theme.quick
                    }
                }
            }
            Words {
                text: button.text
                color: button.hovered ? Theme.ink : Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
    }
    background: Item {
        FocusRing {
            isShown: button.visualFocus
        }
    }
}
