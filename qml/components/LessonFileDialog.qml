// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import UnshareLab

// Asks for the file of a lesson.
FileDialog {
    id: dialog

    required property WindowController controller

    title: qsTr("Open lesson")
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Lessons (*.md)"), qsTr("All files (*)")]
    Component.onCompleted: open()
    onAccepted: controller.openLesson(selectedFile)
}
