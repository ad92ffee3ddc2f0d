// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// A directory of the source with one duty, and what its files may include.
struct Room
{
    enum class Qt : bool { no, yes };

    std::string_view path;
    std::vector<std::string_view> includes; ///< besides itself: paths of rooms
    Qt qt = Qt::no;
};

/// Every room of C++; a path that is longer than another's is more special and wins.
[[nodiscard]] const std::vector<Room> &rooms();

/// Everything in a file that its room may not have, each as "core/model/kind.h:12: includes <QString>, but
/// …".
[[nodiscard]] std::vector<std::string> violationsIn(std::string_view file, std::string_view text);

} // namespace lab
