// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The most that one process, or one namespace, can make a discovery look at; what is over it counts as hidden.
namespace lab::limits
{

inline constexpr std::uint32_t descriptorsOfProcess = 65536;
inline constexpr std::uint32_t threadsOfProcess = 65536;
inline constexpr std::size_t mountsBytes = 64UZ * 1024 * 1024;
inline constexpr std::size_t holdingsShown = 8;    ///< of one sort in a namespace; all are counted
inline constexpr std::size_t addressesShown = 256; ///< of a network namespace without a process
inline constexpr int ancestors = 64;               ///< the kernel's own limit is 32 levels

} // namespace lab::limits
