// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "helper/agent/host_entry.h"

#include <vector>

namespace lab
{

/// Takes changes to the computer back, the last first. What is gone already, or is not the lab's any more, stays as it
/// is.
void undoChanges(const std::vector<Change> &changes, const Owner &caller);

} // namespace lab
