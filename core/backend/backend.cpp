// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/backend.h"

#include <cerrno>
#include <utility>

namespace lab
{

void Backend::openTerminal(const Target & /*target*/, const TerminalStart & /*start*/, FileDescriptor /*slave*/,
                           Performed performed)
{
    QMetaObject::invokeMethod(
        this,
        [performed = std::make_shared<Performed>(std::move(performed))] {
            (*performed)(std::unexpected(Error{"terminal", ENOTSUP, ""}));
        },
        Qt::QueuedConnection);
}

} // namespace lab
