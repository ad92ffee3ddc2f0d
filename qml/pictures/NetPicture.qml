// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The interfaces of each side in a box, the cables between them, and a packet that runs there and back for each echo.
Item {
    id: drawing

    required property NetPictureModel picture
    property netCable none // while a wire that is not needed any more goes

    readonly property real space: width < 600 ? 92 : Math.min(260, width * 0.24)
    readonly property real boxWidth: (width - space) / 2
    readonly property real firstRow: 30
    readonly property real rowHeight: 38
    readonly property int rows: Math.max(2, picture.parentLinks.length + Math.min(1, picture.parentRest), picture.childLinks.length + Math.min(1, picture.childRest))
    property int echo: 0 // the one that runs

    function middleOf(row: int): real {
        return firstRow + (row + 0.5) * rowHeight;
    }

    implicitHeight: firstRow + rows * rowHeight + 6
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    Connections {
        target: drawing.picture

        function onEchoed(): void {
            drawing.echo = 0;
            if (!Theme.isStill)
                run.restart();
        }
    }
    NetBox {
        width: drawing.boxWidth
        height: parent.height
        side: "parent"
        link: drawing.picture.parentNamespace
        links: drawing.picture.parentLinks
        rest: drawing.picture.parentRest
        firstRow: drawing.firstRow
        rowHeight: drawing.rowHeight
    }
    NetBox {
        x: parent.width - width
        width: drawing.boxWidth
        height: parent.height
        side: "child"
        link: drawing.picture.childNamespace
        links: drawing.picture.childLinks
        rest: drawing.picture.childRest
        firstRow: drawing.firstRow
        rowHeight: drawing.rowHeight
    }
    Repeater {
        model: drawing.picture.cables.length

        delegate: NetWire {
            required property int index

            readonly property netCable cable: index < drawing.picture.cables.length ? drawing.picture.cables[index] : drawing.none

            x: drawing.boxWidth
            y: drawing.middleOf(cable.row)
            width: drawing.space
            side: cable.side
            drop: cable.side === "" ? 0 : drawing.rowHeight
            isLive: cable.isLive
        }
    }
    Words {
        x: drawing.boxWidth + 8
        y: drawing.middleOf(drawing.picture.echoRow) - height - 7
        width: drawing.space - 16
        visible: drawing.picture.echoRow >= 0 && drawing.picture.echoTimes.length > 0
        horizontalAlignment: Text.AlignHCenter
        text: drawing.picture.echoTimes[run.running ? drawing.echo : drawing.picture.echoTimes.length - 1] ?? ""
        color: Theme.sideColor(drawing.picture.echoSide)
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    Rectangle {
        id: packet

        property real way: 0 // 0: at the sender, 1: at the far end

        readonly property real place: drawing.picture.echoSide === "child" ? 1 - way : way

        x: drawing.boxWidth + place * drawing.space - width / 2
        y: drawing.middleOf(drawing.picture.echoRow) - height / 2
        width: 12
        height: 12
        radius: 3
        visible: run.running && drawing.picture.echoRow >= 0
        color: Theme.sideColor(drawing.picture.echoSide)

        SequentialAnimation {
            id: run

            onFinished: {
                if (drawing.echo + 1 >= drawing.picture.echoTimes.length)
                    return;
                ++drawing.echo;
                run.restart();
            }

            NumberAnimation {
                target: packet
                property: "way"
                from: 0
                to: 1
                duration: Theme.calm
                easing.type: Easing.InOutQuad
            }
            NumberAnimation {
                target: packet
                property: "way"
                to: 0
                duration: Theme.calm
                easing.type: Easing.InOutQuad
            }
        }
    }
}
