// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

namespace lab
{

/// What a container still leaks: table "shared" of the links that lead to the same namespace on both sides; column ID,
/// keys: the links' names. A kind that this kernel lacks is shared by nobody.
[[nodiscard]] Section sharedLinks(const View &parent, const View &child);

} // namespace lab
