// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/fields.h"

#include "tests/discover/recorded_tree.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class ServerFields : public testing::Test
{
protected:
    [[nodiscard]] std::string text(Field field, Kind kind, std::uint64_t inode)
    {
        const Namespace *one = findNamespace(m_census, kind, inode);
        return one ? textOf(valueOf(field, *one, m_census, m_facts)) : "there is none";
    }
    [[nodiscard]] const Process &process(int pid) const { return *findProcess(m_census, pid); }

    Census m_census = test::censusOf(test::recordedProc("server"));
    Facts m_facts = *Facts::open(test::recordedProc("server"));
};

TEST_F(ServerFields, areThoseOfLsns)
{
    const auto ofContainer = [&](Field field) { return text(field, Kind::mount, 4026532201); };
    EXPECT_EQ(ofContainer(Field::ns), "4026532201");
    EXPECT_EQ(ofContainer(Field::type), "mnt");
    EXPECT_EQ(ofContainer(Field::path), "/proc/210/ns/mnt");
    EXPECT_EQ(ofContainer(Field::nprocs), "2");
    EXPECT_EQ(ofContainer(Field::pid), "210");
    EXPECT_EQ(ofContainer(Field::ppid), "200");
    EXPECT_EQ(ofContainer(Field::command), "postgres -D /data");
    EXPECT_EQ(ofContainer(Field::netnsid), "");
    EXPECT_EQ(ofContainer(Field::pns), "0");
    EXPECT_EQ(ofContainer(Field::ons), "0");
    EXPECT_EQ(ofContainer(Field::kind), "mount");
    EXPECT_EQ(ofContainer(Field::id), "");
    EXPECT_EQ(ofContainer(Field::creator), "");
    EXPECT_EQ(ofContainer(Field::heldby), "process");
    EXPECT_EQ(ofContainer(Field::unit), "docker:0123456789ab");
}

TEST_F(ServerFields, sayWhoHoldsANamespaceAndWhereItIsMounted)
{
    EXPECT_EQ(text(Field::heldby, Kind::net, 4026532205), "process,thread,descriptor");
    EXPECT_EQ(text(Field::nsfs, Kind::net, 4026532501), "/run/netns/blue");
    EXPECT_EQ(text(Field::nsfs, Kind::uts, 4026532502), "/run/my names/a\\b\nc");
    EXPECT_EQ(text(Field::netnsid, Kind::net, 4026532501), "unassigned");
}

TEST_F(ServerFields, haveNothingOfALeaderWhereThereIsNone)
{
    for (const Field field :
         {Field::path, Field::pid, Field::ppid, Field::command, Field::uid, Field::user, Field::unit})
        EXPECT_EQ(text(field, Kind::pid, 4026532601), "") << static_cast<int>(field);
    EXPECT_EQ(text(Field::nprocs, Kind::pid, 4026532601), "0");
}

TEST_F(ServerFields, nameAProcessWithoutArgumentsByItsName)
{
    EXPECT_EQ(m_facts.command(process(2)), "kthreadd");
    EXPECT_EQ(m_facts.command(process(1)), "/sbin/init splash");
    EXPECT_EQ(m_facts.command(process(300)), "holder");
    EXPECT_EQ(textOf(m_facts.unit(process(300))), "flatpak:org.example.Lab");
    EXPECT_EQ(textOf(m_facts.unit(process(2))), "");
}

TEST_F(ServerFields, haveTheLinesOfAFileOfTheLeader)
{
    EXPECT_THAT(m_facts.lines(process(310), "uid_map"), ElementsAre("0 1000 1", "1 100000 65536"));
    EXPECT_THAT(m_facts.lines(process(2), "uid_map"), IsEmpty());
    EXPECT_THAT(m_facts.addresses(process(2)), IsEmpty());
}

TEST_F(ServerFields, nameUsersByTheirNameOrNumber)
{
    EXPECT_EQ(m_facts.userName(0), "root");
    EXPECT_EQ(m_facts.userName(4294967294U), "4294967294");
}

TEST(HostileFields, keepBytesAsTheyAre)
{
    const Census census = test::censusOf(test::recordedProc("hostile"));
    Facts facts = *Facts::open(test::recordedProc("hostile"));
    EXPECT_EQ(facts.command(*findProcess(census, 20)), std::string("evil \033]0;owned\a \xff\xfe a\nb"));
    EXPECT_EQ(facts.command(*findProcess(census, 50)), std::string(64, 'x'));
}

TEST(FactsOfNoProc, areWhatTheCensusKnows)
{
    const Census census = test::censusOf(test::recordedProc("server"));
    Facts facts = Facts::none();
    EXPECT_EQ(facts.command(*findProcess(census, 200)), "containerd-shim");
    EXPECT_EQ(facts.unit(*findProcess(census, 300)).sort, Unit::Sort::none);
    EXPECT_THAT(facts.addresses(*findProcess(census, 200)), IsEmpty());
    EXPECT_EQ(facts.ownMountNamespace(), 0U);
}

TEST(Fields, areNamedInEitherCase)
{
    for (const FieldInfo &info : fieldTable())
        EXPECT_EQ(fieldNamed(info.name), info.field);
    EXPECT_EQ(fieldNamed("nprocs"), Field::nprocs);
    EXPECT_EQ(fieldNamed("NPROC"), std::nullopt);
    EXPECT_EQ(fieldNamed("NPROCSS"), std::nullopt);
    EXPECT_EQ(fieldNamed(""), std::nullopt);
    for (std::size_t at = 0; at < fieldCount; ++at)
        EXPECT_EQ(static_cast<std::size_t>(fieldTable()[at].field), at);
}

TEST(FactsOfAProcess, areKeptUntilItRunsAnotherProgramOrIsGone)
{
    const test::TemporaryDirectory proc;
    proc.write("30/cmdline", "sh -c x");
    Facts facts = *Facts::open(proc.path());
    Process process{.pid = 30, .startTime = 1, .name = "sh"};
    EXPECT_EQ(facts.command(process), "sh -c x");
    proc.write("30/cmdline", "sleep 1");
    EXPECT_EQ(facts.command(process), "sh -c x");
    process.name = "sleep";
    EXPECT_EQ(facts.command(process), "sleep 1");
    proc.write("30/cmdline", "sleep 2");
    facts.tidy({.namespaces = {}, .processes = {process}, .coverage = {}});
    EXPECT_EQ(facts.command(process), "sleep 1");
    facts.tidy({});
    EXPECT_EQ(facts.command(process), "sleep 2");
}

} // namespace

} // namespace lab
