// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// Below the list: how much there is, and how much of it could not be seen.
Item {
    id: footer

    required property OverviewController overview
    property bool isOpen: false

    implicitHeight: isOpen && all.text !== "" ? all.y + all.height : 26

    Words {
        id: summary

        objectName: "overviewSummary"
        height: 26
        visible: footer.overview.hasLooked
        text: footer.overview.summary
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
    }
    FoldButton {
        objectName: "overviewHidden"
        anchors.right: parent.right
        visible: footer.overview.hidden !== ""
        text: footer.overview.hidden
        isOpen: footer.isOpen
        onClicked: footer.isOpen = !footer.isOpen
    }
    Words {
        id: all

        objectName: "overviewCoverage"
        y: 28
        width: parent.width
        visible: footer.isOpen && text !== ""
        text: footer.overview.coverage
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
