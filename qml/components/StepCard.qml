// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The open step: what happens and why, the command, what must hold, and the button.
Rectangle {
    id: card

    required property LessonController lesson
    required property int index
    required property string title
    required property string prose
    required property string command
    required property string side
    required property string stepState
    required property var checks
    required property string output
    required property string premise
    required property string skip

    signal copied(string text)
    signal typeRequested

    readonly property color accent: side === "" ? Theme.ink : Theme.sideColor(side)
    readonly property bool isRunning: stepState === "running"

    implicitHeight: content.implicitHeight + 32
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: stepState === "held" ? Theme.line : accent

    Column {
        id: content

        x: 16
        y: 16
        width: parent.width - 32
        spacing: 12

        Item {
            width: parent.width
            implicitHeight: Math.max(22, title.implicitHeight)

            StepMark {
                number: card.index + 1
                stepState: card.stepState
                accent: card.accent
            }
            Words {
                id: title

                objectName: "stepTitle"
                x: 34
                y: 2
                width: parent.width - x
                text: card.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        Prose {
            objectName: "stepProse"
            width: parent.width
            visible: text !== ""
            text: card.prose
        }

        CommandFence {
            objectName: "stepCommand"
            width: parent.width
            visible: card.command !== ""
            command: card.command
            side: card.side
            place: card.side === "child" ? qsTr("In the child") : qsTr("In the parent")
            onCopied: card.copied(card.command)
        }

        Item {
            width: parent.width
            implicitHeight: premise.visible ? premise.implicitHeight : runButton.height

            ActionButton {
                id: runButton

                objectName: "runStep"
                visible: card.premise === ""
                isPrimary: card.stepState !== "held"
                enabled: !card.lesson.isRunning
                accent: card.accent
                iconName: card.lesson.asksHelper && card.command !== "" ? "shield" : "run"
                Accessible.description: iconName === "shield" ? qsTr("Asks the helper of host mode") : ""
                text: card.isRunning ? qsTr("Running…") : card.command === "" ? qsTr("Check") : card.stepState === "held" ? qsTr("Run again") : card.stepState === "skipped" ? qsTr("Try again") : qsTr("Run")
                hint: "Ctrl+R"
                onClicked: card.lesson.run(card.index)
            }
            ActionButton {
                objectName: "typeForMe"
                anchors.right: parent.right
                visible: runButton.visible && card.command !== ""
                iconName: "terminal"
                text: qsTr("Type it for me")
                hint: qsTr("Types the command into a terminal. You press Enter.")
                onClicked: card.typeRequested()
            }
            Words {
                id: premise

                objectName: "stepPremise"
                width: parent.width
                visible: card.premise !== ""
                text: card.premise
                color: Theme.muted
                font.pixelSize: Theme.prose
            }
        }

        Column {
            width: parent.width
            spacing: 4
            visible: card.checks.length > 0

            Repeater {
                model: card.checks

                delegate: CheckRow {
                    required property var modelData
                    required property int index

                    objectName: "check" + index
                    width: content.width
                    line: modelData
                }
            }
        }

        Item {
            width: parent.width
            visible: card.skip !== ""
            implicitHeight: Math.max(16, skipText.implicitHeight)

            Icon {
                y: 2
                name: "warning"
                tint: Theme.muted
                size: 14
            }
            Words {
                id: skipText

                objectName: "stepSkip"
                x: 22
                width: parent.width - x
                text: card.skip
                font.pixelSize: Theme.prose
                Accessible.name: text
            }
        }

        Rectangle {
            width: parent.width
            visible: card.output !== ""
            implicitHeight: outputText.implicitHeight + 20
            radius: 6
            color: Theme.background

            SystemText {
                id: outputText

                objectName: "stepOutput"
                x: 12
                y: 10
                width: parent.width - 24
                text: card.output
            }
        }

        Late {
            width: parent.width
            file: "FailurePanel.qml"
            isWanted: card.lesson.failedStep === card.index && card.lesson.failure.isShown
            given: ({
                    objectName: "stepFailure",
                    failure: card.lesson.failure
                })
        }
    }
}
