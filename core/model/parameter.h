// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/words.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lab
{

/// A parameter of an operation as lessons, forms and errors name it: "target".
struct ParameterInfo
{
    enum class Need : std::uint8_t { required, optional };
    enum class Pick : std::uint8_t { one, many };

    std::string_view name;
    Fault (*check)(std::string_view);
    Need need = Need::required;
    std::string_view example = {};                  ///< of a good value, for a form
    std::span<const std::string_view> choices = {}; ///< all good values, where they are few; the first is the usual one
    Pick pick = Pick::one; ///< many: any of the choices, with commas between them, and none is usual
};

/// The fault of a value that has to be one of these.
[[nodiscard]] Fault checkChoice(std::string_view value, std::span<const std::string_view> choices);

template <const auto &choices>
[[nodiscard]] Fault checkOneOf(std::string_view value)
{
    return checkChoice(value, choices);
}

/// Choices of a parameter that is asked for or not, which is the usual.
inline constexpr std::array<std::string_view, 2> noOrYes{"no", "yes"};

/// Adds a parameter unless its value is empty.
void addIfGiven(Words &words, std::string_view parameter, const std::string &value);

} // namespace lab
