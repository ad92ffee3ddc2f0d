// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// In host mode: what the labs did to this computer, and the way back.
Rectangle {
    id: strip

    required property ModeController mode

    readonly property int count: mode.changes.length

    color: Theme.parentTint

    Icon {
        id: shield

        x: Theme.wide
        anchors.verticalCenter: parent.verticalCenter
        name: "shield"
        size: 18
        tint: Theme.parentSide
    }
    Words {
        objectName: "hostState"
        anchors.left: shield.right
        anchors.leftMargin: 10
        anchors.right: actions.left
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: strip.count === 0 ? qsTr("The parent side is this computer. Nothing of it has changed.") : strip.count === 1 ? qsTr("The parent side is this computer. 1 change is the lab's.") : qsTr("The parent side is this computer. %1 changes are the lab's.").arg(strip.count)
        font.pixelSize: Theme.prose
        Accessible.name: text
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        ActionButton {
            objectName: "showChanges"
            enabled: strip.count > 0
            text: qsTr("Show")
            onClicked: list.open()
        }
        ActionButton {
            objectName: "undoEverything"
            iconName: "reset"
            text: qsTr("Undo everything")
            onClicked: strip.mode.undo()
        }
    }
    T.Popup {
        id: list

        objectName: "changes"
        x: strip.width - width - Theme.space
        y: strip.height
        width: Math.min(520, strip.width - 2 * Theme.space)
        height: Math.min(rows.contentHeight, 320) + 2 * padding
        padding: 14
        focus: true
        visible: false
        onOpened: rows.forceActiveFocus(Qt.PopupFocusReason)

        background: Rectangle {
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: 1
            border.color: Theme.line
        }
        contentItem: ListView {
            id: rows

            objectName: "changeRows"
            activeFocusOnTab: true
            clip: true
            spacing: 6
            boundsBehavior: Flickable.StopAtBounds
            model: strip.mode.changes
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What the lab did to this computer")
            T.ScrollBar.vertical: ThinBar {}

            delegate: SystemText {
                required property string modelData

                width: rows.width - 10
                text: modelData
            }
        }
    }
}
