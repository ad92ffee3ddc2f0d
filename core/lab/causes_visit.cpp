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
    {Deed::visit, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Only root, or who made the user namespace that it belongs to, may go into it."),
     QT_TRANSLATE_NOOP("Explanation", "Open its view as root, or a root terminal in it, which host mode does, or copy "
                                      "the nsenter command, which asks for root's rights.")},
    {Deed::visit, ESRCH, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "It has gone, or nothing leads into it any more: no process and no file."),
     QT_TRANSLATE_NOOP("Explanation", "Look again at the overview.")},
};

} // namespace

std::span<const Cause> visitCauses()
{
    return table;
}

} // namespace lab
