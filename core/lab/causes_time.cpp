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
    {Deed::setClock, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "There is one wall clock for the whole computer, in no time namespace. To set it takes "
                       "CAP_SYS_TIME in the first user namespace, and the root of a sandbox is root in its own alone."),
     QT_TRANSLATE_NOOP("Explanation", "Leave the wall clock to the computer; a time namespace shifts the monotonic "
                                      "clock and the one since boot (--monotonic, --boottime).")},
    {Deed::setClock, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The wall clock can't be set to before the computer's start, or that far ahead."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a time nearer to now.")},
    {Deed::shiftClock, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "The offsets of a time namespace are fixed as soon as the first process is in it."),
     QT_TRANSLATE_NOOP("Explanation",
                       "Make a new child with the offsets that you want (unshare --time --monotonic, --boottime).")},
    {Deed::shiftClock, ERANGE, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "With this offset the clock would stand below zero, or run beyond what the kernel can count."),
     QT_TRANSLATE_NOOP("Explanation", "Choose an offset that takes away no more than the parent's clock shows.")},
    {Deed::shiftClock, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "Only the clocks monotonic and boottime have an offset, in whole seconds and less "
                       "than 1000000000 nanoseconds."),
     QT_TRANSLATE_NOOP("Explanation", "Write a line such as “boottime 16500 0”.")},
    {Deed::shiftClock, EPERM, nullptr,
     QT_TRANSLATE_NOOP(
         "Explanation",
         "Offsets are written by who has CAP_SYS_TIME in the user namespace that owns the time namespace."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child with a time namespace of its own.")},
    {Deed::shiftClock, ENOENT, nullptr, QT_TRANSLATE_NOOP("Explanation", "This kernel has no time namespaces."),
     QT_TRANSLATE_NOOP("Explanation", "Use a kernel with them turned on (CONFIG_TIME_NS); they came with Linux 5.6.")},
};

} // namespace

std::span<const Cause> timeCauses()
{
    return table;
}

} // namespace lab
