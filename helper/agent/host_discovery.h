// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>

namespace lab
{

/// Finds as root every namespace of the computer, in the background, and writes the census into the pipe. A
/// PerformReply on the answer socket says that it is whole, or what was wrong. EBUSY of the call "host": one is under
/// way for that user. It ends with the reader of the pipe, and when it takes too long.
[[nodiscard]] Result<void> startDiscovery(FileDescriptor answer, FileDescriptor pipe, std::uint32_t user);

} // namespace lab
