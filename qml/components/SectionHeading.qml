// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The title of a table and of its columns, on each side that is shown.
Item {
    id: heading

    required property string title
    required property tableLayout columns
    required property real characterWidth
    required property real halfWidth
    required property real middle
    required property bool isParentShown
    required property bool isChildShown
    property bool hasColumns: true

    implicitHeight: words.height + 14
    Accessible.role: Accessible.Heading
    Accessible.name: title

    component Half: Rectangle {
        id: half

        width: heading.halfWidth - 2
        height: heading.implicitHeight
        color: Theme.surface

        Words {
            x: 12
            y: 12
            text: heading.title
            wrapMode: Text.NoWrap
            font.pixelSize: Theme.prose
            font.weight: Font.DemiBold
        }
        Repeater {
            model: heading.hasColumns ? heading.columns.titles.length : 0

            delegate: SystemText {
                required property int index

                x: 29 + (heading.columns.starts[index] ?? 0) * heading.characterWidth
                y: 36
                text: heading.columns.titles[index] ?? ""
                color: Theme.muted
                font.pixelSize: 11
                wrapMode: Text.NoWrap
            }
        }
        SystemText {
            x: 29
            y: 51
            visible: heading.hasColumns && heading.columns.restTitle !== ""
            text: heading.columns.restTitle
            color: Theme.muted
            font.pixelSize: 11
            wrapMode: Text.NoWrap
        }
        Rectangle {
            anchors.bottom: parent.bottom
            x: 12
            width: parent.width - 24
            height: 1
            color: Theme.line
        }
    }

    Item {
        id: words

        height: !heading.hasColumns ? 20 : heading.columns.restTitle === "" ? 42 : 57
    }
    Half {
        x: 1
        visible: heading.isParentShown
    }
    Half {
        x: heading.middle + 1
        visible: heading.isChildShown
    }
}
