// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/agent/holder.h"

#include <vector>

namespace lab
{

/// Kills every process in a namespace that was the holder's alone: what a command left running there would otherwise
/// keep the namespaces of an ended lab alive. living: the links of the holders that are still there. One of theirs may
/// have the number of a namespace that has ended with this holder, as the kernel gives numbers out again.
void killAllIn(const Holder &holder, const std::vector<NamespaceLink> &living);

/// Kills the calling process's children until it has none, as the proc shows them.
void killChildren(const FileDescriptor &proc);

} // namespace lab
