// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Before host mode for the first time: what it is, what will be asked, and why.
PageSheet {
    id: dialog

    required property ModeController mode

    name: "host"
    title: qsTr("In host mode the parent side is this computer")
    visible: mode.isAsking
    onClosed: {
        if (mode.isAsking)
            mode.cancel();
    }

    Repeater {
        model: [qsTr("A helper does the steps as root. Before it does, an administrator's password is asked for: one is enough for a whole lab."), qsTr("It mounts below /mnt, and makes network interfaces, IPC objects and cgroups of its own. The last step of the time lesson moves the clock for ten seconds. It changes nothing else of this computer. Commands that you type run as you."), qsTr("All of it is taken back when the window is closed, when you go back to the sandbox, and by “Undo everything”.")]

        delegate: Item {
            id: promise

            required property string modelData

            width: parent?.width ?? 0
            implicitHeight: promiseText.implicitHeight

            Icon {
                y: 1
                name: "shield"
                size: 18
                tint: Theme.muted
            }
            Words {
                id: promiseText

                x: 30
                width: parent.width - x
                text: promise.modelData
                lineHeight: 1.25
            }
        }
    }

    answers: [
        ActionButton {
            objectName: "hostCancel"
            text: qsTr("Stay in the sandbox")
            onClicked: dialog.mode.cancel()
        },
        ActionButton {
            objectName: "hostAgree"
            isPrimary: true
            iconName: "shield"
            text: qsTr("Use host mode")
            onClicked: dialog.mode.agree()
        }
    ]
}
