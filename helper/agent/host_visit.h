// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/wire/message.h"
#include "helper/agent/host_inquiry.h"

namespace lab
{

/// Looks as root into a namespace of no lab, and answers with a Report of what its process sees of that kind. Only
/// where the process is the one that is meant from before the look until after it: else ESRCH of the call "visit".
[[nodiscard]] Result<void> startVisit(Inquirer inquirer, const ForeignNamespace &foreign);

} // namespace lab
