// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One row of the comparison, on both sides or on the one that is shown.
Item {
    id: row

    required property int index
    required property string section
    required property list<string> parentCells
    required property list<string> childCells
    required property string parentSign
    required property string childSign
    required property bool inParent
    required property bool inChild
    required property list<int> changed
    required property bool fresh
    required property bool selected
    required property string spoken

    required property tableLayout columns
    required property real characterWidth
    required property real halfWidth
    required property real middle
    required property bool isParentShown
    required property bool isChildShown
    required property bool isComparing
    required property bool isCurrent

    signal chosen(int modifiers)

    implicitHeight: Math.max(isParentShown ? left.implicitHeight : 0, isChildShown ? right.implicitHeight : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selectable: true
    Accessible.selected: selected

    SideCells {
        id: left

        visible: row.isParentShown
        width: row.halfWidth
        height: row.implicitHeight
        side: "parent"
        cells: row.parentCells
        changed: row.changed
        sign: row.parentSign
        isPresent: row.inParent
        gapText: row.isComparing ? qsTr("only in the child") : ""
        columns: row.columns
        characterWidth: row.characterWidth
        isFresh: row.fresh
        isSelected: row.selected
    }
    SideCells {
        id: right

        visible: row.isChildShown
        x: row.middle
        width: row.halfWidth
        height: row.implicitHeight
        side: "child"
        cells: row.childCells
        changed: row.changed
        sign: row.childSign
        isPresent: row.inChild
        gapText: row.isComparing ? qsTr("only in the parent") : ""
        columns: row.columns
        characterWidth: row.characterWidth
        isFresh: row.fresh
        isSelected: row.selected && row.isComparing
    }
    TapHandler {
        id: tap

        onTapped: row.chosen(tap.point.modifiers)
    }
    Rectangle {
        visible: row.isCurrent
        // Where there is no child its side says so, in the place of rows.
        width: row.isParentShown && !row.isComparing ? row.halfWidth : parent.width
        height: parent.height
        color: "transparent"
        border.width: 1
        border.color: Theme.ink
    }
}
