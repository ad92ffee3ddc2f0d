// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lab
{

/// Keys that have no character of their own.
enum class TerminalKey : std::uint8_t {
    enter,
    tab,
    backspace,
    escape,
    up,
    down,
    left,
    right,
    insert,
    remove,
    home,
    end,
    pageUp,
    pageDown,
    function1, ///< to function12, in their order
    function2,
    function3,
    function4,
    function5,
    function6,
    function7,
    function8,
    function9,
    function10,
    function11,
    function12,
};

/// Bits of what is held down meanwhile.
namespace modifier
{
inline constexpr std::uint8_t shift = 1;
inline constexpr std::uint8_t alt = 2;
inline constexpr std::uint8_t control = 4;
} // namespace modifier

/// What a program wants to hear of the mouse.
enum class MouseReports : std::uint8_t { none, clicks, drags, moves };

} // namespace lab
