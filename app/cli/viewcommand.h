// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/paint.h"

namespace lab
{

/// Has the agent look at one kind of a process and prints it. The exit status: 0, or 1 where it could not look.
[[nodiscard]] int runView(const ViewRequest &request, int width, const Paint &paint);

} // namespace lab
