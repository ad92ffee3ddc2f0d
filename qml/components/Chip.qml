// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A short piece of system text that stands out.
Rectangle {
    id: chip

    required property string text

    implicitWidth: label.implicitWidth + 16
    implicitHeight: 22
    radius: 6
    color: Theme.background
    border.width: 1
    border.color: Theme.line

    SystemText {
        id: label

        anchors.centerIn: parent
        text: chip.text
        color: Theme.muted
        font.pixelSize: 11
        wrapMode: Text.NoWrap
    }
}
