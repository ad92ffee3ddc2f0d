// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// All namespaces of the computer, in a list, with the details of the one that is selected beside it, or over it where
// there is no room.
Item {
    id: page

    required property WindowController controller

    readonly property OverviewController overview: controller.overview
    readonly property real edge: width < 700 ? 12 : 20
    readonly property bool isWide: width >= 900
    readonly property bool hasDetails: overview.details.isShown

    function save(form: string): void {
        dialog.isWanted = false;
        dialog.form = form;
        dialog.isWanted = true;
    }

    OverviewHeader {
        id: header

        width: parent.width
        overview: page.overview
        onSaveRequested: form => page.save(form)
    }
    Late {
        id: strip

        y: header.height
        width: parent.width
        height: isWanted ? (item as Item)?.implicitHeight ?? 0 : 0
        file: "EverythingStrip.qml"
        isWanted: page.overview.everything.isOffered
        given: ({
                everything: page.overview.everything
            })
    }
    Column {
        id: top

        x: page.edge
        y: header.height + strip.height + page.edge - 4
        width: parent.width - 2 * x
        spacing: 10

        Late {
            width: parent.width
            file: "FailurePanel.qml"
            isWanted: page.overview.failure.isShown
            given: ({
                    objectName: "overviewFailure",
                    failure: page.overview.failure,
                    isDismissable: true
                })
        }
        OverviewBar {
            id: bar

            width: parent.width
            overview: page.overview
        }
    }
    Item {
        id: room

        x: page.edge
        anchors.top: top.bottom
        anchors.topMargin: 12
        anchors.bottom: footer.top
        anchors.bottomMargin: 6
        width: parent.width - 2 * x

        Rectangle {
            width: page.hasDetails && page.isWide ? parent.width - details.width - 16 : parent.width
            height: parent.height
            visible: page.isWide || !page.hasDetails
            radius: Theme.cardRadius
            color: Theme.surface
            border.width: 1
            border.color: Theme.line

            OverviewList {
                id: list

                anchors.fill: parent
                anchors.margins: 1
                visible: !page.overview.isPictured
                overview: page.overview
            }
            Late {
                anchors.fill: parent
                anchors.margins: 1
                file: "OverviewPictureView.qml"
                isWanted: page.overview.isPictured
                given: ({
                        overview: page.overview
                    })
            }
            Words {
                objectName: "overviewEmpty"
                anchors.centerIn: parent
                visible: list.count === 0
                text: page.overview.hasLooked ? qsTr("No namespace is like that.") : qsTr("Looking…")
                color: Theme.muted
            }
        }
        Late {
            id: details

            anchors.right: parent.right
            width: page.isWide ? Math.max(360, Math.min(480, page.width * 0.36)) : parent.width
            height: parent.height
            file: "DetailsCard.qml"
            isWanted: page.hasDetails
            given: ({
                    overview: page.overview
                })
        }
    }
    OverviewFooter {
        id: footer

        x: page.edge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        width: parent.width - 2 * x
        overview: page.overview
    }
    Late {
        id: dialog

        property string form: "json"

        file: "SaveDialog.qml"
        isWanted: false
        given: ({
                title: qsTr("Save the overview"),
                form: dialog.form
            })

        Connections {
            target: dialog.item
            ignoreUnknownSignals: true

            function onChosen(file: url): void {
                page.overview.save(file);
            }
        }
    }
    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: bar.focusFilter()
    }
}
