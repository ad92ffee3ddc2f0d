// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>
#include <span>

namespace lab
{

/// A terminal program, and what stands before the command that it is to run. Each takes the command as words of its
/// own, never as a line for a shell.
struct Emulator
{
    QLatin1StringView program;
    std::array<QLatin1StringView, 2> before{}; ///< empty ones are left out
    bool isTried = true;                       ///< where the user has chosen none; in the order of the table
};

/// All that are known. One that is not takes its command behind -e, as most do.
[[nodiscard]] std::span<const Emulator> emulatorTable();

/// The words behind the program's own name that make it run a command.
[[nodiscard]] QStringList argumentsFor(const QString &program, const QStringList &command);

/// Where terminal programs are looked for.
struct EmulatorSearch
{
    QStringList directories; ///< of programs; none: those of $PATH
    QString ofTheDesktop;    ///< the program that the desktop has as its terminal; empty: it names none

    /// As this computer and its desktop have it now.
    [[nodiscard]] static EmulatorSearch here();
};

/// The words that print the path of that terminal program, for where this program cannot look itself; they fail where
/// it is not there.
[[nodiscard]] QStringList emulatorQuery(const QString &chosen);

/// The path of the terminal program that was chosen; where none was, of the first that is there: xdg-terminal-exec,
/// the desktop's, then those of the table. ENOENT, with the name of the chosen one: it is not there.
[[nodiscard]] Result<QString> findEmulator(const QString &chosen, const EmulatorSearch &search);

} // namespace lab
