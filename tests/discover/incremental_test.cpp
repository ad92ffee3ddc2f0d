// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/discoverer.h"

#include "tests/discover/recorded_tree.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <format>

namespace lab
{

namespace
{

using testing::ElementsAre;

/// A /proc that is made up, and changed between two discoveries. Process N is read anew whatever it did in the rounds
/// N, N + 16 …, counted from 0: the numbers here are over the rounds of a test.
class ChangingProc : public testing::Test
{
protected:
    struct Made
    {
        int pid;
        int parent = 0;
        std::uint64_t start = 1;
        std::uint64_t ran = 100;
        std::uint64_t uts = 1;
        std::uint64_t mount = 2;
        int threads = 1;
    };

    void make(const Made &made)
    {
        const std::string process = std::to_string(made.pid);
        m_proc.write(process + "/stat", std::format("{} (p) S {} 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 {} 0 {} 0\n", made.pid,
                                                    made.parent, made.threads, made.start));
        m_proc.write(process + "/schedstat", std::format("{} 5 6\n", made.ran));
        link(process + "/ns/uts", std::format("uts:[{}]", made.uts));
        link(process + "/ns/mnt", std::format("mnt:[{}]", made.mount));
        std::filesystem::create_directories(path(process + "/fd"));
    }
    void link(const std::string &name, const std::string &target)
    {
        std::filesystem::create_directories(path(name).parent_path());
        std::filesystem::remove(path(name));
        std::filesystem::create_symlink(target, path(name));
    }
    void write(const std::string &name, const std::string &text) { m_proc.write(name, text); }
    void end(int pid) { std::filesystem::remove_all(path(std::to_string(pid))); }

    const Census &discover()
    {
        const Result<void> discovered = m_discoverer.discover();
        EXPECT_TRUE(discovered) << describe(discovered.error());
        return m_discoverer.census();
    }
    [[nodiscard]] static std::uint64_t utsOf(const Census &census, int pid)
    {
        const Process *process = findProcess(census, pid);
        return process ? namespaceOf(*process, Kind::uts) : 0;
    }

    [[nodiscard]] std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_proc.path()) / name;
    }

private:
    test::TemporaryDirectory m_proc;
    Discoverer m_discoverer = *Discoverer::open(Discoverer::Use::often, m_proc.path());
};

TEST_F(ChangingProc, isNotReadAgainWhereNothingRan)
{
    make({.pid = 30});
    EXPECT_EQ(utsOf(discover(), 30), 1U);
    // The kernel could not show this without the process having run.
    make({.pid = 30, .uts = 7});
    EXPECT_EQ(utsOf(discover(), 30), 1U);
}

TEST_F(ChangingProc, isReadAgainWhereSomethingRan)
{
    make({.pid = 30});
    discover();
    make({.pid = 30, .ran = 101, .uts = 7});
    EXPECT_EQ(utsOf(discover(), 30), 7U);
}

TEST_F(ChangingProc, isReadAgainAfterAWhileInAnyCase)
{
    make({.pid = 30});
    discover();
    make({.pid = 30, .uts = 7});
    std::uint64_t seen = 0;
    for (unsigned round = 0; round < MountTables::rounds; ++round)
        seen = utsOf(discover(), 30);
    EXPECT_EQ(seen, 7U);
}

TEST_F(ChangingProc, isReadAgainWhereTheKernelDoesNotTellWhatRan)
{
    make({.pid = 30});
    write("30/schedstat", "0 0 0\n");
    discover();
    make({.pid = 30, .uts = 7});
    write("30/schedstat", "0 0 0\n");
    EXPECT_EQ(utsOf(discover(), 30), 7U);
    make({.pid = 30, .uts = 8});
    std::filesystem::remove(path("30/schedstat"));
    EXPECT_EQ(utsOf(discover(), 30), 8U);
}

TEST_F(ChangingProc, isReadAgainWhereOneOfItsThreadsRan)
{
    make({.pid = 30, .threads = 2});
    link("30/task/30/ns/uts", "uts:[1]");
    link("30/task/31/ns/uts", "uts:[1]");
    write("30/task/31/schedstat", "1 2 3\n");
    EXPECT_EQ(discover().namespaces.size(), 2U);
    link("30/task/31/ns/uts", "uts:[9]");
    EXPECT_EQ(discover().namespaces.size(), 2U);
    write("30/task/31/schedstat", "1 2 4\n");
    EXPECT_THAT(test::holdersOf(discover(), Kind::uts, 9), ElementsAre("thread 31 of 30"));
}

