// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A line of system text that ends with an ellipsis where there is no room for all of it, which is told elsewhere.
Item {
    id: line

    required property string text
    property alias font: label.font
    property alias color: label.color

    readonly property real textWidth: Math.min(label.contentWidth, width)

    implicitHeight: label.implicitHeight

    TextMetrics {
        id: metrics

        font: label.font
        text: line.text
        elide: Text.ElideRight
        elideWidth: Math.max(0, Math.floor(line.width) - 1)
    }
    Text {
        id: label

        width: parent.width
        text: metrics.elidedText
        textFormat: Text.PlainText
        color: Theme.ink
        font.family: Theme.fixedFamily
        font.pixelSize: Theme.fixed
        Accessible.ignored: true
    }
}
