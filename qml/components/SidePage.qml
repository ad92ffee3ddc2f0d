// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What one side sees, alone on a page.
Item {
    id: page

    required property TabController tab
    required property string side

    readonly property bool isChild: side === "child"

    SideCard {
        anchors.fill: parent
        side: page.side

        SideHeader {
            y: 3
            width: parent.width
            side: page.side
            title: page.isChild ? page.tab.childTitle : page.tab.parentTitle
            link: page.isChild ? page.tab.childLink : page.tab.parentLink
            person: page.isChild ? page.tab.childName : page.tab.parentName
            isThere: (!page.isChild || page.tab.differences.hasChild) && !page.tab.visit.isShown
            onTerminalRequested: page.tab.terminals.show(side)
        }
        NoChild {
            anchors.fill: parent
            anchors.topMargin: 49
            visible: page.isChild && !page.tab.differences.hasChild
        }
    }
    DifferenceList {
        id: list

        objectName: page.side + "Rows"
        y: 49
        width: parent.width
        height: parent.height - y - 5
        visible: !page.isChild || page.tab.differences.hasChild
        differences: page.tab.differences
        isParentShown: !page.isChild
        isChildShown: page.isChild
    }
    FocusRing {
        anchors.margins: -1
        radius: Theme.cardRadius
        isShown: list.activeFocus && list.currentIndex < 0
    }
    EmptyNote {
        anchors.fill: list
        visible: list.visible
        differences: page.tab.differences
    }
}
