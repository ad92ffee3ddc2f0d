// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/details.h"

#include <QString>

namespace lab
{

/// Adds what nobody tells outside, where the details have not got it from root: the names of a UTS namespace, and the
/// addresses and offsets of namespaces that no process is in. An agent goes into it to look, and is waited for; where
/// that cannot be, the details say why.
void addWhatIsInside(Details &details);

/// The target for core/backend/one_look.h; empty: there is none.
[[nodiscard]] QString targetOf(const Entrance &entrance);

} // namespace lab
