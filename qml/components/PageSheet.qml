// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A sheet with a title, a page that scrolls where the window is too low for it, and the answers to it.
ModalSheet {
    id: sheet

    required property string title
    required property string name // that its object names begin with
    default property alias page: column.data
    property alias answers: bottom.data

    spacing: 14
    height: Math.min(body.contentHeight + bottom.height + 24 + 2 * padding, (parent?.height ?? 0) - 48)

    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        Flickable {
            id: body

            anchors.top: parent.top
            anchors.bottom: bottom.top
            anchors.bottomMargin: 24
            width: parent.width
            contentHeight: column.implicitHeight
            clip: true

            readonly property Item focused: Window.activeFocusItem

            // What has the keyboard comes into sight.
            onFocusedChanged: {
                let above = focused;
                while (above && above !== column)
                    above = above.parent;
                if (!above)
                    return;
                const y = focused.mapToItem(column, 0, 0).y;
                contentY = Math.max(0, Math.min(y - 8, Math.max(contentY, y + focused.height + 8 - height)));
            }
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinBar {}

            Column {
                id: column

                width: body.width - 8
                spacing: sheet.spacing

                Words {
                    objectName: sheet.name + "Title"
                    width: parent.width
                    text: sheet.title
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
            }
        }
        Row {
            id: bottom

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            spacing: Theme.gap
        }
    }
}
