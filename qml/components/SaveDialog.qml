// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Asks where to save something.
FileDialog {
    id: dialog

    required property string form // its suffix; empty: a directory that is made

    signal chosen(file: url)

    objectName: "saveDialog"
    fileMode: FileDialog.SaveFile
    defaultSuffix: form
    nameFilters: form === "" ? [] : [form.toUpperCase() + " (*." + form + ")"]
    Component.onCompleted: open()
    onAccepted: chosen(selectedFile)
}
