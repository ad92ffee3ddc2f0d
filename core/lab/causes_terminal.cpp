// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool namesNone(const Error &error, const Machine & /*machine*/)
{
    return error.subject.empty();
}

constexpr Cause table[] = {
    {Deed::openTerminal, ESRCH, nullptr, QT_TRANSLATE_NOOP("Explanation", "There is no child yet, or none any more."),
     QT_TRANSLATE_NOOP("Explanation", "Run the step that makes it first.")},
    {Deed::openTerminal, EAGAIN, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "As many terminals are open as a sandbox may have."),
     QT_TRANSLATE_NOOP("Explanation", "Close one that is no longer needed.")},
    {Deed::openTerminal, ENOSPC, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The system has no pseudo-terminal left (/proc/sys/kernel/pty/max)."),
     QT_TRANSLATE_NOOP("Explanation", "Close some terminals.")},
    {Deed::openOwnTerminal, ENOENT, namesNone,
     QT_TRANSLATE_NOOP("Explanation", "None of those that are known is installed."),
     QT_TRANSLATE_NOOP("Explanation", "Install one, such as konsole, gnome-terminal, ptyxis, foot, alacritty, kitty or "
                                      "xterm, or name yours in the settings.")},
    {Deed::openOwnTerminal, ENOENT, nullptr, QT_TRANSLATE_NOOP("Explanation", "There is no program of that name."),
     QT_TRANSLATE_NOOP("Explanation", "Name another in the settings, or none to have one found.")},
    {Deed::openOwnTerminal, 0, nullptr, QT_TRANSLATE_NOOP("Explanation", "It ended at once."),
     QT_TRANSLATE_NOOP("Explanation", "Start it by hand to see what it says, or name another in the settings.")},
    {Deed::startProcess, ENOENT, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "This side has no program of that name, or lacks what it takes to start."),
     QT_TRANSLATE_NOOP("Explanation", "Check the name, and what is there on this side.")},
};

} // namespace

std::span<const Cause> terminalCauses()
{
    return table;
}

} // namespace lab
