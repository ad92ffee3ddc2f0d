// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What a side calls itself: the host name, the domain name below it.
LevelBox {
    id: plate

    required property namePlate names

    link: names.link

    SystemText {
        x: 12
        y: 34
        width: parent.width - 24
        horizontalAlignment: Text.AlignHCenter
        text: plate.names.host
        color: Theme.ink
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.small
        wrapMode: Text.NoWrap
        elide: Text.ElideMiddle
    }
    Words {
        x: 12
        y: 68
        width: parent.width - 24
        horizontalAlignment: Text.AlignHCenter
        visible: plate.names.domain !== ""
        text: qsTr("Domain: %1").arg(plate.names.domain)
        color: Theme.muted
        font.pixelSize: Theme.prose
        wrapMode: Text.NoWrap
        elide: Text.ElideMiddle
    }
}
