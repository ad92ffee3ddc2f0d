// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import UnshareLab

// Asks where to save the overview.
FileDialog {
    id: dialog

    required property OverviewController overview
    required property string form // its suffix

    objectName: "saveDialog"
    title: qsTr("Save the overview")
    fileMode: FileDialog.SaveFile
    defaultSuffix: form
    nameFilters: [form.toUpperCase() + " (*." + form + ")"]
    Component.onCompleted: open()
    onAccepted: overview.save(selectedFile)
}
