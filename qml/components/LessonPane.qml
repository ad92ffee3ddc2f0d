// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// The lesson: what holds, the step now, and the steps to come.
Item {
    id: pane

    required property WindowController controller
    required property TabController tab

    readonly property LessonController lesson: tab.lesson

    signal typed
    signal exportRequested(form: int)

    implicitWidth: 400

    Item {
        id: top

        x: 20
        width: parent.width - 40
        height: 62

        Words {
            id: caption

            y: 16
            text: qsTr("Lesson")
            wrapMode: Text.NoWrap
            font.weight: Font.DemiBold
        }
        Words {
            objectName: "lessonProgress"
            anchors.left: caption.right
            anchors.leftMargin: 10
            anchors.right: tools.left
            anchors.rightMargin: 6
            elide: Text.ElideRight
            anchors.baseline: caption.baseline
            text: qsTr("%1 of %2 hold").arg(pane.lesson.heldCount).arg(pane.lesson.count) + (pane.lesson.skippedCount > 0 ? " · " + qsTr("%1 not possible here").arg(pane.lesson.skippedCount) : "")
            color: Theme.holds
            wrapMode: Text.NoWrap
            font.pixelSize: Theme.prose
            Accessible.name: text
        }
        Row {
            id: tools

            anchors.right: parent.right
            y: 9
            spacing: 4

            MenuButton {
                objectName: "exportLab"
                iconName: "save"
                text: qsTr("Export")
                visible: pane.lesson.count > 0
                opensBelow: true
                choices: pane.tab.exports.titles
                current: -1
                namePrefix: "exportAs"
                onChosen: index => pane.exportRequested(index)
            }
            IconButton {
                objectName: "restoreLesson"
                visible: pane.lesson.fileName !== ""
                iconName: "cross"
                text: qsTr("Back to the lab's own lesson")
                onClicked: pane.lesson.restore()
            }
        }
        ProgressLine {
            y: 48
            width: parent.width
            part: pane.lesson.count > 0 ? pane.lesson.heldCount / pane.lesson.count : 0
        }
    }

    ListView {
        id: list

        objectName: "stepList"
        anchors.top: top.bottom
        anchors.bottom: footer.top
        width: parent.width
        clip: true
        model: pane.lesson.steps
        currentIndex: Math.min(pane.lesson.expanded, pane.lesson.count - 1)
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 800
        spacing: 2
        T.ScrollBar.vertical: ThinBar {}

        readonly property real openHeight: currentItem ? currentItem.height : 0

        function showOpen(): void {
            if (currentIndex >= 0)
                glide.show(currentIndex);
        }

        onOpenHeightChanged: Qt.callLater(showOpen)
        onCurrentIndexChanged: Qt.callLater(showOpen)
        onHeightChanged: Qt.callLater(showOpen)

        Glide {
            id: glide

            list: list
            headroom: 44
        }

        header: Column {
            x: 20
            width: list.width - 40
            bottomPadding: 8

            Words {
                width: parent.width
                visible: pane.lesson.fileName !== ""
                text: qsTr("From %1: %2").arg(pane.lesson.fileName).arg(pane.lesson.title)
                font.pixelSize: Theme.small
                color: Theme.muted
            }
            Prose {
                objectName: "lessonIntro"
                width: parent.width
                visible: text !== "" && pane.lesson.heldCount === 0
                text: pane.lesson.intro
                color: Theme.muted
            }
        }

        delegate: StepItem {
            width: list.width
            lesson: pane.lesson
            onCopied: text => pane.controller.copy(text)
            onTypeRequested: (side, command) => {
                pane.typed();
                pane.tab.terminals.typeForMe(side, command);
            }
        }

        footer: Item {
            width: list.width
            height: done.visible ? done.height + 16 : 8

            Rectangle {
                id: done

                x: 20
                y: 8
                width: parent.width - 40
                height: 44
                radius: Theme.radius
                visible: pane.lesson.count > 0 && pane.lesson.nextStep === pane.lesson.count
                color: "transparent"
                border.width: 1
                border.color: Theme.holds

                Icon {
                    x: 14
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check"
                    tint: Theme.holds
                }
                Words {
                    objectName: "lessonDone"
                    x: 42
                    width: parent.width - x - 10
                    anchors.verticalCenter: parent.verticalCenter
                    text: pane.lesson.skippedCount > 0 ? qsTr("Every step that is possible here holds.") : qsTr("Every step holds. Play on freely, or reset.")
                    font.pixelSize: Theme.prose
                }
            }
        }
    }

    Item {
        id: footer

        anchors.bottom: parent.bottom
        width: parent.width
        height: 58

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Row {
            x: 20
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            ActionButton {
                objectName: "runAll"
                iconName: "run"
                text: qsTr("Run all")
                enabled: !pane.lesson.isRunning && pane.lesson.nextStep < pane.lesson.count
                onClicked: pane.lesson.runAll()
            }
            ActionButton {
                objectName: "reset"
                iconName: "reset"
                text: qsTr("Reset")
                enabled: !pane.lesson.isRunning
                onClicked: pane.lesson.reset()
            }
        }
    }
}
