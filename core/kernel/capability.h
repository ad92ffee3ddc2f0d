// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <sys/types.h>

namespace lab
{

/// Gives up all effective, permitted and inheritable capabilities, capset(2), and with them the ambient ones.
[[nodiscard]] Result<void> dropCapabilities();

/// Makes all permitted capabilities inheritable and ambient too, so that programs started from here keep them;
/// capabilities(7).
[[nodiscard]] Result<void> keepCapabilities();

/// Becomes that user with all the capabilities that it had, for what a user may not do; dropCapabilities() ends that.
[[nodiscard]] Result<void> becomeUserWithCapabilities(uid_t user, gid_t group);

} // namespace lab
