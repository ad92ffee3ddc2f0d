// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/enter.h"
#include "core/model/census.h"
#include "core/model/error.h"

namespace lab
{

/// Adds what is told inside of a namespace alone: the names of UTS namespaces, and the addresses of network namespaces
/// that no process is in. A thread of its own goes into each that may be entered and that a process leads to; of the
/// others it is said why they are not read. The census is of this computer's /proc, as it is now.
void readInside(Census &census);

/// The same for a visitor who is not root, or is: a process goes into what belongs to one owner, and into time
/// namespaces that nobody tells of as well, and by every file that has a name. Tries nothing that is not the visitor's.
void readInsideFor(Census &census, const Visitor &visitor);

/// What an error on the way into a namespace means.
[[nodiscard]] Unread reasonOf(const Error &error);

} // namespace lab
