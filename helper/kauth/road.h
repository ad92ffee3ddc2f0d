// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "helper/kauth/decode.h"

namespace lab
{

/// Hands a call that is permitted to the agent: starts a lab host where a lab is to be opened, or a discovery, else
/// gives the message and its descriptors to the lab host of that token and user. Error ENOENT of the call "lab": that
/// user has no such lab.
[[nodiscard]] Result<void> handOver(const Call &call, const Owner &caller);

} // namespace lab
