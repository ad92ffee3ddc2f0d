// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Brings a row of a list into sight without a jump.
NumberAnimation {
    id: glide

    required property ListView list
    property real headroom: 0 // kept free above the row

    function show(row: int): void {
        glide.stop();
        const from = list.contentY;
        list.forceLayout();
        list.positionViewAtIndex(row, ListView.Contain);
        const item = list.itemAtIndex(row);
        const highest = item && row > 0 ? item.y - headroom : list.originY;
        glide.to = Math.max(list.originY, Math.min(list.contentY, highest));
        if (Theme.isStill || Math.abs(glide.to - from) < 1) {
            list.contentY = glide.to;
            return;
        }
        list.contentY = from;
        glide.restart();
    }

    target: list
    property: "contentY"
    duration: Theme.calm
    easing.type: Easing.OutCubic
}
