// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What the system says or takes: tables, identifiers, commands.
Text {
    color: Theme.ink
    font.family: Theme.fixedFamily
    font.pixelSize: Theme.fixed
    textFormat: Text.PlainText
    wrapMode: Text.WrapAnywhere
}
