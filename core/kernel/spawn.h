// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace lab
{

/// A program, and what it gets of the process that starts it: no signal that is blocked or ignored, and no descriptor
/// but those that are named. Standard input and output are /dev/null.
struct ProgramStart
{
    enum class Environment : std::uint8_t { same, none };
    enum class Session : std::uint8_t { same, own };
    enum class StandardError : std::uint8_t { none, same };

    std::vector<std::string> words;    ///< its path, then its arguments
    std::vector<int> descriptors = {}; ///< they become 3, 4, …
    Environment environment = Environment::same;
    Session session = Session::same;
    StandardError standardError = StandardError::none;
};

/// posix_spawn(3); the pid of it. The subject of its error is the path.
[[nodiscard]] Result<pid_t> startProgram(const ProgramStart &start);

} // namespace lab
