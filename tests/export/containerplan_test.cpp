// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commandlines.h"
#include "app/export/containerplan.h"
#include "app/export/ocibundle.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

Lesson containerLesson()
{
    return parseLesson(shippedLesson(Topic::container(), u"en"_s)).value();
}

ContainerPlan lessonPlan()
{
    const Lesson lesson = containerLesson();
    return planOf(actionsOf(lesson, static_cast<int>(lesson.steps.size()))).value();
}

HostFacts host()
{
    return {.uid = 1000,
            .gid = 1001,
            .users = IdRange{100000, 100000, 65536},
            .groups = IdRange{200000, 200000, 65536},
            .directories = {"dev", "etc", "proc", "usr"},
            .links = {{"bin", "usr/bin"}, {"init", "usr/init"}, {"lib64", "usr/lib64"}}};
}

ContainerPlan planWith(ChildOptions options)
{
    return ContainerPlan{.options = std::move(options)};
}

} // namespace

TEST(ContainerPlan, isWhatTheLessonMakes)
{
    const ContainerPlan plan = lessonPlan();
    EXPECT_EQ(plan.options.kinds, KindSet::all());
    EXPECT_EQ(plan.options.boottime, 86400);
    EXPECT_EQ(plan.hostName, "box");
    EXPECT_TRUE(plan.hasSmallRoot);
    ASSERT_EQ(plan.mounts.size(), 1U);
    EXPECT_EQ(plan.mounts[0].target, "/proc") << "below the new root";
    EXPECT_THAT(plan.left, Contains("ip link add name veth1-h type veth peer name veth1-c"));
    EXPECT_THAT(plan.left, Contains("ip addr add 10.0.1.2/24 dev veth1-c"));
    EXPECT_THAT(plan.left, Not(Contains(testing::HasSubstr("ping"))));
    EXPECT_THAT(plan.left, Not(Contains(testing::HasSubstr("mount"))));
}

TEST(ContainerPlan, isNoneBeforeThereIsAChild)
{
    EXPECT_FALSE(planOf(actionsOf(containerLesson(), 1)));
    EXPECT_TRUE(planOf(actionsOf(containerLesson(), 2)));
}

TEST(ContainerPlan, saysWhatIsLeftOfAHalfChangedRoot)
{
    const Action child{Side::parent, ChildOptions{.kinds = Kind::mount}};
    const Action make{Side::child, Operation(RootMakeOperation{"/mnt"})};
    const Action pivot{Side::child, Operation(PivotRootOperation{"/mnt", "/mnt/old"})};
    const Action release{Side::child, Operation(UnmountOperation{"/old", Lazily::yes})};
    EXPECT_EQ(planOf(std::vector{child, make})->left.size(), 1U);
    EXPECT_FALSE(planOf(std::vector{child, make})->hasSmallRoot);
    EXPECT_THAT(planOf(std::vector{child, make, pivot})->left, ElementsAre("mount --rbind / /old"));
    EXPECT_THAT(planOf(std::vector{child, make, pivot, release})->left, IsEmpty());
    EXPECT_THAT(planOf(std::vector{child, pivot})->left, ElementsAre("pivot_root /mnt /mnt/old && cd /"));
    EXPECT_THAT(planOf(std::vector{child, make, child})->left, IsEmpty()) << "a new child has none of it";
}

TEST(ContainerPlan, forgetsWhatWasUnmountedAgain)
{
    const MountOperation tmpfs{FileSystem::tmpfs, "tmpfs", "/mnt", "64m", "700"};
    const Action child{Side::parent, ChildOptions{.kinds = Kind::mount}};
    const Action mount{Side::child, Operation(tmpfs)};
    const Action unmount{Side::child, Operation(UnmountOperation{"/mnt", Lazily::no})};
    EXPECT_THAT(planOf(std::vector{child, mount})->mounts, ElementsAre(tmpfs));
    EXPECT_THAT(planOf(std::vector{child, mount, unmount})->mounts, IsEmpty());
    EXPECT_EQ(planOf(std::vector{child, unmount})->left.size(), 1U);
}

