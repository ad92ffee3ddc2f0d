// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lab
{

/// Where the agent is: $UNSHARE_LAB_AGENT, beside the program (a build tree, or the loader of an AppImage), or in
/// ../libexec/unshare-lab (installed).
[[nodiscard]] QString agentPath();

} // namespace lab
