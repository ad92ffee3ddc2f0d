// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A short list to choose from, above or beside the button that opens it.
T.Popup {
    id: menu

    property var choices: [] // of words
    property int current: 0
    property string namePrefix: "menuChoice"

    signal chosen(int index)

    implicitWidth: list.width + 2 * padding
    implicitHeight: list.height + 2 * padding
    padding: 6
    margins: 8
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: (entries.itemAt(Math.max(0, current)) as Item)?.forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        color: Theme.surface
        radius: Theme.cardRadius
        border.width: 1
        border.color: Theme.line
    }
    contentItem: Item {
        Column {
            id: list

            width: {
                let widest = 168;
                for (let index = 0; index < entries.count; ++index)
                    widest = Math.max(widest, (entries.itemAt(index) as Item)?.implicitWidth ?? 0);
                return widest;
            }

            Repeater {
                id: entries

                model: menu.choices

                delegate: T.AbstractButton {
                    id: entry

                    required property string modelData
                    required property int index

                    objectName: menu.namePrefix + index
                    width: list.width
                    implicitWidth: label.x + label.implicitWidth + 12
                    height: 34
                    text: modelData
                    hoverEnabled: true
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.MenuItem
                    Accessible.name: text
                    Accessible.checkable: true
                    Accessible.checked: index === menu.current
                    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onReturnPressed: clicked()
                    onClicked: {
                        menu.close();
                        menu.chosen(index);
                    }

                    contentItem: Item {
                        Icon {
                            x: 8
                            anchors.verticalCenter: parent.verticalCenter
                            visible: entry.index === menu.current
                            name: "check"
                            size: 14
                        }
                        Words {
                            id: label

                            x: 32
                            anchors.verticalCenter: parent.verticalCenter
                            text: entry.text
                            wrapMode: Text.NoWrap
                            font.pixelSize: Theme.prose
                        }
                    }
                    background: Rectangle {
                        radius: 6
                        color: entry.hovered || entry.visualFocus ? Theme.hover : "transparent"

                        FocusRing {
                            anchors.margins: 0
                            radius: 6
                            isShown: entry.visualFocus
                        }
                    }
                }
            }
        }
    }
}
