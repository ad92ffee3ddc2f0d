// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A lesson's own text, written in Markdown.
Words {
    // The implicit height leaves the line height out.
    height: contentHeight
    textFormat: Text.MarkdownText
    linkColor: Theme.parentSide
    font.pixelSize: Theme.prose
    lineHeight: 1.3
    onLinkActivated: link => Qt.openUrlExternally(link)
}
