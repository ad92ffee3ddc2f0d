// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/agent/holder.h"

namespace lab
{

/// Kills every process in a namespace that was the holder's alone: what a command left running there would otherwise
/// keep the namespaces of an ended lab alive.
void killAllIn(const Holder &holder);

/// Kills the calling process's children until it has none, as the proc shows them.
void killChildren(const FileDescriptor &proc);

} // namespace lab