TEST(OciBundle, mapsTheIdsOfTheOptions)
{
    ChildOptions options{.kinds = Kind::user};
    options.ids.own = OwnId::root;
    auto config = ociBundleOf(planWith(options), host()).config;
    EXPECT_EQ(config["linux"]["uidMappings"].dump(), R"([{"containerID":0,"hostID":1000,"size":1}])");
    EXPECT_EQ(config["linux"]["gidMappings"].dump(), R"([{"containerID":0,"hostID":1001,"size":1}])");

    options.ids.own = OwnId::root;
    options.ids.mapUsers = "auto";
    options.ids.mapGroups = "1:300000:5";
    options.ids.user = "7";
    config = ociBundleOf(planWith(options), host()).config;
    EXPECT_EQ(config["linux"]["uidMappings"].size(), 2U);
    EXPECT_EQ(config["linux"]["gidMappings"].dump(),
              R"([{"containerID":0,"hostID":1001,"size":1},{"containerID":1,"hostID":300000,"size":5}])");
    EXPECT_EQ(config["process"]["user"]["uid"], 7);
    EXPECT_EQ(config["process"]["user"]["gid"], 0);
}

TEST(OciBundle, hasTheWholeRootWhereItWasNotChanged)
{
    const OciBundle bundle = ociBundleOf(planWith({.kinds = Kind::uts, .mountProc = MountProc::yes}), host());
    EXPECT_EQ(bundle.directories, host().directories);
    EXPECT_EQ(bundle.config["mounts"].size(), 4U) << "dev, etc, usr and a new proc";
    EXPECT_EQ(bundle.config["mounts"][3]["type"], "proc");
    EXPECT_FALSE(bundle.config["process"]["terminal"].get<bool>());
    EXPECT_FALSE(bundle.config["process"].contains("rlimits"));
    EXPECT_FALSE(bundle.config.contains("hostname"));
    EXPECT_THAT(bundle.differences, Contains(u"Only root can run it."_s));
    const QString newRunc = u"runc makes time namespaces from version 1.2 on; an older one refuses this bundle."_s;
    EXPECT_THAT(bundle.differences, Not(Contains(newRunc)));
    EXPECT_THAT(ociBundleOf(planWith({.kinds = Kind::time}), host()).differences, Contains(newRunc));
}

TEST(BwrapCommand, saysWhatItCannotDo)
{
    ContainerPlan plan = lessonPlan();
    plan.domainName = "example";
    plan.options.ids.mapUsers = "auto";
    plan.options.propagation = Propagation::shared;
    plan.mounts.push_back({FileSystem::tmpfs, "tmpfs", "/mnt", "50%", ""});
    const ContainerCommand command = bwrapCommandOf(plan, host());
    const QString said = command.differences.join(u'\n');
    for (const QString &part : {u"kind Time"_s, u"domainname example"_s, u"cannot map"_s, u"propagation"_s,
                                u"size=50%"_s, u"lo on"_s, u"veth1-h"_s})
        EXPECT_TRUE(said.contains(part)) << part.toStdString() << "\n" << said.toStdString();
    EXPECT_THAT(command.arguments, Not(Contains("--unshare-time")));
}

TEST(NspawnCommand, saysWhatItCannotDo)
{
    const ContainerCommand command = nspawnCommandOf(planWith({.kinds = Kind::time}), host(), "/b/rootfs");
    const QString said = command.differences.join(u'\n');
    for (const QString &part : {u"kind Time"_s, u"kind UTS"_s, u"kind IPC"_s, u"kind PID"_s, u"kind Cgroup"_s,
                                u"kind Mount"_s, u"Only root"_s})
        EXPECT_TRUE(said.contains(part)) << part.toStdString() << "\n" << said.toStdString();
    EXPECT_THAT(command.arguments, Contains("--directory=/b/rootfs"));
    EXPECT_THAT(command.arguments, Contains("--bind=/etc"));
    EXPECT_THAT(command.arguments, Not(Contains("--bind=/proc")));
}

TEST(ContainerCommand, isAScriptOfQuotedWords)
{
    const QString script = scriptOf(ContainerCommand{{"tool", "--name", "a b'c\n$(id)"}, {u"not\nthis"_s}});
    EXPECT_TRUE(script.startsWith(u"#!/bin/sh\n# "_s));
    EXPECT_TRUE(script.contains(u"\n# not\n# this\n"_s));
    EXPECT_TRUE(script.endsWith(u"exec tool \\\n    --name 'a b'\\''c\n$(id)'\n"_s)) << script.toStdString();
}

} // namespace lab
