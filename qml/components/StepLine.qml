// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A step that is not open: what became of it, and its title.
T.AbstractButton {
    id: line

    required property int number
    required property string stepState

    implicitHeight: Math.max(38, label.implicitHeight + 14)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Step %1: %2").arg(number).arg(text) + (stepState === "held" ? ", " + qsTr("holds") : stepState === "failed" ? ", " + qsTr("does not hold") : stepState === "skipped" ? ", " + qsTr("not possible here") : "")

    contentItem: Item {
        StepMark {
            x: 8
            y: (Math.min(38, line.height) - height) / 2
            number: line.number
            stepState: line.stepState
        }
        Words {
            id: label

            x: 40
            y: 9
            width: parent.width - x - 8
            text: line.text
            color: line.stepState === "held" || line.stepState === "skipped" ? Theme.muted : Theme.ink
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: line.hovered ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 0
            isShown: line.visualFocus
        }
    }
}
