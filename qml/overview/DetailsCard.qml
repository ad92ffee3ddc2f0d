// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// All that is known of the namespace or process that is selected.
Rectangle {
    id: card

    required property OverviewController overview

    readonly property DetailsModel details: overview.details

    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    Icon {
        x: 16
        y: 17
        name: card.details.kind
        size: 20
    }
    Words {
        id: title

        objectName: "detailsTitle"
        x: 46
        y: 11
        width: close.x - x - 8
        text: card.details.title
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    SystemText {
        id: link

        objectName: "detailsLink"
        x: 46
        y: title.y + title.height + 2
        width: close.x - x - 8
        text: card.details.link
        color: Theme.muted
    }
    IconButton {
        id: close

        objectName: "detailsClose"
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 9
        iconName: "cross"
        text: qsTr("Close the details")
        onClicked: card.overview.clearSelection()
    }
    Column {
        id: top

        x: 16
        y: link.y + link.height + 10
        width: parent.width - 32
        spacing: 10

        Words {
            objectName: "detailsNote"
            width: parent.width
            visible: text !== ""
            text: card.details.note
            color: card.details.isGone ? Theme.fails : Theme.muted
            font.pixelSize: Theme.prose
        }
        Rectangle {
            width: parent.width
            height: Math.max(40, command.height + 20)
            visible: card.details.enterCommand !== ""
            radius: 6
            color: Theme.background
            border.width: 1
            border.color: Theme.line

            SystemText {
                id: command

                objectName: "enterCommand"
                x: 12
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x - copy.width - 10
                text: card.details.enterCommand
                wrapMode: Text.Wrap
            }
            IconButton {
                id: copy

                property bool isDone: false

                objectName: "copyEnterCommand"
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                implicitWidth: 32
                implicitHeight: 32
                iconName: isDone ? "check" : "copy"
                tint: isDone ? Theme.holds : Theme.muted
                text: isDone ? qsTr("Copied") : qsTr("Copy the nsenter command")
                onClicked: {
                    isDone = true;
                    done.restart();
                    card.overview.copyEnterCommand();
                }

                Timer {
                    id: done

                    interval: 1500
                    onTriggered: copy.isDone = false
                }
            }
        }
        Flow {
            width: parent.width
            visible: card.details.canBeVisited
            spacing: Theme.gap

            ActionButton {
                objectName: "openView"
                iconName: card.details.kind
                text: qsTr("Open its view")
                hint: qsTr("In the tab of its kind, beside this computer, to look and not to change.")
                onClicked: card.overview.openView()
            }
            ActionButton {
                objectName: "openViewAsRoot"
                visible: card.overview.everything.isOffered && card.details.isForRoot
                iconName: "shield"
                text: qsTr("Its view as root")
                hint: qsTr("Root looks through the helper, which may ask for an administrator's password.")
                onClicked: card.overview.openViewAsRoot()
            }
            ActionButton {
                objectName: "openTerminalInIt"
                visible: card.overview.everything.isOffered && card.details.hasProcess
                iconName: "shield"
                text: qsTr("Root terminal in it")
                hint: qsTr("The helper asks for an administrator's password each time.")
                onClicked: card.overview.openTerminal()
            }
        }
        Late {
            width: parent.width
            file: "CompareBar.qml"
            isWanted: card.details.kind === "process" && !card.details.isGone
            given: ({
                    overview: card.overview
                })
        }
    }
    ListView {
        id: lines

        objectName: "detailsLines"
        x: 16
        anchors.top: top.bottom
        anchors.topMargin: top.height > 0 ? 14 : 4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        width: parent.width - 32
        model: card.details
        clip: true
        cacheBuffer: 200
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        activeFocusOnTab: true
        currentIndex: -1
        bottomMargin: 12
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Details")

        T.ScrollBar.vertical: ThinBar {
            parent: card
            x: card.width - width - 2
            y: lines.y
            height: lines.height
            visible: lines.visible && size < 1
        }

        delegate: DetailLine {
            width: lines.width
            onProcessChosen: card.overview.selectProcess(parseInt(label))
        }

        Keys.onUpPressed: flick(0, 600)
        Keys.onDownPressed: flick(0, -600)
        Keys.onEscapePressed: card.overview.clearSelection()

        Rectangle {
            visible: lines.activeFocus
            parent: card
            x: lines.x - 8
            y: lines.y - 2
            width: lines.width + 16
            height: lines.height
            radius: 6
            color: "transparent"
            border.width: 1
            border.color: Theme.ink
        }
    }
}
