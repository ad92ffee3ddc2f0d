// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What the user chooses once and for all: it holds at once, but for the mode, which is that of the next start.
PageSheet {
    id: sheet

    required property WindowController controller

    readonly property Settings chosen: controller.settings.chosen
    readonly property var languages: ["system", "en", "ja"]
    readonly property var themes: ["system", "light", "dark"]

    widest: 600
    spacing: 12
    name: "settings"
    title: qsTr("Settings")
    visible: controller.settings.isOpen
    onClosed: controller.settings.close()

    SettingRow {
        width: parent.width
        label: qsTr("Language")

        ChoiceBar {
            room: parent.width
            name: qsTr("Language")
            namePrefix: "settingsLanguage"
            choices: [qsTr("As the system"), "English", "日本語"]
            current: sheet.languages.indexOf(sheet.chosen.language)
            onChosen: index => sheet.chosen.language = sheet.languages[index]
        }
    }
    SettingRow {
        width: parent.width
        label: qsTr("Theme")

        ChoiceBar {
            room: parent.width
            name: qsTr("Theme")
            namePrefix: "settingsTheme"
            choices: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            current: sheet.themes.indexOf(sheet.chosen.theme)
            onChosen: index => sheet.chosen.theme = sheet.themes[index]
        }
    }
    SettingRow {
        width: parent.width
        label: qsTr("Mode at the start")

        ChoiceBar {
            room: parent.width
            name: qsTr("Mode at the start")
            namePrefix: "settingsMode"
            choices: [qsTr("Sandbox"), qsTr("Host")]
            current: sheet.chosen.startsInHost ? 1 : 0
            refused: sheet.controller.mode.isRefused ? 1 : -1
            reason: qsTr("Host mode is for ordinary users: its helper does nothing for root.")
            onChosen: index => sheet.chosen.startsInHost = index === 1
        }
    }
    SettingRow {
        width: parent.width
        label: qsTr("Font of the terminals")

        ChoiceField {
            width: Math.min(280, parent.width)
            objectName: "settingsFamily"
            namePrefix: "family"
            model: [qsTr("As the system"), ...sheet.controller.settings.families]
            currentIndex: sheet.chosen.fontFamily === "" ? 0 : Math.max(0, model.indexOf(sheet.chosen.fontFamily))
            Accessible.name: qsTr("Font of the terminals")
            onActivated: index => sheet.chosen.fontFamily = index === 0 ? "" : model[index]
        }
    }
    SettingRow {
        width: parent.width
        label: qsTr("Size of their text")

        Row {
            height: Theme.control
            spacing: 4

            IconButton {
                objectName: "settingsSmaller"
                enabled: sheet.chosen.fontSize > sheet.chosen.smallestFontSize
                iconName: "minus"
                text: qsTr("Smaller text")
                onClicked: sheet.chosen.fontSize -= 1
            }
            Words {
                objectName: "settingsSize"
                width: 40
                height: parent.height
                horizontalAlignment: Text.AlignHCenter
                text: sheet.chosen.fontSize
                Accessible.name: qsTr("%1 pixels").arg(sheet.chosen.fontSize)
            }
            IconButton {
                objectName: "settingsLarger"
                enabled: sheet.chosen.fontSize < sheet.chosen.largestFontSize
                iconName: "plus"
                text: qsTr("Larger text")
                onClicked: sheet.chosen.fontSize += 1
            }
        }
    }
    SettingRow {
        objectName: "settingsTerminal"
        width: parent.width
        label: qsTr("Your own terminal")
        isComplaint: sheet.chosen.terminal !== ""
        note: {
            const found = sheet.controller.settings.terminal;
            if (sheet.chosen.terminal !== "")
                return found === "" ? qsTr("There is no program of that name.") : "";
            return found === "" ? qsTr("No terminal program was found: labs can't be opened in one.") : qsTr("Labs are opened in %1. Another program can be named here.").arg(found);
        }

        InputField {
            objectName: "settingsTerminalName"
            width: Math.min(280, parent.width)
            example: qsTr("Automatic")
            isWrong: sheet.chosen.terminal !== "" && sheet.controller.settings.terminal === ""
            font.family: Theme.fixedFamily
            Accessible.name: qsTr("Your own terminal")
            text: sheet.chosen.terminal
            onTextEdited: sheet.chosen.terminal = text
        }
    }
    SettingRow {
        objectName: "settingsHelper"
        width: parent.width
        visible: sheet.controller.helper.isOffered || sheet.controller.helper.isInstalled
        label: qsTr("Helper of host mode")
        note: sheet.controller.helper.isInstalled ? qsTr("It was installed by an AppImage, for every user of this computer.") : qsTr("It is installed from this AppImage, for every user of this computer. An administrator's password is asked for.")

        Flow {
            width: parent.width
            spacing: Theme.gap

            ActionButton {
                objectName: "settingsInstallHelper"
                visible: sheet.controller.helper.isOffered
                enabled: !sheet.controller.helper.isBusy
                text: sheet.controller.helper.isInstalled ? qsTr("Install again…") : qsTr("Install…")
                onClicked: sheet.controller.helper.install()
            }
            ActionButton {
                objectName: "settingsRemoveHelper"
                visible: sheet.controller.helper.isInstalled
                enabled: !sheet.controller.helper.isBusy
                text: qsTr("Remove…")
                onClicked: sheet.controller.helper.uninstall()
            }
        }
    }
    FailurePanel {
        objectName: "settingsHelperFailure"
        isDismissable: true
        width: parent.width
        failure: sheet.controller.helper.failure
    }
    Words {
        objectName: "settingsProblem"
        width: parent.width
        visible: text !== ""
        text: sheet.chosen.problem
        color: Theme.fails
        font.pixelSize: Theme.prose
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    answers: [
        ActionButton {
            objectName: "settingsWelcome"
            text: qsTr("What works here…")
            onClicked: {
                sheet.controller.settings.close();
                sheet.controller.welcome.open();
            }
        },
        ActionButton {
            objectName: "settingsClose"
            isPrimary: true
            text: qsTr("Close")
            onClicked: sheet.controller.settings.close()
        }
    ]
}
