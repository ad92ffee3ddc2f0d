// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A cable: from one box to the other, or a loop from one plate of a box to the next.
Item {
    id: wire

    required property string side // empty: from box to box
    required property real drop // to the other end, downwards
    required property bool isLive

    readonly property color accent: isLive ? Theme.holds : Theme.muted
    readonly property real thickness: isLive ? 3 : 2
    readonly property real reach: side === "" ? width : 18
    readonly property real start: side === "child" ? width - reach : 0

    height: drop

    Rectangle {
        x: wire.start
        y: -wire.thickness / 2
        width: wire.reach
        height: wire.thickness
        color: wire.accent
    }
    Rectangle {
        x: wire.side === "child" ? wire.start : wire.reach - wire.thickness
        y: -wire.thickness / 2
        width: wire.thickness
        height: wire.drop + wire.thickness
        visible: wire.drop > 0
        color: wire.accent
    }
    Rectangle {
        x: wire.start
        y: wire.drop - wire.thickness / 2
        width: wire.reach
        height: wire.thickness
        visible: wire.drop > 0
        color: wire.accent
    }
    // What it is plugged in with.
    Repeater {
        model: wire.side === "" ? [Qt.point(0, 0), Qt.point(wire.width, 0)] : [Qt.point(wire.side === "child" ? wire.width : 0, 0), Qt.point(wire.side === "child" ? wire.width : 0, wire.drop)]

        delegate: Rectangle {
            required property point modelData

            x: modelData.x - 4
            y: modelData.y - 5
            width: 8
            height: 10
            radius: 2
            color: wire.accent
        }
    }
}
