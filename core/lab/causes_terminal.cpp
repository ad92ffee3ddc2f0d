// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

constexpr Cause table[] = {
    {Deed::openTerminal, ESRCH, nullptr, QT_TRANSLATE_NOOP("Explanation", "There is no child yet, or none any more."),
     QT_TRANSLATE_NOOP("Explanation", "Run the step that makes it first.")},
    {Deed::openTerminal, EAGAIN, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "As many terminals are open as a sandbox may have."),
     QT_TRANSLATE_NOOP("Explanation", "Close one that is no longer needed.")},
    {Deed::openTerminal, ENOSPC, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The system has no pseudo-terminal left (/proc/sys/kernel/pty/max)."),
     QT_TRANSLATE_NOOP("Explanation", "Close some terminals.")},
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
