// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// In place of a tab, where the parent side cannot be made: what failed, why, what to do.
Item {
    id: page

    required property WindowController controller

    readonly property bool offersHelper: controller.mode.isHost && controller.helper.isOffered && controller.helper.isMissed

    Flickable {
        anchors.fill: parent
        contentHeight: card.height + 48
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Rectangle {
            id: card

            x: (parent.width - width) / 2
            y: Math.max(24, (page.height - height) / 3)
            width: Math.min(560, page.width - 48)
            height: column.implicitHeight + 64
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: 1
            border.color: Theme.line

            Column {
                id: column

                x: 32
                y: 32
                width: parent.width - 64
                spacing: 16

                Words {
                    objectName: "endedTitle"
                    width: parent.width
                    text: page.controller.mode.isHost ? (page.controller.hasRun ? qsTr("Host mode has ended") : qsTr("Host mode did not start")) : page.controller.hasRun ? qsTr("The sandbox has ended") : qsTr("The sandbox cannot be made here")
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                }
                FailurePanel {
                    objectName: "endedFailure"
                    width: parent.width
                    failure: page.controller.failure
                }
                FailurePanel {
                    objectName: "endedHelperFailure"
                    width: parent.width
                    failure: page.controller.helper.failure
                }
                Flow {
                    width: parent.width
                    spacing: Theme.gap

                    ActionButton {
                        objectName: "installHelper"
                        visible: page.offersHelper
                        enabled: !page.controller.helper.isBusy
                        isPrimary: true
                        iconName: "shield"
                        text: page.controller.helper.isInstalled ? qsTr("Install this version's helper…") : qsTr("Install the helper…")
                        onClicked: page.controller.helper.install()
                    }
                    ActionButton {
                        objectName: "tryAgain"
                        isPrimary: !page.offersHelper
                        iconName: "reset"
                        text: qsTr("Try again")
                        onClicked: page.controller.start()
                    }
                    ActionButton {
                        objectName: "backToSandbox"
                        visible: page.controller.mode.isHost
                        text: qsTr("Back to the sandbox")
                        onClicked: page.controller.mode.enterSandbox()
                    }
                }
            }
        }
    }
}
