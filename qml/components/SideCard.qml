// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The ground of a side: its colour along the upper edge, round as the card is.
Rectangle {
    id: card

    required property string side

    radius: Theme.cardRadius
    color: Theme.sideColor(side)

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 3
        radius: Theme.cardRadius
        topLeftRadius: 7
        topRightRadius: 7
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
}
