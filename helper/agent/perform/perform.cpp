// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include <type_traits>

namespace lab
{

namespace
{

template <typename One>
auto performOne(const One &operation, const Surroundings &surroundings)
{
    if constexpr (requires { perform(operation, surroundings); })
        return perform(operation, surroundings);
    else
        return perform(operation);
}

} // namespace

Result<Findings> performHere(const Operation &operation, const Surroundings &surroundings)
{
    return std::visit(
        [&](const auto &one) -> Result<Findings> {
            auto done = performOne(one, surroundings);
            if constexpr (std::is_same_v<decltype(done), Result<Findings>>)
                return done;
            else
                return done.transform([] { return Findings(); });
        },
        operation);
}

} // namespace lab
