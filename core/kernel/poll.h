// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <initializer_list>
#include <poll.h>
#include <vector>

namespace lab
{

/// poll(2) until one is ready, or the milliseconds are over (-1: never). The number that are ready.
[[nodiscard]] Result<int> waitForAny(std::vector<pollfd> &files, int milliseconds);

[[nodiscard]] Result<bool> waitUntilReadable(const FileDescriptor &file, int milliseconds);

/// Blocks these signals and gives them to a descriptor instead, signalfd(2), non-blocking.
[[nodiscard]] Result<FileDescriptor> openSignals(std::initializer_list<int> signals);
/// Takes all signals that have come.
void takeSignals(const FileDescriptor &signals);
/// Blocks all signals that can be blocked.
void blockSignals();
/// Undoes what openSignals() blocked, for a program that is about to be started.
void unblockSignals();
/// The same, and none is ignored either.
void restoreSignals();

} // namespace lab
