// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace lab
{

/// A command as a person would type it now: $CHILD in it is the process that the lab's child was made with, as the
/// parent side numbers it, and becomes that number. It stays as it is where there is no child (0). In a shell on the
/// parent side it is a variable of the environment.
[[nodiscard]] QString shownCommand(const QString &command, std::int32_t child);

} // namespace lab
