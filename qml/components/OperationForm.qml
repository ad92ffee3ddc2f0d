// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The operation, its side and its parameters, the command that is equal to them, and the button.
Column {
    id: column

    required property FormController form

    spacing: 12
    bottomPadding: 4

    Flow {
        width: parent.width
        spacing: 12

        ChoiceBar {
            objectName: "formOperation"
            room: column.width
            name: qsTr("Operation")
            namePrefix: "operation"
            choices: column.form.operationTitles
            current: column.form.operations.indexOf(column.form.operation)
            onChosen: index => column.form.operation = column.form.operations[index]
        }
        ChoiceBar {
            objectName: "formSide"
            visible: !column.form.makesChild
            name: qsTr("Side")
            namePrefix: "side"
            choices: [qsTr("Parent"), qsTr("Child")]
            current: column.form.side === "child" ? 1 : 0
            accent: Theme.sideColor(column.form.side)
            onChosen: index => column.form.side = index === 1 ? "child" : "parent"
        }
    }
    Flow {
        id: flow

        readonly property int columns: width >= 720 ? 3 : width >= 440 ? 2 : 1

        width: parent.width
        spacing: 12

        Repeater {
            model: column.form.fields

            delegate: FormField {
                width: isMany ? flow.width : (flow.width - (flow.columns - 1) * flow.spacing) / flow.columns
                onEdited: value => column.form.setValue(index, value)
                onSubmitted: column.form.run()
            }
        }
    }
    Late {
        width: parent.width
        file: "MapEditor.qml"
        isWanted: column.form.writesMap
        given: ({
                map: column.form.map
            })
    }
    CommandFence {
        objectName: "formCommand"
        width: parent.width
        visible: column.form.command !== ""
        command: column.form.command
        side: column.form.makesChild ? "parent" : column.form.side
        onCopied: column.form.copyCommand()
    }
    Item {
        width: parent.width
        implicitHeight: Math.max(run.height, note.implicitHeight)

        ActionButton {
            id: run

            objectName: "formRun"
            isPrimary: true
            accent: Theme.sideColor(column.form.makesChild ? "parent" : column.form.side)
            enabled: column.form.canRun
            iconName: "run"
            text: column.form.isRunning ? qsTr("Running…") : qsTr("Run")
            onClicked: column.form.run()
        }
        Words {
            id: note

            objectName: "formNote"
            anchors.left: run.right
            anchors.leftMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - run.width - 12
            text: column.form.obstacle !== "" ? column.form.obstacle : column.form.success
            color: column.form.obstacle !== "" ? Theme.muted : Theme.holds
            font.pixelSize: Theme.prose
            wrapMode: Text.Wrap
        }
    }
    FailurePanel {
        objectName: "formFailure"
        width: parent.width
        failure: column.form.failure
        isDismissable: true
    }
}
