// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// Shows a component from a file of its own while it is wanted. The file is read when that is first so: what the window
// does not show at first, it does not load.
Loader {
    id: late

    required property string file
    required property bool isWanted
    required property var given // its properties; they follow

    function update(): void {
        if (!isWanted)
            setSource("");
        else if (status === Loader.Null)
            setSource(file, given);
    }

    visible: isWanted
    onIsWantedChanged: update()
    onGivenChanged: {
        if (item)
            Object.assign(item, given);
    }
    Component.onCompleted: update()
}
