// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Parent and child side by side, each row beside its like.
Item {
    id: pair

    required property TabController tab

    SideCard {
        side: "parent"
        width: list.halfWidth
        height: parent.height

        SideHeader {
            y: 3
            width: parent.width
            side: "parent"
            title: pair.tab.parentTitle
            link: pair.tab.parentLink
            person: pair.tab.parentName
            isThere: !pair.tab.visit.isShown
            onTerminalRequested: pair.tab.terminals.show(side)
        }
    }
    SideCard {
        side: "child"
        x: list.middle
        width: list.halfWidth
        height: parent.height

        SideHeader {
            y: 3
            width: parent.width
            side: "child"
            title: pair.tab.childTitle
            link: pair.tab.childLink
            person: pair.tab.childName
            isThere: pair.tab.differences.hasChild && !pair.tab.visit.isShown
            onTerminalRequested: pair.tab.terminals.show(side)
        }
        NoChild {
            anchors.fill: parent
            anchors.topMargin: 49
            visible: !pair.tab.differences.hasChild
        }
    }
    DifferenceList {
        id: list

        objectName: "rows"
        y: 49
        width: parent.width
        height: parent.height - y - 5
        differences: pair.tab.differences
    }
    FocusRing {
        anchors.margins: -1
        radius: Theme.cardRadius
        isShown: list.activeFocus && list.currentIndex < 0
    }
    EmptyNote {
        anchors.fill: list
        differences: pair.tab.differences
    }
}
