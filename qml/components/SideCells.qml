// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One row on one side: its sign, its cells in columns, and below them what did not fit; or the gap where it is missing.
Item {
    id: half

    required property string side
    required property list<string> cells
    required property list<int> changed
    required property string sign
    required property bool isPresent
    required property string gapText
    required property tableLayout columns
    required property real characterWidth
    required property bool isFresh
    required property bool isSelected

    readonly property color accent: Theme.sideColor(side)
    readonly property bool isGap: !isPresent && gapText !== ""
    readonly property real textStart: 30

    implicitHeight: isPresent ? Math.max(Theme.rowHeight, line.height + (rest.visible ? rest.height + 3 : 0) + 14) : Theme.rowHeight

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 1
        anchors.rightMargin: 1
        color: half.isSelected && half.isPresent ? Theme.selection : half.sign !== "" ? Theme.sideTint(half.side) : half.isGap ? Theme.background : "transparent"
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 1
        anchors.rightMargin: 1
        color: half.accent
        opacity: half.isFresh && half.isPresent ? 0.13 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
            }
        }
    }
    SystemText {
        x: 12
        y: 7
        visible: half.sign !== ""
        text: half.sign
        color: half.isSelected ? Theme.selectedInk : half.accent
        font.bold: true
        wrapMode: Text.NoWrap
    }
    Item {
        id: line

        x: half.textStart
        y: 7
        width: parent.width - x - 12
        height: childrenRect.height
        visible: half.isPresent

        Repeater {
            model: half.isPresent ? half.columns.cells.length : 0

            delegate: SystemText {
                required property int index
                readonly property int cell: half.columns.cells[index] ?? 0
                readonly property bool isChanged: half.changed.includes(cell)

                x: (half.columns.starts[index] ?? 0) * half.characterWidth
                width: Math.min(line.width - x, (half.columns.widths[index] ?? 1) * half.characterWidth + 1)
                text: half.cells[cell] ?? ""
                color: half.isSelected ? Theme.selectedInk : isChanged ? half.accent : index === 0 ? Theme.ink : Theme.muted
                font.bold: isChanged
            }
        }
    }
    SystemText {
        id: rest

        x: half.textStart
        y: line.y + line.height + 3
        width: parent.width - x - 12
        visible: half.isPresent && half.columns.rest.length > 0
        text: visible ? half.columns.rest.map(cell => (half.changed.includes(cell) ? "≠ " : "") + (half.cells[cell] ?? "")).filter(cell => cell !== "").join(" · ").replace(/,/g, ",\u200b") : ""
        color: half.isSelected ? Theme.selectedInk : Theme.muted
        font.pixelSize: 11
        wrapMode: Text.Wrap
    }
    Words {
        x: half.textStart
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 12
        visible: half.isGap
        text: half.gapText
        color: Theme.muted
        font.pixelSize: Theme.small
        font.italic: true
    }
}
