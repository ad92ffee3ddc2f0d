// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/emulators.h"

#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <utility>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr Emulator knownEmulators[] = {
    {"xdg-terminal-exec"_L1},
    {"x-terminal-emulator"_L1, {"-e"_L1}}, // Debian's choice of the administrator or of the desktop
    {"konsole"_L1, {"-e"_L1}},
    {"gnome-terminal"_L1, {"--"_L1}},
    {"ptyxis"_L1, {"--"_L1}},
    {"foot"_L1},
    {"alacritty"_L1, {"-e"_L1}},
    {"kitty"_L1},
    {"xterm"_L1, {"-e"_L1}},
    {"xfce4-terminal"_L1, {"-x"_L1}, false},
    {"mate-terminal"_L1, {"-x"_L1}, false},
    {"terminator"_L1, {"-x"_L1}, false},
    {"wezterm"_L1, {"start"_L1, "--"_L1}, false},
};

constexpr Emulator unknownEmulator{{}, {"-e"_L1}, false};

QString found(const QString &program, const EmulatorSearch &search)
{
    return program.isEmpty() ? QString() : QStandardPaths::findExecutable(program, search.directories);
}

/// Plasma names it in a file; other desktops by xdg-terminal-exec, or not at all.
QString terminalOfPlasma()
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, u"kdeglobals"_s);
    if (path.isEmpty())
        return {};
    const QSettings settings(path, QSettings::IniFormat);
    return QProcess::splitCommand(settings.value("TerminalApplication"_L1).toString()).value(0);
}

} // namespace

std::span<const Emulator> emulatorTable()
{
    return knownEmulators;
}

QStringList argumentsFor(const QString &program, const QStringList &command)
{
    const QString name = QFileInfo(program).fileName();
    const auto *known = std::ranges::find_if(knownEmulators, [&](const Emulator &row) { return row.program == name; });
    const Emulator &emulator = known == std::end(knownEmulators) ? unknownEmulator : *known;
    QStringList arguments;
    for (const QLatin1StringView word : emulator.before) {
        if (!word.isEmpty())
            arguments += word;
    }
    return arguments + command;
}

EmulatorSearch EmulatorSearch::here()
{
    const QStringList desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':');
    return {.directories = {}, .ofTheDesktop = desktops.contains("KDE"_L1) ? terminalOfPlasma() : QString()};
}

QStringList emulatorQuery(const QString &chosen)
{
    QStringList words{u"sh"_s, u"-c"_s, u"for one; do command -v -- \"$one\" && exit; done; exit 1"_s, u"sh"_s};
    if (!chosen.isEmpty())
        return words << chosen;
    for (const Emulator &emulator : knownEmulators) {
        if (emulator.isTried)
            words += emulator.program;
    }
    return words;
}

Result<QString> findEmulator(const QString &chosen, const EmulatorSearch &search)
{
    if (!chosen.isEmpty()) {
        const QString path = found(chosen, search);
        return path.isEmpty() ? Result<QString>(std::unexpected(Error{"emulator", ENOENT, chosen.toStdString()}))
                              : path;
    }
    bool isFirst = true;
    for (const Emulator &emulator : knownEmulators) {
        QString path = emulator.isTried ? found(emulator.program, search) : QString();
        if (path.isEmpty() && std::exchange(isFirst, false))
            path = found(search.ofTheDesktop, search);
        if (!path.isEmpty())
            return path;
    }
    return std::unexpected(Error{"emulator", ENOENT, ""});
}

} // namespace lab
