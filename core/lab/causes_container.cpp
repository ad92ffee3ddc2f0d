// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool isShell(const Error &error, const Machine &)
{
    return error.subject == "/bin/sh";
}

constexpr Cause table[] = {
    {Deed::changeRoot, EDEADLK, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "This side shares its list of mounts with the parent side, which would lose its "
                                      "root too."),
     QT_TRANSLATE_NOOP("Explanation", "Make a child with a mount namespace of its own first.")},
    {Deed::changeRoot, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The new root is no mount, or is on a shared one, or the old root would not be "
                                      "below it (pivot_root(2))."),
     QT_TRANSLATE_NOOP("Explanation", "Mount something on the new root first, and make it private; give a directory in "
                                      "it for the old root.")},
    {Deed::changeRoot, EBUSY, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The new root, or the place for the old one, is on the mount that is the root "
                                      "now."),
     QT_TRANSLATE_NOOP("Explanation", "Mount something on the new root first.")},
    {Deed::changeRoot, ENOENT, nullptr, QT_TRANSLATE_NOOP("Explanation", "One of the two directories does not exist."),
     QT_TRANSLATE_NOOP("Explanation", "Make the new root first, with a directory in it for the old one.")},
    {Deed::changeRoot, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Changing the root takes CAP_SYS_ADMIN over the mount namespace."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child with --map-root-user, or without a user namespace.")},
    {Deed::startProcess, ENOENT, isShell,
     QT_TRANSLATE_NOOP("Explanation", "The root of this side has no /bin/sh, or lacks the libraries that it takes."),
     QT_TRANSLATE_NOOP("Explanation", "Make a root that has the machine's programs in it.")},
};

} // namespace

std::span<const Cause> containerCauses()
{
    return table;
}

} // namespace lab
