// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/limits.h"
#include "tests/host/user.h"

#include <filesystem>
#include <gmock/gmock.h>

namespace lab
{
namespace
{

using testing::HasSubstr;

TEST(HostLimits, holdForTheLabsOfAUser)
{
    test::UserProcess ann("ann", [](const auto &tell) {
        std::vector<std::unique_ptr<test::HostLab>> labs;
        for (std::size_t number = 0; number < limits::hosts; ++number)
            labs.push_back(std::make_unique<test::HostLab>(Kind::uts));
        std::size_t opened = 0;
        for (auto &lab : labs)
            opened += lab->open({.kinds = Kind::uts}) ? 1U : 0U;
        tell(std::to_string(opened));
        tell(test::textOf(test::HostLab(Kind::uts).open({.kinds = Kind::uts})));
        labs.pop_back();
        tell(test::textOf(test::HostLab(Kind::uts).open({.kinds = Kind::uts})));
        QCoreApplication::exec();
    });
    EXPECT_EQ(ann.line(), std::to_string(limits::hosts));
    EXPECT_THAT(ann.line(), HasSubstr("EMFILE"));
    EXPECT_EQ(ann.line(), "done");
    // They are one user's limits.
    EXPECT_EQ(test::as("bob", [] { return test::textOf(test::HostLab(Kind::uts).open({.kinds = Kind::uts})); }),
              "done");
    ann.kill();
    EXPECT_EQ(test::lastingRemains(), "");
}

TEST(HostLimits, holdForWhatALabTakesOfTheComputer)
{
    test::UserProcess ann("ann", [](const auto &tell) {
        test::HostLab host(Kind::net);
        tell(test::textOf(host.open({.kinds = KindSet(Kind::net) | Kind::mount})));
        tell(test::textOf(host.perform(Side::child, MountOperation{FileSystem::tmpfs, "", "/mnt", "65m", ""})));
        tell(test::textOf(host.perform(Side::child, MountOperation{FileSystem::tmpfs, "", "/mnt", "50%", ""})));
        std::size_t pairs = 0;
        std::string refusal;
        while (refusal.empty()) {
            const std::string number = std::to_string(pairs);
            const Result<Outcome> made = host.perform(Side::parent, VethOperation{"vetha" + number, "vethb" + number});
            pairs += made ? 1U : 0U;
            refusal = made ? "" : describe(made.error());
        }
        tell(std::to_string(pairs));
        tell(refusal);
    });
    EXPECT_EQ(ann.line(), "done");
    EXPECT_THAT(ann.line(), HasSubstr("E2BIG"));
    EXPECT_THAT(ann.line(), HasSubstr("E2BIG"));
    EXPECT_EQ(ann.line(), std::to_string(limits::hostVethPairs));
    EXPECT_THAT(ann.line(), HasSubstr("E2BIG"));
    EXPECT_EQ(test::lastingRemains(), "");
}

TEST(HostLimits, holdForCgroups)
{
    if (!std::filesystem::exists(test::cgroupTree))
        GTEST_SKIP() << "this kernel has no cgroups of version 2";
    test::UserProcess ann("ann", [](const auto &tell) {
        test::HostLab host(Kind::cgroup);
        std::ignore = host.open({.kinds = Kind::cgroup});
        std::size_t made = 0;
        std::string refusal;
        while (refusal.empty()) {
            const std::string path = "/sys/fs/cgroup/made" + std::to_string(made);
            const Result<Outcome> done = host.perform(Side::parent, CgroupMakeOperation{path});
            made += done ? 1U : 0U;
            refusal = done ? "" : describe(done.error());
        }
        tell(std::to_string(made));
        tell(refusal);
        // What was removed counts no more.
        tell(test::textOf(host.perform(Side::parent, CgroupRemoveOperation{"/sys/fs/cgroup/made0"})));
        tell(test::textOf(host.perform(Side::parent, CgroupMakeOperation{"/sys/fs/cgroup/again"})));
    });
    EXPECT_EQ(ann.line(), std::to_string(limits::hostCgroups - 1)); // and the parent side's
    EXPECT_THAT(ann.line(), HasSubstr("E2BIG"));
    EXPECT_EQ(ann.line(), "done");
    EXPECT_EQ(ann.line(), "done");
    EXPECT_EQ(test::lastingRemains(), "");
}

} // namespace
} // namespace lab
