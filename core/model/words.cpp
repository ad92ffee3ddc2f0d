// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/words.h"

#include <algorithm>

namespace lab
{

std::string_view valueOf(const Words &words, std::string_view parameter)
{
    const auto found =
        std::ranges::find(words.parameters, parameter, [](const auto &pair) { return std::string_view(pair.first); });
    return found == words.parameters.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace lab
