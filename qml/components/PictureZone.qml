// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The picture of the kind at the front, foldable. Each kind draws its own, in a file of its own.
Rectangle {
    id: zone

    required property TabController tab
    property bool isWanted: true
    property bool hasRoom: true

    signal roomWanted

    readonly property bool isOpen: isWanted && hasRoom
    readonly property real pictureHeight: (loader.item as Item)?.implicitHeight ?? 0

    function load(): void {
        if (isOpen && tab.picture !== null)
            loader.setSource(tab.pictureFile, {
                picture: tab.picture
            });
        else
            loader.setSource("");
    }

    implicitHeight: isOpen ? bar.height + pictureHeight + 12 : bar.height
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    onTabChanged: load()
    onIsOpenChanged: load()
    Component.onCompleted: load()

    FoldButton {
        id: bar

        objectName: "picture"
        x: 12
        height: 36
        text: qsTr("Picture")
        isOpen: zone.isOpen
        onClicked: {
            zone.isWanted = !zone.isOpen;
            if (!zone.hasRoom)
                zone.roomWanted();
        }
    }
    Loader {
        id: loader

        x: 16
        y: bar.height
        width: parent.width - 2 * x
        height: zone.pictureHeight
    }
}
