// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The step to run now, where the lesson itself is out of sight.
Rectangle {
    id: bar

    required property LessonController lesson

    signal lessonRequested

    readonly property bool isDone: lesson.count > 0 && lesson.nextStep >= lesson.count

    implicitHeight: Math.max(52, words.implicitHeight + 20)
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    Words {
        id: words

        objectName: "nextStepTitle"
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: buttons.x - x - 10
        text: bar.isDone ? (bar.lesson.skippedCount > 0 ? qsTr("Every step that is possible here holds.") : qsTr("Every step holds.")) : qsTr("Step %1 of %2: %3").arg(bar.lesson.nextStep + 1).arg(bar.lesson.count).arg(bar.lesson.nextTitle)
        font.pixelSize: Theme.prose
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 9
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        ActionButton {
            objectName: "showLesson"
            iconName: "lesson"
            text: qsTr("Lesson")
            onClicked: bar.lessonRequested()
        }
        ActionButton {
            objectName: "runNext"
            visible: !bar.isDone
            enabled: !bar.lesson.isRunning
            isPrimary: true
            accent: Theme.sideColor(bar.lesson.nextSide)
            iconName: "run"
            text: qsTr("Run")
            onClicked: bar.lesson.runNext()
        }
    }
}
