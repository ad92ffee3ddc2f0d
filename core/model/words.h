// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lab
{

/// The one written form of an operation: a name and its parameters. A lesson's `do` line, a form and the wire carry
/// words; operationFromWords() and optionsFromWords() are the only places that give them a meaning.
struct Words
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> parameters; ///< in order; the same key twice is an error

    bool operator==(const Words &) const = default;
};

/// The value of a parameter; empty where it is not given.
[[nodiscard]] std::string_view valueOf(const Words &words, std::string_view parameter);

} // namespace lab
