// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

ApplicationWindow {
    id: window

    width: 1280
    height: 800
    visible: true

    ColumnLayout {
        anchors.fill: parent

        TabBar {
            Layout.fillWidth: true

            Repeater {
                model: ["Mount", "UTS", "IPC", "Network", "PID", "User", "Cgroup", "Time"]

                TabButton {
                    required property string modelData

                    text: modelData
                }
            }
        }

        RowLayout {
            Repeater {
                model: 2

                ListView {
                    required property int index

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    model: 30
                    delegate: ItemDelegate {
                        required property int index

                        text: `Row ${index}`
                        width: ListView.view.width
                    }
                }
            }
        }
    }
}
