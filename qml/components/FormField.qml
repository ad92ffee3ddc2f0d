// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One parameter of an operation, and what is wrong with it.
Item {
    id: field

    required property int index
    required property string name
    required property string label
    required property string value
    required property string example
    required property list<string> choices
    required property list<string> choiceTitles
    required property string complaint
    required property bool isMany

    signal edited(string value)
    signal submitted

    implicitHeight: box.y + box.height + (complaintText.visible ? complaintText.implicitHeight + 4 : 0)

    Words {
        id: caption

        text: field.label
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
    }
    Item {
        id: box

        y: caption.height + 4
        width: parent.width
        height: field.isMany ? many.implicitHeight : field.choices.length > 0 ? bar.implicitHeight : Theme.control

        Flow {
            id: many

            width: parent.width
            visible: field.isMany
            spacing: 4

            Repeater {
                model: field.isMany ? field.choices : []

                delegate: CheckSwitch {
                    required property string modelData

                    objectName: field.name + "_" + modelData
                    text: modelData
                    checked: field.value.split(",").includes(modelData)
                    onToggled: field.edited(field.choices.filter(choice => choice === modelData ? checked : field.value.split(",").includes(choice)).join(","))
                }
            }
        }
        ChoiceBar {
            id: bar

            room: box.width
            visible: field.choices.length > 0 && !field.isMany
            name: field.label
            namePrefix: field.name
            choices: field.choiceTitles
            current: field.choices.indexOf(field.value)
            onChosen: index => field.edited(field.choices[index])
        }
        InputField {
            objectName: "field_" + field.name
            width: parent.width
            visible: field.choices.length === 0
            example: field.example
            isWrong: field.complaint !== ""
            font.family: Theme.fixedFamily
            Accessible.name: field.label
            Accessible.description: field.complaint
            text: field.value
            onTextEdited: field.edited(text)
            onAccepted: field.submitted()
        }
    }
    Words {
        id: complaintText

        objectName: "complaint_" + field.name
        y: box.y + box.height + 4
        width: parent.width
        visible: text !== ""
        text: field.complaint
        color: Theme.fails
        font.pixelSize: Theme.small
    }
}
