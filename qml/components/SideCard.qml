// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The ground of a side: its colour along the upper edge, round as the card is.
Item {
    id: card

    required property string side

    Rectangle {
        width: parent.width
        height: 2 * radius
        radius: Theme.cardRadius
        color: Theme.sideColor(card.side)
    }
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 3
        radius: Theme.cardRadius
        topLeftRadius: 8
        topRightRadius: 8
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
}
