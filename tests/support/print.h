// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <gtest/gtest.h>

#include <ostream>

namespace lab
{

// How GoogleTest prints values of the model.

inline void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.key << ": " << testing::PrintToString(row.cells);
}

inline void PrintTo(const NamespaceLink &link, std::ostream *out)
{
    *out << link.name << " -> " << targetOf(link);
}

} // namespace lab
