// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A tile for each kind, ticked where the child has one of its own, and below them what each side sees of itself.
Item {
    id: drawing

    required property ContainerPictureModel picture

    readonly property real space: Theme.gap
    readonly property real tileWidth: (width - 3 * space) / 4
    readonly property real tileHeight: 44
    readonly property real sideWidth: (width - space) / 2

    implicitHeight: 2 * tileHeight + space + 12 + sides.height
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    Grid {
        columns: 4
        spacing: drawing.space

        Repeater {
            model: drawing.picture.kinds

            delegate: ContainerTile {
                required property containerKind modelData

                objectName: "containerTile_" + modelData.kind
                width: drawing.tileWidth
                height: drawing.tileHeight
                tile: modelData
            }
        }
    }
    Row {
        id: sides

        y: 2 * drawing.tileHeight + drawing.space + 12
        spacing: drawing.space

        ContainerPlate {
            width: drawing.sideWidth
            side: "parent"
            facts: drawing.picture.parentSide
        }
        ContainerPlate {
            width: drawing.sideWidth
            side: "child"
            facts: drawing.picture.childSide
        }
    }
}
