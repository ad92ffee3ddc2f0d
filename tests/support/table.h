// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>

namespace lab::test
{

/// The first part of a row in a table of cases: what the case is called.
struct Named
{
    std::string name;

    friend std::ostream &operator<<(std::ostream &out, const Named &named) { return out << named.name; }
};

/// Names the cases of a table, for INSTANTIATE_TEST_SUITE_P.
inline constexpr auto byName = [](const auto &info) { return info.param.name; };

} // namespace lab::test
