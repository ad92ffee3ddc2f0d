// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/discoverer.h"

#include "tests/discover/recorded_tree.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

class RecordedServer : public testing::Test
{
protected:
    Census census = test::censusOf(test::recordedProc("server"));

    [[nodiscard]] std::vector<std::string> holders(Kind kind, std::uint64_t inode) const
    {
        return test::holdersOf(census, kind, inode);
    }
};

TEST_F(RecordedServer, hasItsProcessesInOrder)
{
    std::vector<int> pids;
    for (const Process &process : census.processes)
        pids.push_back(process.pid);
    EXPECT_THAT(pids, ElementsAre(1, 2, 100, 101, 200, 210, 211, 300, 310, 320));
    const Process *shim = findProcess(census, 200);
    ASSERT_TRUE(shim);
    EXPECT_EQ(shim->name, "containerd-shim");
    EXPECT_EQ(shim->parent, 1);
    EXPECT_EQ(shim->threads, 3U);
    EXPECT_EQ(shim->startTime, 20000U);
    EXPECT_EQ(namespaceOf(*shim, Kind::net), 4026531840U);
    EXPECT_EQ(census.coverage.processes, 10U);
    EXPECT_EQ(census.coverage.hiddenProcesses, 0U);
}

TEST_F(RecordedServer, hasNamespacesOfProcesses)
{
    const Namespace *initial = findNamespace(census, Kind::uts, 4026531838);
    ASSERT_TRUE(initial);
    EXPECT_EQ(initial->leader, 1);
    // The two in the container and the one that has ended are not in it.
    EXPECT_EQ(initial->ties[static_cast<std::size_t>(Tie::process)], 7U);
    const Namespace *ofContainer = findNamespace(census, Kind::pid, 4026532204);
    ASSERT_TRUE(ofContainer);
    EXPECT_EQ(ofContainer->leader, 210);
    EXPECT_EQ(ofContainer->ties[static_cast<std::size_t>(Tie::process)], 2U);
}

TEST_F(RecordedServer, hasThoseHeldByDescriptorsAndThreads)
{
    EXPECT_THAT(holders(Kind::net, 4026532205), ElementsAre("process", "thread 202 of 200", "descriptor 9 of 200"));
    EXPECT_THAT(holders(Kind::pid, 4026532601), ElementsAre("descriptor 3 of 300"));
    EXPECT_THAT(test::tiesOf(census, Kind::pid, 4026532601, Tie::descriptor), Optional(2U));
    EXPECT_THAT(holders(Kind::mount, 4026532602), ElementsAre("descriptor 5 of 300"));
    EXPECT_THAT(holders(Kind::uts, 4026532801), ElementsAre("thread 321 of 320"));
}

TEST_F(RecordedServer, hasThoseHeldForChildren)
{
    EXPECT_THAT(holders(Kind::time, 4026532603), ElementsAre("for-children of 300"));
    EXPECT_THAT(holders(Kind::pid, 4026532604), ElementsAre("for-children of 310"));
}

TEST_F(RecordedServer, hasThoseThatAreMounted)
{
    EXPECT_THAT(holders(Kind::net, 4026532501), ElementsAre("mount /run/netns/blue"));
    EXPECT_THAT(holders(Kind::uts, 4026532502), ElementsAre("mount /run/my names/a\\b\nc"));
    const Namespace *mounted = findNamespace(census, Kind::net, 4026532501);
    ASSERT_TRUE(mounted);
    EXPECT_EQ(mounted->holdings.front().mountNamespace, 4026531841U);
    EXPECT_EQ(mounted->holdings.front().pid, 1);
}

TEST_F(RecordedServer, takesNoFileForANamespace)
{
    EXPECT_FALSE(findNamespace(census, Kind::net, 4026532999));
}

TEST_F(RecordedServer, countsWhatCannotBeAsked)
{
    // A recorded socket can't be asked, nor a recorded namespace for its owner.
    EXPECT_EQ(census.coverage.hiddenSockets, 1U);
    const auto notUser = std::ranges::count_if(census.namespaces, [](auto &one) { return one.kind != Kind::user; });
    EXPECT_EQ(census.coverage.hiddenOwners, notUser);
    // Nobody is in the one that is held by a descriptor.
    EXPECT_EQ(census.coverage.hiddenMounts, 1U);
}

TEST_F(RecordedServer, keepsNamespacesInOrder)
{
    const auto key = [](const Namespace &one) { return std::pair(one.kind, one.inode); };
    EXPECT_TRUE(std::ranges::is_sorted(census.namespaces, {}, key));
    EXPECT_EQ(std::ranges::adjacent_find(census.namespaces, {}, key), census.namespaces.end());
}

TEST(RecordedOldKernel, hasTheKindsThatItKnows)
{
    const Census census = test::censusOf(test::recordedProc("old-kernel"));
    ASSERT_EQ(census.processes.size(), 1U);
    EXPECT_FALSE(census.processes.front().isHidden);
    EXPECT_EQ(census.namespaces.size(), 6U);
    EXPECT_EQ(namespaceOf(census.processes.front(), Kind::time), 0U);
}

class RecordedBroken : public testing::Test
{
protected:
    Census census = test::censusOf(test::recordedProc("broken"));
};

