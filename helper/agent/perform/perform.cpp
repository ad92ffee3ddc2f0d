// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

namespace lab
{

Result<void> performHere(const Operation &operation)
{
    return std::visit([](const auto &one) { return perform(one); }, operation);
}

} // namespace lab
