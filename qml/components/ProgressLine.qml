// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// How much of a whole is done.
Rectangle {
    id: line

    required property real part

    implicitHeight: 4
    radius: 2
    color: Theme.line
    Accessible.ignored: true

    Rectangle {
        width: parent.width * Math.min(1, line.part)
        height: parent.height
        radius: 2
        color: Theme.holds

        Behavior on width {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }
}
