// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What has become of a tab's namespace: a ring, a full dot, or a dot in the child's colour.
Rectangle {
    id: dot

    required property int mark

    width: 10
    height: 10
    radius: 5
    color: mark === TabController.Mark.made ? Theme.holds : mark === TabController.Mark.differs ? Theme.childSide : "transparent"
    border.width: mark === TabController.Mark.notMade ? 1 : 0
    border.color: Theme.muted
    Accessible.ignored: true
}