TEST_F(ChangingProc, losesAndGainsProcesses)
{
    make({.pid = 30, .uts = 3});
    make({.pid = 31, .uts = 4});
    discover();
    end(30);
    make({.pid = 32, .uts = 5});
    const Census &census = discover();
    EXPECT_FALSE(findProcess(census, 30));
    EXPECT_FALSE(findNamespace(census, Kind::uts, 3));
    EXPECT_EQ(utsOf(census, 31), 4U);
    EXPECT_EQ(utsOf(census, 32), 5U);
}

TEST_F(ChangingProc, tellsAReusedNumber)
{
    make({.pid = 30, .start = 10, .ran = 100});
    discover();
    end(30);
    make({.pid = 30, .start = 20, .ran = 3, .uts = 7});
    const Census &census = discover();
    EXPECT_EQ(findProcess(census, 30)->startTime, 20U);
    EXPECT_EQ(utsOf(census, 30), 7U);
}

TEST_F(ChangingProc, asksAnOrphanForItsNewParent)
{
    make({.pid = 30, .start = 1});
    make({.pid = 31, .parent = 30, .start = 2});
    make({.pid = 32, .parent = 31, .start = 3});
    discover();
    end(31);
    make({.pid = 32, .parent = 30, .start = 3});
    EXPECT_EQ(findProcess(discover(), 32)->parent, 30);
}

TEST_F(ChangingProc, asksAnOrphanWhoseParentsNumberIsTaken)
{
    make({.pid = 30, .start = 1});
    make({.pid = 31, .parent = 30, .start = 2});
    make({.pid = 32, .parent = 31, .start = 3});
    discover();
    end(31);
    make({.pid = 31, .parent = 30, .start = 90, .ran = 1});
    make({.pid = 32, .parent = 30, .start = 3});
    EXPECT_EQ(findProcess(discover(), 32)->parent, 30);
}

TEST_F(ChangingProc, keepsMountsWhereNothingRan)
{
    // Mount namespace 99 is read anew in round 3 alone.
    make({.pid = 30, .mount = 99});
    write("30/mountinfo", "31 21 0:4 net:[50] /run/a rw - nsfs nsfs rw\n");
    EXPECT_THAT(test::holdersOf(discover(), Kind::net, 50), ElementsAre("mount /run/a"));
    write("30/mountinfo", "31 21 0:4 net:[51] /run/a rw - nsfs nsfs rw\n");
    EXPECT_TRUE(findNamespace(discover(), Kind::net, 50));
    make({.pid = 30, .ran = 101, .mount = 99});
    const Census &census = discover();
    EXPECT_FALSE(findNamespace(census, Kind::net, 50));
    EXPECT_TRUE(findNamespace(census, Kind::net, 51));
}

TEST_F(ChangingProc, readsAllMountsWhereOneChanged)
{
    make({.pid = 30, .mount = 99});
    make({.pid = 31, .mount = 115});
    write("30/mountinfo", "");
    write("31/mountinfo", "");
    discover();
    // What was mounted by 30 has propagated to where 31 sleeps.
    make({.pid = 30, .ran = 101, .mount = 99});
    write("30/mountinfo", "31 21 0:4 net:[50] /run/a rw shared:1 - nsfs nsfs rw\n");
    write("31/mountinfo", "41 21 0:4 net:[50] /run/a rw master:1 - nsfs nsfs rw\n");
    EXPECT_THAT(test::holdersOf(discover(), Kind::net, 50), ElementsAre("mount /run/a", "mount /run/a"));
}

TEST_F(ChangingProc, isTheSameCensusWhereNothingChanged)
{
    make({.pid = 30});
    make({.pid = 31, .parent = 30, .uts = 4});
    const Census first = discover();
    EXPECT_EQ(discover(), first);
    make({.pid = 31, .parent = 30, .ran = 101, .uts = 4});
    EXPECT_EQ(discover(), first);
}

} // namespace

} // namespace lab
