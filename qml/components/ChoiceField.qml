// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// One of many words, chosen from a list that opens below.
T.ComboBox {
    id: field

    property string namePrefix: "choice"

    implicitWidth: 240
    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    wheelEnabled: false

    indicator: Icon {
        x: field.width - width - 12
        y: (field.height - height) / 2
        name: "down"
        size: 14
        tint: Theme.muted
    }
    contentItem: Item {
        Elided {
            x: 12
            width: parent.width - x - 34
            anchors.verticalCenter: parent.verticalCenter
            text: field.displayText
            font.family: Application.font.family
            font.pixelSize: Theme.prose
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: field.hovered ? Theme.hover : Theme.surface
        border.width: 1
        border.color: Theme.line

        FocusRing {
            isShown: field.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: entry

        required property string modelData
        required property int index

        objectName: field.namePrefix + index
        width: list.width
        implicitHeight: 32
        text: modelData
        highlighted: field.highlightedIndex === index
        hoverEnabled: true
        Accessible.role: Accessible.ListItem
        Accessible.name: text

        contentItem: Item {
            Icon {
                x: 8
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.index === field.currentIndex
                name: "check"
                size: 14
            }
            Elided {
                x: 32
                width: parent.width - x - 12
                anchors.verticalCenter: parent.verticalCenter
                text: entry.text
                font.family: Application.font.family
                font.pixelSize: Theme.prose
            }
        }
        background: Rectangle {
            radius: 6
            color: entry.highlighted ? Theme.hover : "transparent"
        }
    }
    popup: T.Popup {
        y: field.height + 4
        width: field.width
        implicitHeight: Math.min(list.contentHeight, 224) + 2 * padding
        padding: 6
        margins: 8

        contentItem: ListView {
            id: list

            clip: true
            model: field.delegateModel
            currentIndex: field.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            T.ScrollBar.vertical: ThinBar {}
        }
        background: Rectangle {
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: 1
            border.color: Theme.line
        }
    }
}
