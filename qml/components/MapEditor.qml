// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The ranges of an id map, one a row, each with what is wrong with it.
Column {
    id: editor

    required property IdMapModel map

    readonly property real columnWidth: (width - Theme.control - 3 * Theme.gap) / 3

    spacing: Theme.gap

    Row {
        visible: rows.count > 0
        spacing: Theme.gap

        Repeater {
            model: [qsTr("Inside from"), qsTr("Outside from"), qsTr("How many")]

            delegate: Words {
                required property string modelData

                width: editor.columnWidth
                text: modelData
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
    }
    Repeater {
        id: rows

        model: editor.map

        delegate: MapRow {
            width: editor.width
            columnWidth: editor.columnWidth
            onEdited: (column, value) => editor.map.edit(index, column, value)
            onRemoved: editor.map.remove(index)
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        ActionButton {
            objectName: "addRange"
            text: qsTr("Add a range")
            enabled: editor.map.canAdd
            onClicked: editor.map.add()
        }
        ActionButton {
            objectName: "mapRoot"
            text: qsTr("Own id as 0")
            onClicked: editor.map.mapRoot()
        }
        ActionButton {
            objectName: "mapAll"
            text: qsTr("All ids unchanged")
            enabled: editor.map.ownIds !== ""
            onClicked: editor.map.mapAll()
        }
        ActionButton {
            objectName: "mapSubordinate"
            text: qsTr("Subordinate ids from 0 on")
            enabled: editor.map.hasSubordinateIds
            onClicked: editor.map.mapSubordinate()
        }
    }
    Words {
        width: parent.width
        visible: editor.map.ownIds !== ""
        text: qsTr("Ids of the parent side: %1").arg(editor.map.ownIds)
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    Words {
        objectName: "mapComplaint"
        width: parent.width
        visible: text !== ""
        text: editor.map.complaint
        color: Theme.fails
        font.pixelSize: Theme.small
    }
}
