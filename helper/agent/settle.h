// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/id_options.h"

namespace lab
{

/// Gives the calling process, which has just come into a user namespace, the ids that the options name and the
/// capabilities that a program has after it is started there, execve(2): all where its user is 0, else none, unless
/// they are kept. So what the lab does in a child succeeds and fails as a command does that is typed there.
[[nodiscard]] Result<void> settle(const IdOptions &options);

} // namespace lab
