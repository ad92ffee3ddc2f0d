// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/parameter.h"

#include <algorithm>

namespace lab
{

Fault checkChoice(std::string_view value, std::span<const std::string_view> choices)
{
    if (value.empty())
        return Fault::empty;
    return std::ranges::find(choices, value) == choices.end() ? Fault::unknown : Fault::none;
}

void addIfGiven(Words &words, std::string_view parameter, const std::string &value)
{
    if (!value.empty())
        words.parameters.emplace_back(parameter, value);
}

} // namespace lab
