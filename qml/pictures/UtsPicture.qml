// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The plate with each side's names, and between them whether they are the same.
Item {
    id: drawing

    required property UtsPictureModel picture

    readonly property real space: width < 600 ? 36 : 72
    readonly property real boxWidth: (width - space) / 2

    implicitHeight: 104
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    UtsPlate {
        width: drawing.boxWidth
        height: parent.height
        side: "parent"
        names: drawing.picture.parentPlate
    }
    Words {
        x: drawing.boxWidth
        width: drawing.space
        height: parent.height
        visible: drawing.picture.childPlate.isThere
        horizontalAlignment: Text.AlignHCenter
        text: drawing.picture.isNamedApart ? "≠" : "="
        color: drawing.picture.isNamedApart ? Theme.childSide : Theme.muted
        font.pixelSize: 28
    }
    UtsPlate {
        x: parent.width - width
        width: drawing.boxWidth
        height: parent.height
        side: "child"
        names: drawing.picture.childPlate
    }
}
