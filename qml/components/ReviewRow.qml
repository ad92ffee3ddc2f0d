// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One step of a file's lesson and what it runs, or one fault of the file.
Item {
    id: row

    property var line // a reviewLine, or nothing
    property string fault

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 4

        Words {
            width: parent.width
            text: row.line ? qsTr("Step %1: %2").arg(row.line.step).arg(row.line.title) : row.fault
            font.pixelSize: Theme.prose
        }
        CommandFence {
            visible: row.line !== undefined
            width: parent.width
            isCopyable: false
            command: row.line ? row.line.text : ""
            side: row.line ? row.line.side : "parent"
            place: !row.line ? "" : row.line.isShell ? qsTr("%1, in a shell").arg(row.line.sideTitle) : qsTr("%1, done by the lab").arg(row.line.sideTitle)
        }
    }
}
