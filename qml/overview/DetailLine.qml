// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One line of the details: a heading, a fact, a process, or a note.
Item {
    id: line

    required property int sort
    required property string label
    required property string value
    required property int depth

    readonly property bool isHeading: sort === DetailsModel.Sort.heading
    readonly property bool isProcess: sort === DetailsModel.Sort.process
    readonly property bool isNote: sort === DetailsModel.Sort.note
    readonly property real start: isHeading ? width : isNote ? 0 : isProcess ? Math.min(depth * 14, width * 0.35) + 58 : 118

    implicitHeight: isHeading ? 40 : Math.max(name.height, text.height) + (isProcess ? 6 : 10)
    Accessible.role: isHeading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: value === "" ? label : label + ": " + value

    signal processChosen

    Words {
        id: name

        x: line.isProcess ? line.start - 58 : 0
        y: line.isHeading ? 16 : 0
        width: line.isHeading ? line.width : line.isProcess ? 52 : line.start - 10
        text: line.label
        color: line.isHeading ? Theme.ink : Theme.muted
        font.pixelSize: line.isHeading ? Theme.prose : Theme.small
        font.weight: line.isHeading ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }
    SystemText {
        id: text

        visible: !line.isHeading
        x: line.start
        width: Math.max(0, line.width - line.start)
        text: line.value
        Accessible.ignored: true
    }
    HoverHandler {
        enabled: line.isProcess
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        enabled: line.isProcess
        onTapped: line.processChosen()
    }
}
