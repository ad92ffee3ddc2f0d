// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Every colour, size and duration of the window. One hue for the parent and one for the child, each with one meaning.
QtObject {
    id: theme

    property bool isDark: false
    property bool isHighContrast: false
    property bool isStill: false
    property string fixedFamily: "monospace"
    property string terminalFamily: fixedFamily

    readonly property SystemPalette system: SystemPalette {}

    readonly property color background: isHighContrast ? system.window : isDark ? "#15171b" : "#f4f4f2"
    readonly property color surface: isHighContrast ? system.base : isDark ? "#1d2026" : "#ffffff"
    readonly property color raised: isHighContrast ? system.base : isDark ? "#252932" : "#fafaf9"
    readonly property color line: isHighContrast ? system.windowText : isDark ? "#31363f" : "#e3e3df"
    readonly property color ink: isHighContrast ? system.windowText : isDark ? "#e8e9ec" : "#1d2126"
    readonly property color muted: isHighContrast ? system.windowText : isDark ? "#9aa1ab" : "#626973"

    readonly property color parentSide: isHighContrast ? system.windowText : isDark ? "#79aefc" : "#2563c9"
    readonly property color parentTint: isHighContrast ? system.base : isDark ? "#1b2a40" : "#e9f0fc"
    readonly property color childSide: isHighContrast ? system.windowText : isDark ? "#ffb26b" : "#a94e08"
    readonly property color childTint: isHighContrast ? system.base : isDark ? "#3a2a19" : "#fdf0e3"
    readonly property color onSide: isHighContrast ? system.window : isDark ? "#15171b" : "#ffffff"

    readonly property color holds: isHighContrast ? system.windowText : isDark ? "#5cc98a" : "#1a7a42"
    readonly property color fails: isHighContrast ? system.windowText : isDark ? "#ff8a80" : "#c0362c"
    readonly property color failsTint: isHighContrast ? system.base : isDark ? "#331f20" : "#fdf1f0"
    readonly property color hover: isHighContrast ? system.base : isDark ? "#2b303a" : "#f0f0ed"
    readonly property color selection: isHighContrast ? system.highlight : isDark ? "#2f3a4c" : "#dde3ec"
    readonly property color selectedInk: isHighContrast ? system.highlightedText : ink
    readonly property color shade: isDark ? "#99000000" : "#66202428"

    // Black, red, green, yellow, blue, magenta, cyan, white, then the bright ones. The sides have their own hues here too.
    readonly property list<color> terminalColors: isDark ? ["#2b303a", fails, holds, childSide, parentSide, "#d6a1f0", "#6fd3e0", "#c9cdd4", "#8a919b", "#ffa69e", "#7fdba6", "#ffd08a", "#9cc4ff", "#e5bdf8", "#97e2ec", "#ffffff"] : ["#1d2126", fails, holds, childSide, parentSide, "#9333a8", "#0b7285", "#c4c8ce", "#6a717b", "#d64a3f", "#248a4d", "#b8651b", "#3b78dd", "#a64bbb", "#128399", "#f4f4f2"]
    readonly property color terminalSelection: isHighContrast ? system.highlight : isDark ? "#3a4861" : "#cfdcf3"

    readonly property int small: 12
    readonly property int body: 14
    readonly property int prose: 13
    readonly property int heading: 16
    readonly property int title: 20
    readonly property int fixed: 12

    readonly property int unit: 4
    readonly property int gap: 8
    readonly property int space: 16
    readonly property int wide: 24
    readonly property int rowHeight: 30
    readonly property int control: 34
    readonly property int radius: 8
    readonly property int cardRadius: 10

    readonly property int quick: isStill ? 0 : 120
    readonly property int calm: isStill ? 0 : 180

    function sideColor(side: string): color {
        return side === "child" ? theme.childSide : theme.parentSide;
    }

    function sideTint(side: string): color {
        return side === "child" ? theme.childTint : theme.parentTint;
    }
}
