// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One step: a line, or the card that it opens to.
Item {
    id: item

    required property LessonController lesson
    required property int index
    required property string title
    required property string prose
    required property string command
    required property string side
    required property string state
    required property var checks
    required property string output
    required property string premise
    required property string skip

    signal copied(string text)
    signal typeRequested(string side, string command)

    readonly property bool isOpen: lesson.expanded === index

    implicitHeight: isOpen && card.item ? (card.item as Item).implicitHeight + 12 : line.implicitHeight

    StepLine {
        id: line

        objectName: "step" + item.index
        visible: !item.isOpen
        x: 12
        width: parent.width - 24
        number: item.index + 1
        text: item.title
        stepState: item.state
        onClicked: item.lesson.expanded = item.index
    }

    Loader {
        id: card

        x: 20
        y: 6
        width: parent.width - 40
        active: item.isOpen
        sourceComponent: StepCard {
            lesson: item.lesson
            index: item.index
            title: item.title
            prose: item.prose
            command: item.command
            side: item.side
            stepState: item.state
            checks: item.checks
            output: item.output
            premise: item.premise
            skip: item.skip
            onCopied: text => item.copied(text)
            onTypeRequested: item.typeRequested(item.side, item.command)
        }
    }
}
