// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/number.h"

#include <charconv>
#include <cmath>

namespace lab
{

std::optional<double> numberIn(std::string_view text)
{
    const char *const first = text.data();
    const char *const last = first + text.size();
    double number = 0;
    const auto [end, error] = std::from_chars(first, last, number);
    if (error != std::errc() || end != last || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace lab
