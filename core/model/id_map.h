// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// One line of uid_map or gid_map, user_namespaces(7): count ids from inside on are those from outside on.
struct IdRange
{
    std::uint32_t inside = 0;
    std::uint32_t outside = 0;
    std::uint32_t count = 1;

    bool operator==(const IdRange &) const = default;
};

using IdMap = std::vector<IdRange>;

/// As many lines as the kernel takes.
inline constexpr std::size_t idMapLines = 340;

/// Reads "0:1000:1 1:100000:65536": INSIDE:OUTSIDE:COUNT, blanks between the ranges. Faults: notAMap, notAnId,
/// mapOverlaps, mapTooLong.
[[nodiscard]] std::expected<IdMap, Fault> idMapFromText(std::string_view text);
[[nodiscard]] Fault checkIdMap(std::string_view text);

/// A user or group id: 0 to 4294967294, without a sign or leading zeros.
[[nodiscard]] Fault checkId(std::string_view text);

/// The line as the kernel reads and writes it: "0 1000 1".
[[nodiscard]] std::string lineOf(const IdRange &range);
/// All lines, each with its newline: what is written into uid_map or gid_map.
[[nodiscard]] std::string mapText(const IdMap &map);

/// The map with one more id in it: who has it before gives it up, and what comes behind it moves on by one.
[[nodiscard]] IdMap withId(const IdMap &map, std::uint32_t inside, std::uint32_t outside);

} // namespace lab
