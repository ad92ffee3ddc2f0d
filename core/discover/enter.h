// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"

#include <cstdint>
#include <string>

namespace lab
{

/// Who wants to get into a namespace, and where that is wanted from.
struct Visitor
{
    std::uint32_t user = 0;
    Process process{}; ///< what is wanted from there: which namespaces one is in already
};

/// The command that starts a shell in a namespace, nsenter(1), for sh(1). With sudo(8) where it takes more rights than
/// the visitor has in the namespace's owner. Empty: the visitor is in it, or nothing leads there that has a name.
[[nodiscard]] std::string enterCommand(const Namespace &one, const Census &census, const Visitor &visitor);

} // namespace lab