TEST_F(RecordedBroken, hasOnlyWhatIsAProcess)
{
    std::vector<int> pids;
    for (const Process &process : census.processes)
        pids.push_back(process.pid);
    EXPECT_THAT(pids, ElementsAre(5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18));
    // 6 has no links, as one that has just ended.
    EXPECT_EQ(census.coverage.vanished, 1U);
}

TEST_F(RecordedBroken, keepsTheNamespacesOfAProcessWhoseStatIsGarbage)
{
    for (const int pid : {7, 8, 9, 10, 11}) {
        const Process *process = findProcess(census, pid);
        ASSERT_TRUE(process);
        EXPECT_EQ(process->name, "") << pid;
        EXPECT_EQ(process->parent, 0) << pid;
        EXPECT_EQ(namespaceOf(*process, Kind::net), 4026531840U) << pid;
    }
}

TEST_F(RecordedBroken, countsProcessesWithGarbageForLinksAsHidden)
{
    EXPECT_EQ(census.coverage.hiddenProcesses, 2U);
    const Process *garbage = findProcess(census, 12);
    ASSERT_TRUE(garbage);
    EXPECT_TRUE(garbage->isHidden);
    EXPECT_EQ(namespaceOf(*garbage, Kind::uts), 0U);
    EXPECT_EQ(namespaceOf(*garbage, Kind::ipc), 0U) << "more than an inode can be";
    EXPECT_EQ(namespaceOf(*garbage, Kind::net), 4026531840U);
    EXPECT_TRUE(findProcess(census, 13)->isHidden);
}

TEST_F(RecordedBroken, countsWhoseDescriptorsCannotBeRead)
{
    EXPECT_EQ(census.coverage.hiddenDescriptors, 1U);
}

TEST_F(RecordedBroken, takesNoMountFromALineThatIsCut)
{
    EXPECT_FALSE(findNamespace(census, Kind::net, 4026532501));
}

class RecordedHostile : public testing::Test
{
protected:
    Census census = test::censusOf(test::recordedProc("hostile"));
};

TEST_F(RecordedHostile, cannotForgeAStat)
{
    const Process *process = findProcess(census, 1);
    ASSERT_TRUE(process);
    EXPECT_EQ(process->name, "init) S 4711 (");
    EXPECT_EQ(process->parent, 0);
    EXPECT_EQ(findProcess(census, 20)->name, "a\nb\033[2J");
}

TEST_F(RecordedHostile, cannotForgeAMount)
{
    EXPECT_THAT(test::holdersOf(census, Kind::net, 4026532501), ElementsAre("mount /run/ - nsfs x/\033[31m"));
    for (const std::uint64_t inode : {0UL, 4026532502UL, 4026532503UL, 4026532504UL, 4026532505UL}) {
        for (const KindInfo &info : kindTable())
            EXPECT_FALSE(findNamespace(census, info.kind, inode)) << inode;
    }
}

TEST_F(RecordedHostile, cannotForgeADescriptor)
{
    EXPECT_THAT(test::holdersOf(census, Kind::mount, 4026532901), ElementsAre("descriptor 5 of 30"));
    EXPECT_THAT(test::holdersOf(census, Kind::net, 18446744073709551615U), ElementsAre("descriptor 0 of 30"));
    for (const std::uint64_t inode : {4026532902UL, 4026532903UL, 4026532904UL, 4026532905UL, 4026532906UL}) {
        for (const KindInfo &info : kindTable())
            EXPECT_FALSE(findNamespace(census, info.kind, inode)) << inode;
    }
    EXPECT_EQ(census.coverage.hiddenSockets, 0U);
}

TEST_F(RecordedHostile, mayGiveOneNumberToSeveralKinds)
{
    EXPECT_THAT(test::tiesOf(census, Kind::net, 4026531836, Tie::process), Optional(1U));
    EXPECT_THAT(test::tiesOf(census, Kind::uts, 4026531836, Tie::process), Optional(1U));
    EXPECT_THAT(test::tiesOf(census, Kind::pid, 4026531836, Tie::process), Optional(7U));
}

TEST(Discovery, withoutAProcIsAnError)
{
    const Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::once, "/nowhere");
    ASSERT_FALSE(discoverer);
    EXPECT_EQ(discoverer.error(), (Error{"open", ENOENT, "/nowhere"}));
}

TEST(Discovery, ofAnEmptyProcFindsNothing)
{
    const test::TemporaryDirectory directory;
    const Census census = test::censusOf(directory.path());
    EXPECT_THAT(census.namespaces, IsEmpty());
    EXPECT_THAT(census.processes, IsEmpty());
}

TEST(Discovery, inTheRootThatFlatpakMadeIsOfNothingElse)
{
    const test::TemporaryDirectory root;
    std::filesystem::create_directory(root.path() + "/proc");
    EXPECT_FALSE(test::censusOf(root.path() + "/proc").coverage.isConfined);
    std::ofstream(root.path() + "/.flatpak-info") << "[Application]\n";
    EXPECT_TRUE(test::censusOf(root.path() + "/proc").coverage.isConfined);
}

} // namespace

} // namespace lab
