// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// The list as a picture: to be moved, made larger and smaller, and pointed at.
Item {
    id: view

    required property OverviewController overview

    property real zoom: 1

    function zoomTo(wanted: real, x: real, y: real): void {
        const before = zoom;
        zoom = Math.max(0.25, Math.min(3, wanted));
        const by = zoom / before;
        flick.contentX = Math.max(0, (flick.contentX + x) * by - x);
        flick.contentY = Math.max(0, (flick.contentY + y) * by - y);
        flick.returnToBounds();
    }

    OverviewPicture {
        id: picture

        anchors.fill: parent
        overview: view.overview
        origin: Qt.point(flick.contentX, flick.contentY)
        zoom: view.zoom
        fixedFamily: Theme.fixedFamily
        colors: ({
                background: Theme.background,
                surface: Theme.surface,
                line: Theme.line,
                ink: Theme.ink,
                muted: Theme.muted,
                selection: Theme.selection
            })
    }
    Flickable {
        id: flick

        objectName: "overviewPicture"
        anchors.fill: parent
        contentWidth: Math.max(width, picture.pictureSize.width * view.zoom)
        contentHeight: Math.max(height, picture.pictureSize.height * view.zoom)
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        T.ScrollBar.vertical: ThinBar {}
        T.ScrollBar.horizontal: ThinBar {}
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Picture of the namespaces")
        Accessible.description: picture.spoken
        Keys.onUpPressed: contentY = Math.max(0, contentY - 60)
        Keys.onDownPressed: contentY = Math.min(contentHeight - height, contentY + 60)
        Keys.onLeftPressed: contentX = Math.max(0, contentX - 60)
        Keys.onRightPressed: contentX = Math.min(contentWidth - width, contentX + 60)
        Keys.onEscapePressed: view.overview.clearSelection()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus)
                view.zoomTo(view.zoom * 1.25, width / 2, height / 2);
            else if (event.key === Qt.Key_Minus)
                view.zoomTo(view.zoom / 1.25, width / 2, height / 2);
            else
                return;
            event.accepted = true;
        }

        TapHandler {
            onTapped: point => picture.selectAt(picture.mapFromItem(null, point.scenePosition))
        }
        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => view.zoomTo(view.zoom * Math.pow(1.25, event.angleDelta.y / 120), event.x - flick.contentX, event.y - flick.contentY)
        }
    }
    FocusRing {
        anchors.margins: 2
        isShown: flick.activeFocus
    }
    Row {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 10
        spacing: 2

        IconButton {
            objectName: "zoomOut"
            iconName: "minus"
            text: qsTr("Smaller")
            onClicked: view.zoomTo(view.zoom / 1.25, flick.width / 2, flick.height / 2)
        }
        IconButton {
            objectName: "zoomIn"
            iconName: "plus"
            text: qsTr("Larger")
            onClicked: view.zoomTo(view.zoom * 1.25, flick.width / 2, flick.height / 2)
        }
    }
}
