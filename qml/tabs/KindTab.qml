// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A kind's tab: its lesson beside the stage, or in a drawer where there is no room.
Item {
    id: page

    required property WindowController controller
    required property TabController tab
    property bool isWide: true
    property bool isNarrow: false
    property bool isLessonOpen: true

    readonly property bool isLessonBeside: isWide && isLessonOpen
    readonly property Stage stage: theStage

    function toggleLesson(): void {
        if (isWide) {
            isLessonOpen = !isLessonOpen;
            return;
        }
        drawer.active = true;
        (drawer.item as T.Drawer).open();
    }

    LessonPane {
        id: pane

        visible: page.isLessonBeside
        width: visible ? Math.max(360, Math.min(560, split.x)) : 0
        height: parent.height
        controller: page.controller
        tab: page.tab
    }
    Item {
        id: split

        visible: page.isLessonBeside
        x: Math.round(Math.max(392, Math.min(480, page.width * 0.34)))
        width: 9
        height: parent.height

        Rectangle {
            width: 1
            height: parent.height
            color: drag.active || hover.hovered ? Theme.muted : Theme.line
        }
        HoverHandler {
            id: hover

            cursorShape: Qt.SplitHCursor
        }
        DragHandler {
            id: drag

            yAxis.enabled: false
            xAxis.minimum: 360
            xAxis.maximum: 560
        }
    }
    Stage {
        id: theStage

        x: page.isLessonBeside ? split.x + 1 : 0
        width: parent.width - x
        height: parent.height
        tab: page.tab
        isNarrow: page.isNarrow
        isLessonHidden: !page.isLessonBeside
        onLessonRequested: page.toggleLesson()
        onLookRequested: page.controller.lookAgain()
    }
    Loader {
        id: drawer

        active: false
        sourceComponent: T.Drawer {
            objectName: "lessonDrawer"
            parent: T.Overlay.overlay
            width: Math.min(420, page.width - 40)
            height: parent?.height ?? 0
            edge: Qt.LeftEdge
            dragMargin: 0
            enter: Transition {
                NumberAnimation {
                    property: "position"
                    to: 1
                    duration: Theme.calm
                    easing.type: Easing.OutCubic
                }
            }
            exit: Transition {
                NumberAnimation {
                    property: "position"
                    to: 0
                    duration: Theme.calm
                    easing.type: Easing.OutCubic
                }
            }
            T.Overlay.modal: Rectangle {
                color: Theme.shade
            }
            background: Rectangle {
                color: Theme.background
            }
            contentItem: LessonPane {
                controller: page.controller
                tab: page.tab
                onTyped: (drawer.item as T.Drawer).close()
            }
        }
    }
}
