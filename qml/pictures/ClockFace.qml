// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One clock of one side: what it is called above what it shows.
Item {
    id: face

    required property string side
    required property string title
    required property string time
    required property bool isTight

    Words {
        x: face.isTight ? 10 : 16
        y: 4
        width: parent.width - 2 * x
        text: face.title
        color: Theme.muted
        font.pixelSize: face.isTight ? 11 : Theme.small
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    SystemText {
        x: face.isTight ? 10 : 16
        y: 24
        width: parent.width - x
        text: face.time === "" ? "–" : face.time
        color: Theme.sideColor(face.side)
        font.pixelSize: face.isTight ? 11 : Theme.heading
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
