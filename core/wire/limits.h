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
inline constexpr std::size_t holdings = 64;                   ///< of a namespace in a census
inline constexpr std::size_t addresses = 256;                 ///< of a network namespace in a census
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

// Of one user in host mode.
inline constexpr std::size_t hosts = 16;                ///< lab hosts, one for each running program
inline constexpr std::size_t hostChildren = 12;         ///< children of each
inline constexpr std::size_t hostProcesses = 64;        ///< started by operations of one lab host
inline constexpr std::size_t hostChanges = 64;          ///< of one lab host to the computer itself
inline constexpr std::size_t hostVethPairs = 8;         ///< of one lab host on the computer itself
inline constexpr std::size_t hostMounts = 32;           ///< of file systems that take memory, by one lab host
inline constexpr std::size_t hostCgroups = 8;           ///< of one lab host on the computer itself
inline constexpr std::int64_t hostClockSeconds = 60;    ///< that the wall clock is moved by
inline constexpr int hostClockTime = 10;                ///< seconds until it goes back
inline constexpr std::uint64_t hostTmpfsMegabytes = 64; ///< in one of them
inline constexpr std::size_t hostMapRanges = 8;         ///< in an id map

} // namespace lab::limits
