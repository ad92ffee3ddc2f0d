// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace lab
{

/// A colour as the program asked for it: what it looks like is decided where it is drawn.
struct TerminalColour
{
    enum class Kind : std::uint8_t { standard, indexed, direct };

    std::uint32_t value = 0; ///< kind in the highest byte; below it an index of 256, or red, green, blue

    [[nodiscard]] static TerminalColour indexed(std::uint8_t index) { return {0x1000000U | index}; }
    [[nodiscard]] static TerminalColour direct(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
    {
        return {0x2000000U | unsigned{red} << 16U | unsigned{green} << 8U | blue};
    }
    [[nodiscard]] Kind kind() const { return static_cast<Kind>(value >> 24U); }
    [[nodiscard]] std::uint8_t index() const { return static_cast<std::uint8_t>(value); }
    [[nodiscard]] std::uint32_t rgb() const { return value & 0xffffffU; }

    bool operator==(const TerminalColour &) const = default;
};

/// Bits of Cell::attributes.
namespace attribute
{
inline constexpr std::uint16_t bold = 1U << 0U;
inline constexpr std::uint16_t italic = 1U << 1U;
inline constexpr std::uint16_t underline = 1U << 2U;
inline constexpr std::uint16_t doubleUnderline = 1U << 3U;
inline constexpr std::uint16_t curlyUnderline = 1U << 4U;
inline constexpr std::uint16_t strike = 1U << 5U;
inline constexpr std::uint16_t blink = 1U << 6U;
inline constexpr std::uint16_t reverse = 1U << 7U;
inline constexpr std::uint16_t conceal = 1U << 8U;
} // namespace attribute

/// One place on a screen.
struct Cell
{
    char32_t text = 0; ///< 0: nothing was written here; clusterBit: the rest is a number of a cluster
    TerminalColour foreground;
    TerminalColour background;
    std::uint16_t attributes = 0;
    std::uint16_t width = 1; ///< 2: it covers the next one too, which has 0

    bool operator==(const Cell &) const = default;
};
// Copied in one piece: there are millions a second.
static_assert(sizeof(Cell) == 16);

/// Set in Cell::text where a character has combining ones on it.
inline constexpr char32_t clusterBit = 0x80000000;

struct TerminalLine
{
    std::vector<Cell> cells;
    bool isContinuation = false; ///< it goes on from the line before, which was too long
    std::uint64_t revision = 0;  ///< another number whenever it looks different; no two lines have the same
};

struct TerminalSize
{
    int rows = 24;
    int columns = 80;

    bool operator==(const TerminalSize &) const = default;
};

struct TerminalPosition
{
    int row = 0;
    int column = 0;

    bool operator==(const TerminalPosition &) const = default;
};

/// Half open.
struct TerminalRect
{
    TerminalPosition start;
    TerminalPosition end;
};

} // namespace lab
