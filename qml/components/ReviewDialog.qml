// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// What a lesson from a file would run, in full, before anything runs; or what is wrong with the file.
ModalSheet {
    id: dialog

    required property LessonReview review

    widest: 680
    height: Math.min(top.implicitHeight + body.contentHeight + bottom.height + 32 + 2 * padding, parent.height - 48)
    visible: review.isOpen
    onClosed: {
        if (review.isOpen)
            review.cancel();
    }

    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        Column {
            id: top

            width: parent.width
            spacing: 6

            Words {
                id: heading

                objectName: "reviewTitle"
                width: parent.width
                text: dialog.review.canPlay ? dialog.review.title : qsTr("This file cannot be played")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            Words {
                width: parent.width
                text: dialog.review.canPlay ? qsTr("%1, for the tab %2. Nothing has run yet. This is all that it would run:").arg(dialog.review.fileName).arg(dialog.review.kindTitle) : dialog.review.fileName
                color: Theme.muted
                font.pixelSize: Theme.prose
            }
        }
        ListView {
            id: body

            objectName: "reviewLines"
            anchors.top: top.bottom
            anchors.topMargin: 16
            anchors.bottom: bottom.top
            anchors.bottomMargin: 16
            width: parent.width
            clip: true
            spacing: 10
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 4000
            model: dialog.review.canPlay ? dialog.review.lines : dialog.review.faults
            T.ScrollBar.vertical: ThinBar {}

            delegate: ReviewRow {
                required property var modelData

                width: body.width - 12
                line: dialog.review.canPlay ? modelData : undefined
                fault: dialog.review.canPlay ? "" : modelData
            }
        }
        Row {
            id: bottom

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            spacing: Theme.gap

            ActionButton {
                objectName: "reviewCancel"
                text: dialog.review.canPlay ? qsTr("Cancel") : qsTr("Close")
                onClicked: dialog.review.cancel()
            }
            ActionButton {
                objectName: "reviewPlay"
                visible: dialog.review.canPlay
                isPrimary: true
                text: qsTr("Use this lesson")
                onClicked: dialog.review.play()
            }
        }
    }
}
