// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Why a list of rows is empty.
Item {
    id: note

    required property DifferenceModel differences

    Words {
        objectName: "emptyNote"
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 48)
        visible: note.differences.hasParent && note.differences.count === 0
        horizontalAlignment: Text.AlignHCenter
        text: note.differences.filter !== "" ? qsTr("No row matches the filter.") : qsTr("Both sides see the same.")
        color: Theme.muted
        padding: 10

        Rectangle {
            z: -1
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.surface
        }
    }
}
