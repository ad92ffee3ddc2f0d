// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A sheet in the middle of the window, in front of everything else, until it is answered or Escape is pressed.
T.Popup {
    id: sheet

    property real widest: 560

    anchors.centerIn: parent
    width: Math.min(widest, parent.width - 48)
    padding: 24
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
}
