// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// Parent and child as two pages to swipe between, where there is no room for both.
Item {
    id: pages

    required property TabController tab

    ChoiceBar {
        id: bar

        objectName: "sidePages"
        namePrefix: "page"
        name: qsTr("Side")
        anchors.horizontalCenter: parent.horizontalCenter
        accent: swipe.currentIndex === 0 ? Theme.parentSide : Theme.childSide
        choices: {
            const count = pages.tab.differences.differenceCount;
            const child = pages.tab.childTitle;
            return [pages.tab.parentTitle, pages.tab.differences.hasChild && count > 0 ? child + "  ≠ " + count : child];
        }
        current: swipe.currentIndex
        onChosen: index => swipe.currentIndex = index
    }
    T.SwipeView {
        id: swipe

        objectName: "sideSwipe"
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        activeFocusOnTab: false
        Accessible.name: bar.name

        contentItem: ListView {
            model: swipe.contentModel
            interactive: swipe.interactive
            currentIndex: swipe.currentIndex
            orientation: ListView.Horizontal
            snapMode: ListView.SnapOneItem
            boundsBehavior: Flickable.StopAtBounds
            highlightRangeMode: ListView.StrictlyEnforceRange
            preferredHighlightBegin: 0
            preferredHighlightEnd: 0
            highlightMoveDuration: Theme.calm
            maximumFlickVelocity: 4 * width
        }

        SidePage {
            id: parentPage

            tab: pages.tab
            side: "parent"
        }
        SidePage {
            id: childPage

            tab: pages.tab
            side: "child"
        }
    }
}
