// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The overview, one tab for each kind, and the choices that hold for the whole window.
Rectangle {
    id: rail

    required property WindowController controller
    property bool isCompact: false

    implicitWidth: isCompact ? 92 : 184
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Kinds of namespaces")

    readonly property real tabHeight: {
        const room = (grid.y - column.y - 4) / (tabs.count + 1) - column.spacing;
        return Math.floor(Math.max(isCompact ? 36 : 28, Math.min(isCompact ? 53 : 40, room)));
    }

    readonly property real choiceWidth: isCompact ? 28 : Theme.control

    function focusTab(index: int): void {
        (index < 0 ? overviewTab : tabs.itemAt(index) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    Row {
        id: brand

        x: rail.isCompact ? (parent.width - width) / 2 : 20
        y: rail.isCompact ? 10 : 0
        height: rail.isCompact ? 28 : 68
        spacing: 10

        Image {
            anchors.verticalCenter: parent.verticalCenter
            width: 24
            height: 24
            sourceSize: Qt.size(24, 24)
            source: "image://icon/logo"
            Accessible.ignored: true
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: !rail.isCompact
            text: qsTr("Unshare Lab")
            wrapMode: Text.NoWrap
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
    }

    Column {
        id: column

        y: rail.isCompact ? 46 : 72
        x: rail.isCompact ? 6 : 12
        width: parent.width - 2 * x
        spacing: rail.isCompact ? 2 : 4

        RailTab {
            id: overviewTab

            objectName: "tab_overview"
            width: column.width
            height: rail.tabHeight
            text: qsTr("Overview")
            iconName: "overview"
            number: 0
            isCurrent: rail.controller.isOverview
            isCompact: rail.isCompact
            onClicked: rail.controller.isOverview = true
            Keys.onUpPressed: rail.step(-1)
            Keys.onDownPressed: rail.step(1)
        }
        Repeater {
            id: tabs

            model: rail.controller.tabs

            delegate: RailTab {
                required property TabController modelData
                required property int index

                objectName: "tab_" + modelData.kind
                width: column.width
                height: rail.tabHeight
                text: modelData.title
                iconName: modelData.kind
                hasMark: true
                mark: modelData.mark
                number: index + 1
                isCurrent: rail.controller.current === index && !rail.controller.isOverview
                isCompact: rail.isCompact
                onClicked: rail.controller.current = index
                Keys.onUpPressed: rail.step(-1)
                Keys.onDownPressed: rail.step(1)
            }
        }
    }

    function step(by: int): void {
        const count = tabs.count + 1;
        const place = controller.isOverview ? 0 : controller.current + 1;
        const next = (place + by + count) % count - 1;
        focusTab(next);
        if (next < 0)
            controller.isOverview = true;
        else
            controller.current = next;
    }

    Grid {
        id: grid

        x: rail.isCompact ? (parent.width - width) / 2 : 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: rail.isCompact ? 6 : 12
        columns: 3
        spacing: rail.isCompact ? 2 : 4

        MenuButton {
            objectName: "languageSwitch"
            implicitWidth: rail.choiceWidth
            iconName: "language"
            text: qsTr("Language")
            choices: ["English", "日本語"]
            current: rail.controller.language === "ja" ? 1 : 0
            namePrefix: "language"
            onChosen: index => rail.controller.language = index === 1 ? "ja" : "en"
        }
        MenuButton {
            readonly property var themes: ["system", "light", "dark"]

            objectName: "themeSwitch"
            implicitWidth: rail.choiceWidth
            iconName: Theme.isDark ? "dark" : "light"
            text: qsTr("Theme")
            choices: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            current: themes.indexOf(rail.controller.theme)
            namePrefix: "theme"
            onChosen: index => rail.controller.theme = themes[index]
        }
        IconButton {
            objectName: "settingsButton"
            implicitWidth: rail.choiceWidth
            iconName: "settings"
            text: qsTr("Settings")
            shortcutText: "Ctrl+,"
            onClicked: rail.controller.settings.open()
        }
    }

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
