// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Where it is seen: parent and child, what filters them, and free play below.
Item {
    id: stage

    required property TabController tab
    property bool isNarrow: false
    property bool isLessonHidden: false

    signal lessonRequested
    signal lookRequested

    readonly property real edge: width < 700 ? 12 : 20
    readonly property bool isPlaying: (freePlay.item as FreePlay)?.isOpen ?? false
    readonly property real smallestView: 160

    function focusFilter(): void {
        bar.filterField.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    Column {
        id: top

        x: stage.edge
        y: stage.edge - 4
        width: parent.width - 2 * x
        spacing: 10

        Late {
            width: parent.width
            file: "FailurePanel.qml"
            isWanted: stage.tab.failure.isShown
            given: ({
                    objectName: "tabFailure",
                    failure: stage.tab.failure,
                    isDismissable: true
                })
        }
        Loader {
            width: parent.width
            active: stage.isLessonHidden
            visible: active
            sourceComponent: NextStepBar {
                lesson: stage.tab.lesson
                onLessonRequested: stage.lessonRequested()
            }
        }
        StageBar {
            id: bar

            width: parent.width
            tab: stage.tab
            isNarrow: stage.isNarrow
            onLookRequested: stage.lookRequested()
        }
        Loader {
            width: parent.width
            active: stage.tab.picture !== null && stage.height > 460
            visible: active
            sourceComponent: PictureZone {
                tab: stage.tab
                isWanted: stage.height > 560
                hasRoom: !stage.isPlaying || stage.height > 960
                onRoomWanted: (freePlay.item as FreePlay).isOpen = false
            }
        }
    }
    Item {
        id: view

        x: stage.edge
        anchors.top: top.bottom
        anchors.topMargin: 12
        anchors.bottom: freePlay.top
        anchors.bottomMargin: freePlay.active ? 12 : 0
        width: parent.width - 2 * x

        Loader {
            anchors.fill: parent
            active: !stage.isNarrow
            sourceComponent: PairView {
                tab: stage.tab
            }
        }
        Late {
            anchors.fill: parent
            file: "PagesView.qml"
            isWanted: stage.isNarrow
            given: ({
                    tab: stage.tab
                })
        }
    }
    Loader {
        id: freePlay

        x: stage.edge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: stage.edge - 4
        width: parent.width - 2 * x
        height: active ? (item as Item)?.implicitHeight ?? 0 : 0
        active: stage.tab.form !== null
        sourceComponent: FreePlay {
            form: stage.tab.form
            room: Math.max(150, Math.min(stage.height * 0.55, stage.height - top.y - top.height - stage.smallestView - stage.edge - 20))
        }
    }
}
