// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// At the first start: what works on this computer, and the mode to begin in.
PageSheet {
    id: sheet

    required property WelcomeController welcome

    widest: 620
    name: "welcome"
    title: qsTr("Welcome to Unshare Lab")
    visible: welcome.isOpen
    onClosed: welcome.close()

    Words {
        width: parent.width
        text: qsTr("Make Linux namespaces, and see what the parent and the child see, side by side. Lessons show the commands and do them; all of it is real, on this computer.")
        font.pixelSize: Theme.prose
        lineHeight: 1.25
    }
    Words {
        objectName: "welcomeTrying"
        width: parent.width
        visible: sheet.welcome.isTrying
        text: qsTr("Finding out what works here…")
        color: Theme.muted
        font.pixelSize: Theme.prose
    }
    Repeater {
        model: sheet.welcome.lines

        delegate: Item {
            id: row

            required property welcomeLine modelData
            required property int index

            width: parent?.width ?? 0
            implicitHeight: words.implicitHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.effect + " " + modelData.remedy

            Icon {
                y: 1
                size: 17
                name: row.modelData.state === "good" ? "check" : row.modelData.state === "bad" ? "cross" : "warning"
                tint: row.modelData.state === "good" ? Theme.holds : row.modelData.state === "bad" ? Theme.fails : Theme.muted
            }
            Column {
                id: words

                x: 30
                width: parent.width - x
                spacing: 2

                Words {
                    objectName: "welcomeEffect" + row.index
                    width: parent.width
                    text: row.modelData.effect
                    font.pixelSize: Theme.prose
                }
                Words {
                    width: parent.width
                    visible: text !== ""
                    text: row.modelData.remedy
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    Words {
        objectName: "welcomeAdvice"
        width: parent.width
        visible: !sheet.welcome.isTrying
        text: sheet.welcome.hasSandbox ? qsTr("Begin in the sandbox: it needs no privilege and cannot change this computer.") : sheet.welcome.hasHost ? qsTr("No sandbox can be made here, but host mode works: an administrator allows it, and what it does is taken back.") : qsTr("No lab can be made here yet. What is marked above says what to do. The overview shows this computer's namespaces all the same.")
        font.pixelSize: Theme.prose
        font.weight: Font.DemiBold
    }

    answers: [
        ActionButton {
            objectName: "welcomeClose"
            visible: sheet.welcome.isTrying || !(sheet.welcome.hasSandbox || sheet.welcome.hasHost)
            text: qsTr("Close")
            onClicked: sheet.welcome.close()
        },
        ActionButton {
            objectName: "welcomeHost"
            visible: !sheet.welcome.isTrying && sheet.welcome.hasHost
            isPrimary: !sheet.welcome.hasSandbox
            iconName: "shield"
            text: qsTr("Use host mode")
            onClicked: sheet.welcome.choose(true)
        },
        ActionButton {
            objectName: "welcomeSandbox"
            visible: !sheet.welcome.isTrying && sheet.welcome.hasSandbox
            isPrimary: true
            text: qsTr("Begin in the sandbox")
            onClicked: sheet.welcome.choose(false)
        }
    ]
}
