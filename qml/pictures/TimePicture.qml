// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Each clock as it runs on both sides, and between them how far the child's is ahead.
Item {
    id: drawing

    required property TimePictureModel picture
    property clockPair none // while a clock that is not needed any more goes

    readonly property bool isTight: width < 600
    readonly property real space: isTight ? 92 : Math.min(220, width * 0.22)
    readonly property real boxWidth: (width - space) / 2
    readonly property real rowHeight: 54

    implicitHeight: 3 * rowHeight + 18
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    Timer {
        interval: 1000
        repeat: true
        running: drawing.visible && Application.state === Qt.ApplicationActive
        onTriggered: drawing.picture.tick()
    }
    Rectangle {
        width: drawing.boxWidth
        height: parent.height
        radius: Theme.cardRadius
        color: Theme.parentTint
        border.width: 1
        border.color: Theme.parentSide
    }
    Rectangle {
        x: parent.width - width
        width: drawing.boxWidth
        height: parent.height
        radius: Theme.cardRadius
        color: Theme.childTint
        border.width: 1
        border.color: Theme.childSide
        opacity: drawing.picture.hasChild ? 1 : 0.45
    }
    Repeater {
        model: drawing.picture.clocks.length

        delegate: Item {
            id: clock

            required property int index

            readonly property clockPair pair: index < drawing.picture.clocks.length ? drawing.picture.clocks[index] : drawing.none

            y: 9 + index * drawing.rowHeight
            width: drawing.width
            height: drawing.rowHeight

            ClockFace {
                width: drawing.boxWidth
                height: parent.height
                side: "parent"
                title: clock.pair.title
                time: clock.pair.parent
                isTight: drawing.isTight
            }
            OffsetArrow {
                x: drawing.boxWidth
                width: drawing.space
                height: parent.height
                visible: clock.pair.offset !== ""
                text: clock.pair.offset
                isShifted: clock.pair.isShifted
            }
            ClockFace {
                x: parent.width - width
                width: drawing.boxWidth
                height: parent.height
                visible: drawing.picture.hasChild
                side: "child"
                title: clock.pair.title
                time: clock.pair.child
                isTight: drawing.isTight
            }
        }
    }
}
