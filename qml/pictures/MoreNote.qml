// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// How many more there are than there is room for.
Words {
    required property int rest

    visible: rest > 0
    text: qsTr("+%1 more").arg(rest)
    color: Theme.muted
    font.pixelSize: Theme.small
    wrapMode: Text.NoWrap
    elide: Text.ElideRight
}
