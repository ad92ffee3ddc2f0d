// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The number of a step, or a tick where it holds, a cross where it does not, a dash where it is not possible here.
Rectangle {
    id: mark

    required property int number
    required property string stepState
    property color accent: "transparent"

    readonly property bool isDone: stepState === "held" || stepState === "failed"
    readonly property bool isFilled: isDone || accent.a > 0

    width: 22
    height: 22
    radius: 11
    color: stepState === "held" ? Theme.holds : stepState === "failed" ? Theme.fails : accent
    border.width: isFilled ? 0 : 1
    border.color: Theme.line
    Accessible.ignored: true

    Behavior on color {
        ColorAnimation {
            duration: Theme.calm
        }
    }

    Icon {
        anchors.centerIn: parent
        visible: mark.isDone
        name: mark.stepState === "failed" ? "cross" : "check"
        tint: Theme.onSide
        size: 13
    }
    Words {
        anchors.centerIn: parent
        visible: !mark.isDone
        text: mark.stepState === "skipped" ? "–" : mark.number
        color: mark.isFilled ? Theme.onSide : Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
}
