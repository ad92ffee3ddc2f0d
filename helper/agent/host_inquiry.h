// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <functional>
#include <string>

namespace lab
{

/// Who wants root to find something out, and where the answer goes.
struct Inquirer
{
    std::uint32_t user;
    FileDescriptor answer; ///< takes a PerformReply: the pipe has all of it, or what was wrong
    FileDescriptor pipe;
};

/// Something that root finds out for a user.
struct Inquiry
{
    std::string name;                            ///< one is under way at a time for a user, of each name
    int seconds;                                 ///< then it ends, and nothing is answered
    std::function<Result<std::string>()> answer; ///< in a process of its own
};

/// Does it in the background, and writes the answer into the pipe. EBUSY of the call "host": one is under way. It ends
/// with the reader of the pipe, too.
[[nodiscard]] Result<void> startInquiry(Inquirer inquirer, const Inquiry &inquiry);

} // namespace lab
