// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// All tables of a tab, row beside row, on both sides or on one.
ListView {
    id: list

    required property DifferenceModel differences
    property bool isParentShown: true
    property bool isChildShown: true
    property real gutter: Theme.space

    readonly property bool isPair: isParentShown && isChildShown
    readonly property bool isComparing: differences.hasParent && differences.hasChild
    readonly property real halfWidth: isPair ? Math.floor((width - gutter) / 2) : width
    readonly property real middle: isPair ? width - halfWidth : 0
    readonly property real characterWidth: metrics.advanceWidth / 20
    readonly property int characters: Math.max(8, Math.floor((halfWidth - 42) / characterWidth))

    function layoutFor(section: string): tableLayout {
        return differences.layoutRevision >= 0 ? differences.layoutOf(section, characters) : differences.layoutOf(section, 8);
    }

    function choose(row: int, modifiers: int): void {
        forceActiveFocus(Qt.MouseFocusReason);
        currentIndex = row;
        if (modifiers & Qt.ShiftModifier)
            differences.select(row, DifferenceModel.Choice.extend);
        else if (modifiers & Qt.ControlModifier)
            differences.select(row, DifferenceModel.Choice.toggle);
        else
            differences.select(row, DifferenceModel.Choice.only);
    }

    function step(by: int, modifiers: int): void {
        const next = Math.max(0, Math.min(count - 1, currentIndex + by));
        choose(next, modifiers & Qt.ShiftModifier);
        positionViewAtIndex(next, ListView.Contain);
    }

    model: differences
    clip: true
    reuseItems: true
    cacheBuffer: 240
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    activeFocusOnTab: true
    currentIndex: -1
    bottomMargin: 10
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What both sides see")

    Connections {
        target: list.differences

        function onPointedAt(row: int): void {
            glide.show(row);
        }
    }
    Glide {
        id: glide

        list: list
        headroom: 78
    }

    T.ScrollBar.vertical: ThinBar {
        parent: list.parent
        x: list.x + (list.isPair && !list.differences.hasChild ? list.halfWidth : list.width) - width - 1
        y: list.y
        height: list.height
        visible: list.visible && size < 1
    }

    TextMetrics {
        id: metrics

        font.family: Theme.fixedFamily
        font.pixelSize: Theme.fixed
        text: "00000000000000000000"
    }

    section.property: "section"
    section.criteria: ViewSection.FullString
    section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
    section.delegate: SectionHeading {
        required property string section

        width: list.width
        title: list.differences.layoutRevision >= 0 ? list.differences.titleOf(section) : ""
        columns: list.layoutFor(section)
        characterWidth: list.characterWidth
        halfWidth: list.halfWidth
        middle: list.middle
        isParentShown: list.isParentShown
        isChildShown: list.isChildShown && list.differences.hasChild
    }

    delegate: DifferenceRow {
        width: list.width
        columns: list.layoutFor(section)
        characterWidth: list.characterWidth
        halfWidth: list.halfWidth
        middle: list.middle
        isParentShown: list.isParentShown
        isChildShown: list.isChildShown
        isComparing: list.isComparing
        isCurrent: list.activeFocus && list.currentIndex === index
        ListView.onPooled: visible = false
        ListView.onReused: visible = true
        onChosen: modifiers => list.choose(index, modifiers)
    }

    Keys.onUpPressed: event => step(-1, event.modifiers)
    Keys.onDownPressed: event => step(1, event.modifiers)
    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(height / Theme.rowHeight) - 2);
        if (event.matches(StandardKey.SelectAll))
            differences.selectAll();
        else if (event.matches(StandardKey.Copy))
            differences.copySelection();
        else if (event.key === Qt.Key_PageDown)
            step(page, event.modifiers);
        else if (event.key === Qt.Key_PageUp)
            step(-page, event.modifiers);
        else if (event.key === Qt.Key_Home)
            step(-count, event.modifiers);
        else if (event.key === Qt.Key_End)
            step(count, event.modifiers);
        else if (event.key === Qt.Key_Escape)
            differences.clearSelection();
        else
            return;
        event.accepted = true;
    }
}
