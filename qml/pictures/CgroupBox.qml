// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The cgroups by one side's names for them; a mark at the root of its namespace, and at those where both processes are.
LevelBox {
    id: box

    required property list<cgroupNode> nodes
    required property int rest

    readonly property real rowHeight: 24

    Repeater {
        model: box.nodes

        delegate: Item {
            id: line

            required property cgroupNode modelData
            required property int index

            x: 12
            y: 30 + index * box.rowHeight
            width: box.width - 24
            height: box.rowHeight

            SystemText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - marks.width - 8)
                text: line.modelData.path
                wrapMode: Text.NoWrap
                elide: Text.ElideLeft
            }
            Row {
                id: marks

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                CgroupMark {
                    visible: line.modelData.isRoot
                    tint: Theme.muted
                    text: qsTr("root")
                }
                CgroupMark {
                    visible: line.modelData.hasParent
                    tint: Theme.parentSide
                    text: qsTr("Parent")
                }
                CgroupMark {
                    visible: line.modelData.hasChild
                    tint: Theme.childSide
                    text: qsTr("Child")
                }
            }
        }
    }
    MoreNote {
        x: 12
        y: 30 + box.nodes.length * box.rowHeight
        width: box.width - 24
        height: box.rowHeight
        rest: box.rest
    }
}
