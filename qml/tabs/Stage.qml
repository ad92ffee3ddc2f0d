// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Where it is seen: parent and child, what filters them, their terminals, and free play below.
Item {
    id: stage

    required property TabController tab
    required property WindowShape shape
    property bool isNarrow: false
    property bool isLessonHidden: false

    signal lessonRequested
    signal lookRequested

    readonly property bool isVisiting: tab.visit.isShown
    readonly property bool hasTerminals: tab.terminals.isOpen && !isVisiting
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
        Late {
            width: parent.width
            file: "VisitBar.qml"
            isWanted: stage.isVisiting
            given: ({
                    visit: stage.tab.visit
                })
        }
        Loader {
            width: parent.width
            active: stage.isLessonHidden && !stage.isVisiting
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
            active: stage.tab.picture !== null && stage.height > (terminals.isWanted ? 600 : 460)
            visible: active
            sourceComponent: PictureZone {
                tab: stage.tab
                isWanted: stage.height > 560
                hasRoom: (!stage.isPlaying && !terminals.isWanted) || stage.height - terminals.height - (stage.isPlaying ? 400 : 0) > 560
                onRoomWanted: {
                    (freePlay.item as FreePlay).isOpen = false;
                    stage.shape.terminalShare = Math.min(stage.shape.terminalShare, 0.22);
                }
            }
        }
    }
    Item {
        id: view

        x: stage.edge
        anchors.top: top.bottom
        anchors.topMargin: 12
        anchors.bottom: terminals.top
        anchors.bottomMargin: terminals.isWanted ? 0 : freePlay.active ? 12 : 0
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
    Late {
        id: terminals

        readonly property real most: Math.max(120, stage.height - top.height - freePlay.height - 160)

        x: stage.edge
        anchors.bottom: freePlay.top
        anchors.bottomMargin: isWanted && freePlay.active ? 12 : 0
        width: parent.width - 2 * x
        height: isWanted ? Math.round(Math.max(120, Math.min(most, stage.height * stage.shape.terminalShare))) : 0
        file: "TerminalPanel.qml"
        isWanted: stage.hasTerminals
        given: ({
                terminals: stage.tab.terminals,
                parentTitle: stage.tab.parentTitle,
                childTitle: stage.tab.childTitle,
                isNarrow: stage.isNarrow
            })

        Connections {
            target: terminals.item
            ignoreUnknownSignals: true

            function onDragged(distance: real): void {
                stage.shape.terminalShare = Math.max(120, Math.min(terminals.most, terminals.height - distance)) / stage.height;
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+T"
        enabled: stage.visible && !stage.isVisiting
        onActivated: stage.tab.terminals.show(stage.tab.differences.hasChild ? "child" : "parent")
    }
    Loader {
        id: freePlay

        x: stage.edge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: stage.edge - 4
        width: parent.width - 2 * x
        height: active ? (item as Item)?.implicitHeight ?? 0 : 0
        active: stage.tab.form !== null && !stage.isVisiting
        sourceComponent: FreePlay {
            form: stage.tab.form
            room: Math.max(150, Math.min(stage.height * 0.55, stage.height - top.y - top.height - stage.smallestView - stage.edge - 20 - (terminals.isWanted ? 130 : 0)))
        }
    }
}
