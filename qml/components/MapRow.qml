// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One range: its three numbers, a button that takes it out, and what is wrong with it.
Column {
    id: range

    required property int index
    required property string inside
    required property string outside
    required property string count
    required property string complaint
    required property real columnWidth

    signal edited(column: int, value: string)
    signal removed

    spacing: 4

    Row {
        spacing: Theme.gap

        InputField {
            objectName: "inside_" + range.index
            width: range.columnWidth
            text: range.inside
            example: "0"
            isWrong: range.complaint !== ""
            font.family: Theme.fixedFamily
            Accessible.name: qsTr("Inside from")
            Accessible.description: range.complaint
            onTextEdited: range.edited(IdMapModel.Column.inside, text)
        }
        InputField {
            objectName: "outside_" + range.index
            width: range.columnWidth
            text: range.outside
            example: "1000"
            isWrong: range.complaint !== ""
            font.family: Theme.fixedFamily
            Accessible.name: qsTr("Outside from")
            Accessible.description: range.complaint
            onTextEdited: range.edited(IdMapModel.Column.outside, text)
        }
        InputField {
            objectName: "count_" + range.index
            width: range.columnWidth
            text: range.count
            example: "1"
            isWrong: range.complaint !== ""
            font.family: Theme.fixedFamily
            Accessible.name: qsTr("How many")
            Accessible.description: range.complaint
            onTextEdited: range.edited(IdMapModel.Column.count, text)
        }
        IconButton {
            objectName: "removeRange_" + range.index
            iconName: "cross"
            text: qsTr("Remove the range")
            onClicked: range.removed()
        }
    }
    Words {
        objectName: "rangeComplaint_" + range.index
        width: parent.width
        visible: text !== ""
        text: range.complaint
        color: Theme.fails
        font.pixelSize: Theme.small
    }
}
