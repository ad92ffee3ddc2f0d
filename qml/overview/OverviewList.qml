// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// All namespaces that are looked for, one below the other.
ListView {
    id: list

    required property OverviewController overview

    signal opened

    function step(by: int): void {
        const from = overview.selectedRow < 0 ? (by > 0 ? -1 : count) : overview.selectedRow;
        overview.select(Math.max(0, Math.min(count - 1, from + by)));
        positionViewAtIndex(overview.selectedRow, ListView.Contain);
    }

    objectName: "overviewList"
    model: overview.rows
    clip: true
    reuseItems: true
    cacheBuffer: 230
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    activeFocusOnTab: true
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Namespaces")

    T.ScrollBar.vertical: ThinBar {
        parent: list.parent
        x: list.x + list.width - width - 1
        y: list.y
        height: list.height
        visible: list.visible && size < 1
    }

    delegate: OverviewRow {
        width: list.width
        isSelected: index === list.overview.selectedRow
        isCurrent: list.activeFocus && isSelected
        ListView.onPooled: visible = false
        ListView.onReused: visible = true
        onChosen: {
            list.forceActiveFocus(Qt.MouseFocusReason);
            list.overview.select(index);
            list.opened();
        }
    }

    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)
    Keys.onReturnPressed: opened()
    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(height / 46) - 1);
        if (event.key === Qt.Key_PageDown)
            step(page);
        else if (event.key === Qt.Key_PageUp)
            step(-page);
        else if (event.key === Qt.Key_Home)
            step(-count);
        else if (event.key === Qt.Key_End)
            step(count);
        else if (event.key === Qt.Key_Escape)
            overview.clearSelection();
        else
            return;
        event.accepted = true;
    }
}
