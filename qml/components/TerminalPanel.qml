// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The terminals of a tab, under its two views: one card a side that has any.
Item {
    id: panel

    required property Terminals terminals
    required property string parentTitle
    required property string childTitle
    property bool isNarrow: false

    // Of a narrow window, which has room for one.
    property string front: "child"

    readonly property bool hasParent: terminals.parentSide.count > 0
    readonly property bool hasChild: terminals.childSide.count > 0
    readonly property bool isOne: isNarrow || !hasParent || !hasChild
    readonly property bool isParentShown: hasParent && (!isNarrow || !hasChild || front === "parent")
    readonly property bool isChildShown: hasChild && (!isNarrow || !hasParent || front === "child")
    readonly property real gap: 14

    signal dragged(real distance)

    function focusSide(side: string): void {
        front = side;
        const card = (side === "child" ? childCard.item : parentCard.item) as TerminalCard;
        card?.focusScreen();
    }

    Connections {
        target: panel.terminals

        function onShown(side: string): void {
            panel.focusSide(side);
        }
    }

    Item {
        id: split

        objectName: "terminalSplit"
        width: parent.width
        height: 16
        activeFocusOnTab: true
        Accessible.role: Accessible.Splitter
        Accessible.name: qsTr("Height of the terminals")
        Accessible.focusable: true
        Keys.onUpPressed: panel.dragged(-24)
        Keys.onDownPressed: panel.dragged(24)

        Rectangle {
            anchors.centerIn: parent
            width: 48
            height: 4
            radius: 2
            color: drag.active || hover.hovered || split.activeFocus ? Theme.muted : Theme.line

            FocusRing {
                anchors.margins: -4
                isShown: split.activeFocus
            }
        }
        HoverHandler {
            id: hover

            cursorShape: Qt.SplitVCursor
        }
        DragHandler {
            id: drag

            property real last: 0

            target: null
            xAxis.enabled: false
            onActiveChanged: last = 0
            onActiveTranslationChanged: {
                const now = activeTranslation.y;
                panel.dragged(now - last);
                last = now;
            }
        }
    }
    Loader {
        y: switcher.y
        active: panel.isNarrow && panel.hasParent && panel.hasChild
        x: (panel.width - width) / 2
        sourceComponent: ChoiceBar {
            objectName: "terminalSides"
            namePrefix: "terminalSide"
            name: qsTr("Side")
            accent: Theme.sideColor(panel.front)
            choices: [panel.parentTitle, panel.childTitle]
            current: panel.front === "child" ? 1 : 0
            onChosen: index => panel.focusSide(index === 1 ? "child" : "parent")
        }
    }
    Item {
        id: switcher

        y: split.height
        width: parent.width
        height: panel.isNarrow && panel.hasParent && panel.hasChild ? Theme.control + 6 : 0
    }
    Loader {
        id: parentCard

        anchors.top: switcher.bottom
        anchors.bottom: parent.bottom
        width: panel.isOne ? panel.width : Math.floor((panel.width - panel.gap) / 2)
        active: panel.hasParent
        visible: panel.isParentShown
        sourceComponent: TerminalCard {
            terminals: panel.terminals
            side: panel.terminals.parentSide
            title: panel.parentTitle
        }
    }
    Loader {
        id: childCard

        anchors.top: switcher.bottom
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: panel.isOne ? panel.width : Math.floor((panel.width - panel.gap) / 2)
        active: panel.hasChild
        visible: panel.isChildShown
        sourceComponent: TerminalCard {
            terminals: panel.terminals
            side: panel.terminals.childSide
            title: panel.childTitle
        }
    }
}
