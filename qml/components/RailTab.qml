// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A tab: its name, and for a kind a dot for what has become of its namespace.
T.AbstractButton {
    id: button

    required property string iconName
    required property int number
    required property bool isCurrent
    property bool isCompact: false
    property bool hasMark: false
    property int mark: 0

    readonly property string stateText: {
        if (!hasMark)
            return "";
        switch (mark) {
        case TabController.Mark.made:
            return qsTr("made");
        case TabController.Mark.differs:
            return qsTr("changed since you last looked");
        default:
            return qsTr("not made yet");
        }
    }
    readonly property color foreground: isCurrent ? Theme.parentSide : Theme.ink

    readonly property real edge: (height - 37) / 2 // where it is compact

    implicitHeight: isCompact ? 53 : 40
    hoverEnabled: true
    focusPolicy: isCurrent || activeFocus ? Qt.StrongFocus : Qt.ClickFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: hasMark ? text + ", " + stateText : text
    Accessible.selected: isCurrent

    contentItem: Item {
        StateDot {
            visible: button.hasMark
            x: button.isCompact ? parent.width - 22 : 10
            y: button.isCompact ? button.edge : (parent.height - height) / 2
            mark: button.mark
        }
        Icon {
            x: button.isCompact ? (parent.width - width) / 2 : 30
            y: button.isCompact ? button.edge : (parent.height - height) / 2
            name: button.iconName
            size: button.isCompact ? 20 : 18
            tint: button.isCurrent ? Theme.parentSide : Theme.muted
        }
        Words {
            id: label

            x: button.isCompact ? (parent.width - width) / 2 : 58
            y: button.isCompact ? button.edge + 22 : (parent.height - height) / 2
            text: button.text
            color: button.foreground
            wrapMode: Text.NoWrap
            font.pixelSize: button.isCompact ? 11 : Theme.body
            font.weight: button.isCurrent ? Font.DemiBold : Font.Normal
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.isCurrent ? Theme.parentTint : button.hovered ? Theme.hover : "transparent"

        FocusRing {
            isShown: button.visualFocus
        }
    }

    Hint {
        text: "Ctrl+" + button.number + (button.hasMark ? "  ·  " + button.stateText : "")
        isWanted: button.hovered || button.visualFocus
    }
}
