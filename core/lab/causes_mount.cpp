// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

/// Of one mount: the sandbox sets attributes of its root alone.
bool isPropagation(const Error &error, const Machine &)
{
    return error.call == "mount_setattr" && error.subject != "/";
}

bool isCopy(const Error &error, const Machine &)
{
    return error.call == "open_tree";
}

constexpr Cause table[] = {
    {Deed::mountFileSystem, EINVAL, isPropagation,
     QT_TRANSLATE_NOOP("Explanation",
                       "Nothing is mounted there: only a mount has a propagation type, not a directory in it."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a target of the table of mounts.")},
    {Deed::mountFileSystem, EINVAL, isCopy,
     QT_TRANSLATE_NOOP("Explanation", "The mount that holds it is unbindable, or has a locked mount below it that a "
                                      "copy would uncover (mount_namespaces(7))."),
     QT_TRANSLATE_NOOP("Explanation",
                       "Make that mount private, shared or slave first, or bind something of your own.")},
};

} // namespace

std::span<const Cause> mountCauses()
{
    return table;
}

} // namespace lab
