// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/paint.h"

namespace lab
{

/// Finds the namespaces of this computer and prints them. The exit status: 0, or 1 where /proc can't be read.
[[nodiscard]] int runDiscover(const DiscoverRequest &request, int width, const Paint &paint);

} // namespace lab
