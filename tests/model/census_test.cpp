// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/census.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace lab
{

namespace
{

TEST(Links, andKindsLeadToEachOther)
{
    for (const KindInfo &info : kindTable()) {
        EXPECT_EQ(namespaceLinks[linkOf(info.kind)], info.link);
        EXPECT_EQ(kindOfLink(linkOf(info.kind)), info.kind);
    }
    for (std::size_t link = 0; link < namespaceLinks.size(); ++link) {
        const std::string_view name = namespaceLinks[link];
        EXPECT_EQ(infoOf(kindOfLink(link)).link, name.substr(0, name.find('_'))) << name;
        EXPECT_EQ(std::ranges::contains(linksForChildren, link), name.contains("_for_children")) << name;
    }
}

TEST(Ties, haveNamesOfTheirOwn)
{
    std::set<std::string_view> names;
    for (std::size_t tie = 0; tie < tieCount; ++tie)
        names.insert(nameOf(static_cast<Tie>(tie)));
    EXPECT_EQ(names.size(), tieCount);
    EXPECT_FALSE(names.contains(""));
    EXPECT_EQ(nameOf(Tie::forChildren), "for-children");
}

TEST(Census, findsByKindAndInode)
{
    Census census;
    for (const auto &[kind, inode] : {std::pair{Kind::uts, 5U}, {Kind::uts, 9U}, {Kind::net, 5U}}) {
        Namespace one;
        one.kind = kind;
        one.inode = inode;
        census.namespaces.push_back(one);
    }
    EXPECT_EQ(findNamespace(census, Kind::net, 5), &census.namespaces[2]);
    EXPECT_EQ(findNamespace(census, Kind::uts, 9), &census.namespaces[1]);
    EXPECT_EQ(findNamespace(census, Kind::uts, 7), nullptr);
    EXPECT_EQ(findNamespace(census, Kind::time, 5), nullptr);
    EXPECT_EQ(findNamespace({}, Kind::uts, 5), nullptr);
}

TEST(Census, findsByPid)
{
    Census census;
    for (const int pid : {3, 7}) {
        Process process;
        process.pid = pid;
        process.links[linkOf(Kind::user)] = 40U + static_cast<unsigned>(pid);
        census.processes.push_back(process);
    }
    EXPECT_EQ(findProcess(census, 7), &census.processes[1]);
    EXPECT_EQ(findProcess(census, 5), nullptr);
    EXPECT_EQ(namespaceOf(census.processes[0], Kind::user), 43U);
    EXPECT_EQ(namespaceOf(census.processes[0], Kind::pid), 0U);
}

} // namespace

} // namespace lab
