// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/options.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

namespace lab
{
namespace
{

struct OptionsCase : test::Named
{
    ChildOptions options;
    Words words;
    std::string command;
};

class EachOptions : public testing::TestWithParam<OptionsCase>
{
};

TEST_P(EachOptions, areReadFromTheirWords)
{
    const std::expected<ChildOptions, Complaint> options = optionsFromWords(GetParam().words);
    ASSERT_TRUE(options) << options.error().parameter << " " << nameOf(options.error().fault);
    EXPECT_EQ(*options, GetParam().options);
}

TEST_P(EachOptions, areWrittenInTheirWords)
{
    EXPECT_EQ(wordsOf(GetParam().options), GetParam().words);
}

TEST_P(EachOptions, areShownAsACommand)
{
    EXPECT_EQ(commandOf(GetParam().options), GetParam().command);
}

Words unshare(std::string kinds, std::string fork, std::string mountProc, std::string propagation)
{
    return {"unshare",
            {{"kinds", std::move(kinds)},
             {"fork", std::move(fork)},
             {"mount-proc", std::move(mountProc)},
             {"propagation", std::move(propagation)}}};
}

INSTANTIATE_TEST_SUITE_P(
    Options, EachOptions,
    testing::Values(
        OptionsCase{"mount", {.kinds = Kind::mount}, unshare("mount", "yes", "no", "private"), "unshare --mount"},
        OptionsCase{"mountAndUts",
                    {.kinds = KindSet(Kind::uts) | Kind::mount},
                    unshare("mount,uts", "yes", "no", "private"),
                    "unshare --mount --uts"},
        OptionsCase{"pid", {.kinds = Kind::pid}, unshare("pid", "yes", "no", "private"), "unshare --pid --fork"},
        OptionsCase{"pidWithoutFork",
                    {.kinds = Kind::pid, .fork = Fork::no},
                    unshare("pid", "no", "no", "private"),
                    "unshare --pid"},
        OptionsCase{"time", {.kinds = Kind::time}, unshare("time", "yes", "no", "private"), "unshare --time --fork"},
        OptionsCase{"pidWithProc",
                    {.kinds = KindSet(Kind::mount) | Kind::pid, .mountProc = MountProc::yes},
                    unshare("mount,pid", "yes", "yes", "private"),
                    "unshare --mount --pid --fork --mount-proc"},
        OptionsCase{"slave",
                    {.kinds = Kind::mount, .propagation = Propagation::slave},
                    unshare("mount", "yes", "no", "slave"),
                    "unshare --mount --propagation slave"},
        OptionsCase{"shared",
                    {.kinds = Kind::mount, .propagation = Propagation::shared},
                    unshare("mount", "yes", "no", "shared"),
                    "unshare --mount --propagation shared"},
        OptionsCase{"unchanged",
                    {.kinds = Kind::mount, .propagation = Propagation::unchanged},
                    unshare("mount", "yes", "no", "unchanged"),
                    "unshare --mount --propagation unchanged"},
        OptionsCase{"propagationOfNoMounts",
                    {.kinds = Kind::net, .propagation = Propagation::slave},
                    unshare("net", "yes", "no", "slave"),
                    "unshare --net"},
        OptionsCase{"clockSinceBoot",
                    {.kinds = Kind::time, .fork = Fork::no, .boottime = 16500},
                    {"unshare",
                     {{"kinds", "time"},
                      {"fork", "no"},
                      {"mount-proc", "no"},
                      {"propagation", "private"},
                      {"boottime", "16500"}}},
                    "unshare --time --boottime 16500"},
        OptionsCase{"bothClocks",
                    {.kinds = Kind::time, .monotonic = 0, .boottime = -1},
                    {"unshare",
                     {{"kinds", "time"},
                      {"fork", "yes"},
                      {"mount-proc", "no"},
                      {"propagation", "private"},
                      {"monotonic", "0"},
                      {"boottime", "-1"}}},
                    "unshare --time --fork --monotonic 0 --boottime -1"},
        OptionsCase{"everything",
                    {.kinds = KindSet::all()},
                    unshare("mount,uts,ipc,net,pid,user,cgroup,time", "yes", "no", "private"),
                    "unshare --mount --uts --ipc --net --pid --user --cgroup --time --fork"}),
    test::byName);

struct RefusalCase : test::Named
{
    Words words;
    Complaint complaint;
};

class EachRefusal : public testing::TestWithParam<RefusalCase>
{
};

TEST_P(EachRefusal, namesTheParameter)
{
    const std::expected<ChildOptions, Complaint> options = optionsFromWords(GetParam().words);
    ASSERT_FALSE(options);
    EXPECT_EQ(options.error(), GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(
    Words, EachRefusal,
    testing::Values(
        RefusalCase{"otherName", {"nsenter", {{"kinds", "uts"}}}, {"nsenter", Fault::unknown}},
        RefusalCase{"nothing", {"unshare", {}}, {"kinds", Fault::missing}},
        RefusalCase{"noKinds", {"unshare", {{"kinds", ""}}}, {"kinds", Fault::unknown}},
        RefusalCase{"unknownKind", {"unshare", {{"kinds", "mnt"}}}, {"kinds", Fault::unknown}},
        RefusalCase{"kindWithASpace", {"unshare", {{"kinds", "mount, uts"}}}, {"kinds", Fault::unknown}},
        RefusalCase{"closingComma", {"unshare", {{"kinds", "mount,"}}}, {"kinds", Fault::unknown}},
        RefusalCase{"leadingComma", {"unshare", {{"kinds", ",mount"}}}, {"kinds", Fault::unknown}},
        RefusalCase{"kindTwice", {"unshare", {{"kinds", "mount,uts,mount"}}}, {"kinds", Fault::twice}},
        RefusalCase{"kindsTwice", {"unshare", {{"kinds", "mount"}, {"kinds", "uts"}}}, {"kinds", Fault::twice}},
        RefusalCase{"otherFork", {"unshare", {{"kinds", "pid"}, {"fork", "true"}}}, {"fork", Fault::unknown}},
        RefusalCase{"emptyFork", {"unshare", {{"kinds", "pid"}, {"fork", ""}}}, {"fork", Fault::unknown}},
        RefusalCase{
            "otherMountProc", {"unshare", {{"kinds", "pid"}, {"mount-proc", "/proc"}}}, {"mount-proc", Fault::unknown}},
        RefusalCase{"otherPropagation",
                    {"unshare", {{"kinds", "mount"}, {"propagation", "rprivate"}}},
                    {"propagation", Fault::unknown}},
        RefusalCase{"unknownParameter", {"unshare", {{"kinds", "user"}, {"map", "root"}}}, {"map", Fault::unknown}},
        RefusalCase{
            "offsetOfNoClock", {"unshare", {{"kinds", "uts"}, {"boottime", "1"}}}, {"boottime", Fault::notAllowed}},
        RefusalCase{"monotonicOfNoClock",
                    {"unshare", {{"monotonic", "1"}, {"kinds", "uts"}}},
                    {"monotonic", Fault::notAllowed}},
        RefusalCase{"emptyOffset", {"unshare", {{"kinds", "time"}, {"boottime", ""}}}, {"boottime", Fault::notANumber}},
        RefusalCase{
            "offsetWithAPoint", {"unshare", {{"kinds", "time"}, {"boottime", "1.5"}}}, {"boottime", Fault::notANumber}},
        RefusalCase{
            "offsetWithAPlus", {"unshare", {{"kinds", "time"}, {"monotonic", "+1"}}}, {"monotonic", Fault::notANumber}},
        RefusalCase{"offsetTwice",
                    {"unshare", {{"kinds", "time"}, {"boottime", "1"}, {"boottime", "1"}}},
                    {"boottime", Fault::twice}},
        RefusalCase{"noKindButFork", {"unshare", {{"fork", "yes"}}}, {"kinds", Fault::missing}},
        RefusalCase{"noKindAndNoProc", {"unshare", {{"mount-proc", "no"}}}, {"kinds", Fault::missing}}),
    test::byName);

TEST(Options, haveAMountNamespaceWhereProcIsMounted)
{
    const std::expected<ChildOptions, Complaint> options = optionsFromWords({"unshare", {{"mount-proc", "yes"}}});
    ASSERT_TRUE(options);
    EXPECT_EQ(*options, (ChildOptions{.kinds = Kind::mount, .mountProc = MountProc::yes}));
}

TEST(Options, areForkAndPrivateWhereNothingIsSaid)
{
    const std::expected<ChildOptions, Complaint> options = optionsFromWords({"unshare", {{"kinds", "mount"}}});
    ASSERT_TRUE(options);
    EXPECT_EQ(*options, (ChildOptions{.kinds = Kind::mount,
                                      .fork = Fork::yes,
                                      .mountProc = MountProc::no,
                                      .propagation = Propagation::private_}));
}

} // namespace
} // namespace lab
