// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A word at a cgroup.
Rectangle {
    id: mark

    required property color tint
    required property string text

    width: word.implicitWidth + 12
    height: 18
    radius: 9
    color: Theme.surface
    border.width: 1
    border.color: tint

    Words {
        id: word

        anchors.centerIn: parent
        width: implicitWidth
        text: mark.text
        color: mark.tint
        font.pixelSize: 11
        wrapMode: Text.NoWrap
    }
}
