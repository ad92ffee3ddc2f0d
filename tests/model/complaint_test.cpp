// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/complaint.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace lab
{
namespace
{

TEST(Complaint, namesEveryFaultOnce)
{
    std::set<std::string_view> names;
    for (int fault = 0; fault <= static_cast<int>(Fault::notAllowed); ++fault) {
        const std::string_view name = nameOf(static_cast<Fault>(fault));
        EXPECT_TRUE(names.insert(name).second) << name << " names two faults";
        EXPECT_TRUE(std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }))
            << name;
    }
}

TEST(Complaint, namesFaultsAsTheyAreWritten)
{
    EXPECT_EQ(nameOf(Fault::none), "none");
    EXPECT_EQ(nameOf(Fault::notAbsolute), "notAbsolute");
    EXPECT_EQ(nameOf(Fault::notAHostName), "notAHostName");
    EXPECT_EQ(nameOf(Fault::notAllowed), "notAllowed");
}

TEST(Complaint, isEqualWhereParameterAndFaultAre)
{
    const Complaint complaint{"target", Fault::notAbsolute};
    EXPECT_EQ(complaint, (Complaint{"target", Fault::notAbsolute}));
    EXPECT_NE(complaint, (Complaint{"target", Fault::notNormal}));
    EXPECT_NE(complaint, (Complaint{"source", Fault::notAbsolute}));
}

} // namespace
} // namespace lab
