// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A form for doing one thing on one side, foldable.
Rectangle {
    id: panel

    required property FormController form
    required property real room
    property bool isOpen: false

    implicitHeight: isOpen ? Math.min(room, bar.height + body.contentHeight + 12) : bar.height
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    FoldButton {
        id: bar

        objectName: "freePlay"
        x: 12
        height: 44
        text: qsTr("Free play")
        isOpen: panel.isOpen
        onClicked: panel.isOpen = !panel.isOpen
    }
    Words {
        anchors.left: bar.right
        anchors.leftMargin: 6
        anchors.verticalCenter: bar.verticalCenter
        width: parent.width - bar.width - 32
        text: qsTr("Do one thing on a side of your choice.")
        color: Theme.muted
        font.pixelSize: Theme.small
        visible: panel.width > 420
    }
    Flickable {
        id: body

        y: bar.height
        width: parent.width
        height: parent.height - y - 1
        contentHeight: loader.item ? (loader.item as Item).implicitHeight : 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: panel.isOpen
        T.ScrollBar.vertical: ThinBar {}

        Late {
            id: loader

            x: 16
            width: body.width - 32
            file: "OperationForm.qml"
            isWanted: panel.isOpen
            given: ({
                    form: panel.form
                })
        }
    }
}
