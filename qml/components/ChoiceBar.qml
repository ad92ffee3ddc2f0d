// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// One choice of a few, side by side, in several lines where they are wider than the place. A choice that is refused stays readable, and says why.
Rectangle {
    id: bar

    property var choices: [] // of words
    property int current: 0
    property int refused: -1
    property string reason
    property color accent: Theme.ink
    property string name
    property string namePrefix: "choice"
    property real room: Number.POSITIVE_INFINITY // its greatest width

    readonly property real naturalWidth: Array.from(flow.children).reduce((sum, choice) => sum + choice.implicitWidth, 0)

    signal chosen(int index)

    implicitWidth: Math.min(naturalWidth + 6, room)
    implicitHeight: flow.implicitHeight + 6
    radius: Theme.control / 2
    color: Theme.background
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Flow {
        id: flow

        x: 3
        y: 3
        width: bar.width - 6

        Repeater {
            model: bar.choices

            delegate: T.AbstractButton {
                id: choice

                required property string modelData
                required property int index
                readonly property bool isRefused: index === bar.refused

                objectName: bar.namePrefix + index
                implicitWidth: label.implicitWidth + 28
                implicitHeight: Theme.control - 6
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                checkable: false
                text: modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.description: isRefused ? bar.reason : ""
                Accessible.checkable: true
                Accessible.checked: index === bar.current
                onClicked: {
                    if (!isRefused)
                        bar.chosen(index);
                }
                Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

                contentItem: Item {
                    Words {
                        id: label

                        anchors.centerIn: parent
                        text: choice.text
                        wrapMode: Text.NoWrap
                        font.pixelSize: Theme.prose
                        font.weight: choice.index === bar.current ? Font.DemiBold : Font.Normal
                        color: choice.index === bar.current ? bar.accent : Theme.muted
                    }
                }
                background: Rectangle {
                    radius: height / 2
                    color: choice.index === bar.current ? Theme.surface : choice.hovered && !choice.isRefused ? Theme.hover : "transparent"
                    border.width: choice.index === bar.current ? 1 : 0
                    border.color: Theme.line

                    FocusRing {
                        radius: height / 2
                        isShown: choice.visualFocus
                    }
                }

                Hint {
                    text: choice.isRefused ? bar.reason : ""
                    delay: 150
                    isWanted: choice.hovered || choice.visualFocus
                }
            }
        }
    }
}
