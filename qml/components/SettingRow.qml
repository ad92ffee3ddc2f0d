// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One setting: what it is called, what to choose from beside that, or below it where there is no room, and a word on it.
Item {
    id: row

    required property string label
    property string note
    property bool isComplaint: false
    default property alias control: place.data

    readonly property real controlWidth: place.width

    implicitHeight: place.height + (remark.visible ? remark.implicitHeight + 4 : 0)

    Words {
        id: caption

        width: 150
        height: Math.max(Theme.control, implicitHeight)
        text: row.label
        font.pixelSize: Theme.prose
    }
    Item {
        id: place

        x: caption.width + 12
        width: parent.width - x
        height: Math.max(childrenRect.height, caption.height)
    }
    Words {
        id: remark

        objectName: row.objectName + "Note"
        anchors.top: place.bottom
        anchors.topMargin: 4
        x: place.x
        width: place.width
        visible: text !== ""
        text: row.note
        color: row.isComplaint ? Theme.fails : Theme.muted
        font.pixelSize: Theme.small
    }
}
