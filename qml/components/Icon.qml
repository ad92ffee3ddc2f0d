// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A drawn icon in one colour, sharp at every size.
Image {
    id: icon

    required property string name
    property color tint: Theme.ink
    property int size: 18

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://icon/" + name + "/" + tint.toString().slice(-6)
    Accessible.ignored: true
}
