// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "helper/agent/host_inquiry.h"

namespace lab
{

/// Finds as root every namespace of the computer, and answers with the census.
[[nodiscard]] Result<void> startDiscovery(Inquirer inquirer);

} // namespace lab
