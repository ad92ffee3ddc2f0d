// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

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

Result<Findings> asFindings(Result<Findings> found)
{
    return found;
}

Result<Findings> asFindings(const Result<void> &done)
{
    return done.transform([] { return Findings(); });
}

} // namespace

Result<Findings> performHere(const Operation &operation, const Surroundings &surroundings)
{
    return std::visit([&](const auto &one) { return asFindings(performOne(one, surroundings)); }, operation);
}

} // namespace lab
