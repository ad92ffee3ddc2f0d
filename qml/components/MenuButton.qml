// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// An icon button that opens a short list.
IconButton {
    id: button

    property var choices: [] // of words
    property int current: 0
    property string namePrefix
    property bool opensBelow: false

    signal chosen(int index)

    Accessible.role: Accessible.ButtonMenu
    onClicked: {
        menu.active = true;
        (menu.item as ChoiceMenu).open();
    }

    Loader {
        id: menu

        active: false
        sourceComponent: ChoiceMenu {
            y: button.opensBelow ? button.height + 4 : -height - 4
            choices: button.choices
            current: button.current
            namePrefix: button.namePrefix
            onChosen: index => button.chosen(index)
            onClosed: button.forceActiveFocus(Qt.PopupFocusReason)
        }
    }
}
