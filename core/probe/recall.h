// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <string>
#include <vector>

namespace lab
{

/// The mounts as they were read last: lines that are as before need not be taken apart again.
struct MountRecall
{
    std::string text; ///< mountinfo
    Rows rows;        ///< its lines
};

/// What one look at a place leaves for the next one at the same place.
struct Recall
{
    std::vector<NamespaceLink> namespaces; ///< those of a process change by what it does itself only; empty: look again
    MountRecall mounts;
};

} // namespace lab
