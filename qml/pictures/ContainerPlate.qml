// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What one side looks like from inside: its name, its root, its processes and its interfaces.
LevelBox {
    id: plate

    required property containerSide facts

    height: 74
    link: facts.isThere ? facts.host : ""
    note: facts.processes === "" ? "" : qsTr("Processes: %1").arg(facts.processes)

    Column {
        x: 12
        y: 30
        width: parent.width - 24
        visible: plate.facts.isThere

        Words {
            width: parent.width
            text: qsTr("Root: %1").arg(plate.facts.root)
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        Words {
            width: parent.width
            text: qsTr("Interfaces: %1").arg(plate.facts.interfaces)
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
