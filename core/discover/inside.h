// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"

namespace lab
{

/// Adds what is told inside of a namespace alone: the names of UTS namespaces, and the addresses of network namespaces
/// that no process is in. A thread of its own goes into each that may be entered and that a process leads to; the
/// others are left as they are. The census is of this computer's /proc, as it is now.
void readInside(Census &census);

/// Adds the names of the UTS namespace that the caller is in.
void readOwnNames(Census &census);

} // namespace lab
