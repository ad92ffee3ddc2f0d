// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "helper/kauth/decode.h"

namespace lab
{

/// Whether the action that polkit has just allowed is the one that the call needs, and the call is one that the helper
/// passes on; by the values alone. What the operation may touch is judged by helper/agent/host_policy.h, where the lab
/// is known. Error EPERM of the call "policy".
[[nodiscard]] Result<void> permits(HostAction action, const Call &call);

} // namespace lab
