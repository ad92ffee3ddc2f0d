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
    {Deed::startProcess, ENOMEM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Memory is not short: process 1 of the PID namespace in which the new process "
                                      "would be born has ended, and no other can start there."),
     QT_TRANSLATE_NOOP("Explanation",
                       "Make the child with --fork, so that its shell is process 1 and stays: reset the lesson, or run "
                       "the step that makes the child.")},
    {Deed::startProcess, EAGAIN, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The user or the control group may not have any more processes, or the PID "
                                      "namespace has no number left (kernel.pid_max)."),
     QT_TRANSLATE_NOOP("Explanation", "End some, or raise the limit (ulimit -u, pids.max).")},
    {Deed::startProcess, ECHILD, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "It was killed before it had told its number."),
     QT_TRANSLATE_NOOP("Explanation", "Look whether process 1 of its namespace is still there, and try again.")},

    {Deed::sendSignal, ESRCH, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "No process has that number on this side. A process can only be named by who "
                                      "sees it: “child” is known on the parent side alone."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a PID of this side's table.")},
    {Deed::sendSignal, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "It belongs to another user, and this side has no CAP_KILL over the user "
                                      "namespace that it is in."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a process that was started in the lab.")},
};

} // namespace

std::span<const Cause> pidCauses()
{
    return table;
}

} // namespace lab
