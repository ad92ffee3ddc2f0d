// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A namespace or a process in the list, in two lines of one height.
Item {
    id: row

    required property int index
    required property string kind
    required property string title
    required property string link
    required property int depth
    required property string command
    required property string who
    required property string processes
    required property string owner
    required property string heldBy
    required property bool ofLab
    required property bool fresh
    required property bool gone
    required property string spoken

    required property bool isSelected
    required property bool isCurrent
    readonly property bool isWide: width >= 620
    readonly property real indent: Math.min(depth * 18, width * 0.3)
    readonly property real firstEdge: width - (isWide ? 310 : 130)
    readonly property real secondEdge: width - 205

    signal chosen

    implicitHeight: 46
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selectable: true
    Accessible.selected: isSelected
    Accessible.onPressAction: chosen()

    Rectangle {
        anchors.fill: parent
        color: row.isSelected ? Theme.selection : hover.hovered ? Theme.hover : "transparent"
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.holds
        opacity: row.fresh ? 0.13 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
            }
        }
    }
    Rectangle {
        visible: row.ofLab
        x: 3
        y: 8
        width: 3
        height: parent.height - 16
        radius: 1.5
        color: Theme.ink
    }
    Item {
        id: content

        anchors.fill: parent
        opacity: row.gone ? 0.4 : 1

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
            }
        }

        Icon {
            x: 14 + row.indent
            y: 14
            name: row.kind
            tint: Theme.muted
        }
        Words {
            id: titleWords

            x: 44 + row.indent
            y: 4
            text: row.title
            font.weight: Font.DemiBold
            font.pixelSize: Theme.prose
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Elided {
            id: linkText

            x: titleWords.x + titleWords.width + 8
            y: 6
            width: Math.max(0, row.firstEdge - x - 12)
            text: row.gone ? qsTr("%1 · gone").arg(row.link) : row.ofLab ? qsTr("%1 · lab").arg(row.link) : row.link
            color: Theme.muted
        }
        Elided {
            x: titleWords.x
            y: 25
            width: row.firstEdge - x - 12
            text: row.command
        }
        Words {
            x: row.firstEdge
            y: 6
            text: row.processes
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Elided {
            x: row.firstEdge
            y: 25
            width: (row.isWide ? row.secondEdge : row.width) - x - 12
            text: row.who
            color: Theme.muted
        }
        Elided {
            visible: row.isWide
            x: row.secondEdge
            y: 6
            width: row.width - x - 12
            text: row.owner === "" ? "" : qsTr("owner %1").arg(row.owner)
            color: Theme.muted
            font.family: titleWords.font.family
        }
        Elided {
            visible: row.isWide
            x: row.secondEdge
            y: 25
            width: row.width - x - 12
            text: row.kind === "process" || row.heldBy === "" ? row.heldBy : qsTr("kept by %1").arg(row.heldBy)
            color: Theme.muted
            font.family: titleWords.font.family
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: 14
        width: parent.width - 28
        height: 1
        color: Theme.line
        opacity: 0.6
    }
    Rectangle {
        visible: row.isCurrent
        anchors.fill: parent
        color: "transparent"
        border.width: 1
        border.color: Theme.ink
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.chosen()
    }
}
