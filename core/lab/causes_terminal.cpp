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
    {Deed::openTerminal, ENOTSUP, nullptr, QT_TRANSLATE_NOOP("Explanation", "Host mode has no terminals."),
     QT_TRANSLATE_NOOP("Explanation", "Use a terminal of your desktop; the parent side is the computer itself.")},
    {Deed::openTerminal, ENOSPC, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The system has no pseudo-terminal left (/proc/sys/kernel/pty/max)."),
     QT_TRANSLATE_NOOP("Explanation", "Close some terminals.")},
};

} // namespace

std::span<const Cause> terminalCauses()
{
    return table;
}

} // namespace lab
