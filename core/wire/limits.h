// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// Every limit on what one process takes from another. What is over a limit is refused, never cut.
namespace lab::limits
{

inline constexpr std::size_t packetBytes = 64UZ * 1024;       ///< a request or a reply
inline constexpr std::size_t frameBytes = 32UZ * 1024 * 1024; ///< a view
inline constexpr std::size_t textBytes = 32UZ * 1024;         ///< any string
inline constexpr std::size_t sections = 16;                   ///< in a view
inline constexpr std::size_t columns = 32;                    ///< in a section
inline constexpr std::size_t rows = 200'000;                  ///< in a section
inline constexpr std::size_t namespaceLinks = 16;             ///< in a view
inline constexpr std::size_t parameters = 32;                 ///< in words
inline constexpr std::size_t labs = 64;                       ///< children of one lab host
inline constexpr std::size_t operations = 64;                 ///< under way at once in one lab host
inline constexpr std::size_t terminals = 32;                  ///< under way at once in one lab host
inline constexpr std::size_t arguments = 256;                 ///< of a program in a terminal
inline constexpr std::size_t outputBytes = 256UZ * 1024;      ///< kept of what a command prints
inline constexpr int operationSeconds = 10;                   ///< then an operation is ended and reported as failed
inline constexpr int commandSeconds = 60;                     ///< the same for a command that a person typed
inline constexpr int hangUpSeconds = 2;                       ///< between SIGHUP and SIGKILL for a shell

} // namespace lab::limits
