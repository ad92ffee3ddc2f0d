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

    readonly property bool isVisiting: tab.visit.isShown
    readonly property bool isLessonBeside: isWide && isLessonOpen && !isVisiting
    readonly property Stage stage: theStage
    readonly property real narrowest: 360
    readonly property real widest: 560
    readonly property real lessonWidth: {
        const kept = controller.shape.lessonWidth;
        return kept > 0 ? Math.max(narrowest, Math.min(widest, kept)) : Math.round(Math.max(392, Math.min(480, width * 0.34)));
    }

    function toggleLesson(): void {
        if (isVisiting) {
            // The lesson is of the lab.
            tab.visit.leave();
            if (isWide && isLessonOpen)
                return;
        }
        if (isWide) {
            isLessonOpen = !isLessonOpen;
            return;
        }
        drawer.active = true;
        (drawer.item as T.Drawer).open();
    }

    function exportAs(form: int): void {
        if (tab.exports.isCopied(form)) {
            tab.exports.copy();
            return;
        }
        dialog.isWanted = false;
        dialog.form = form;
        dialog.isWanted = true;
    }

    LessonPane {
        id: pane

        objectName: "lessonPane"
        visible: page.isLessonBeside
        width: visible ? Math.max(page.narrowest, Math.min(page.widest, split.x)) : 0
        height: parent.height
        controller: page.controller
        tab: page.tab
        onExportRequested: form => page.exportAs(form)
    }
    Item {
        id: split

        objectName: "lessonSplit"
        visible: page.isLessonBeside
        x: page.lessonWidth
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
            xAxis.minimum: page.narrowest
            xAxis.maximum: page.widest
            onActiveChanged: {
                if (!active)
                    page.controller.shape.lessonWidth = split.x;
            }
        }
    }
    Stage {
        id: theStage

        x: page.isLessonBeside ? split.x + 1 : 0
        width: parent.width - x
        height: parent.height
        tab: page.tab
        shape: page.controller.shape
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
                onExportRequested: form => {
                    (drawer.item as T.Drawer).close();
                    page.exportAs(form);
                }
            }
        }
    }
    Late {
        id: dialog

        property int form: 0

        objectName: "exportDialog"
        file: "SaveDialog.qml"
        isWanted: false
        given: ({
                title: qsTr("Export the lab"),
                form: page.tab.exports.suffix(dialog.form)
            })

        Connections {
            target: dialog.item
            ignoreUnknownSignals: true

            function onChosen(file: url): void {
                page.tab.exports.save(dialog.form, file, theStage, Theme.background);
            }
        }
    }
}
