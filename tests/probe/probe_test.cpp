// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probe.h"

#include "core/probe/sections.h"
#include "tests/probe/recorded.h"
#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>
#include <unistd.h>

namespace lab
{
namespace
{

using testing::ElementsAre;

struct TopicCase : test::Named
{
    Topic topic;
    std::vector<std::string> sections;
    std::vector<std::string> files;
};

/// The files that ring, as links of /proc/self/fd name them; "socket" for what is no file.
std::vector<std::string> pathsOf(const std::vector<Bell> &bells)
{
    std::vector<std::string> paths;
    for (const Bell &bell : bells) {
        const std::filesystem::path path =
            std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(bell.file.number()));
        paths.push_back(path.string().starts_with("socket:") ? "socket" : path.string());
    }
    return paths;
}

class EachTopic : public testing::TestWithParam<TopicCase>
{
};

TEST_P(EachTopic, isLookedAtWithItsLinksAndSections)
{
    const Place place = test::recorded("debian");
    for (const Side side : {Side::parent, Side::child}) {
        const Result<View> view = look(GetParam().topic, side, place);
        ASSERT_TRUE(view) << describe(view.error());
        EXPECT_EQ(view->topic, GetParam().topic);
        EXPECT_EQ(view->side, side);
        EXPECT_EQ(view->namespaces, lookAtNamespaces(place));
        std::vector<std::string> ids;
        for (const Section &section : view->sections)
            ids.push_back(section.id);
        EXPECT_EQ(ids, GetParam().sections);
    }
}

TEST_P(EachTopic, isToldOfByItsBells)
{
    const Place place = test::placeBelow("/");
    EXPECT_THAT(pathsOf(bellsOf(GetParam().topic, place)), testing::ElementsAreArray(GetParam().files));
}

TEST_P(EachTopic, hasABellWhereTheKernelTells)
{
    const bool rings = !bellsOf(GetParam().topic, test::placeBelow("/")).empty();
    EXPECT_EQ(rings, newsOf(GetParam().topic) == News::kernel);
}

INSTANTIATE_TEST_SUITE_P(
    Topics, EachTopic,
    testing::Values(TopicCase{"mount", Kind::mount, {"mounts"}, {"/proc/" + std::to_string(::getpid()) + "/mountinfo"}},
                    TopicCase{"uts", Kind::uts, {"uts"}, {"/proc/sys/kernel/hostname", "/proc/sys/kernel/domainname"}},
                    TopicCase{"ipc", Kind::ipc, {"ipc", "queues", "segments", "semaphores"}, {}},
                    TopicCase{"net", Kind::net, {"links", "addrs", "routes", "neighbours"}, {"socket"}},
                    TopicCase{"pid", Kind::pid, {"pid", "processes"}, {}},
                    TopicCase{"user", Kind::user, {"id", "uid_map", "gid_map", "capabilities", "processes"}, {}},
                    TopicCase{"cgroup", Kind::cgroup, {"cgroup", "hierarchies", "limits", "tree", "processes"}, {}},
                    TopicCase{"time", Kind::time, {"uptime", "offsets", "clocks"}, {}},
                    TopicCase{"container", Topic::container(), {"container", "mounts"}, {}}),
    test::byName);

TEST(Look, failsWhereTheLinksOrTheSectionDo)
{
    const Result<View> links = look(Kind::mount, Side::parent, test::recorded("garbage-links"));
    ASSERT_FALSE(links);
    EXPECT_EQ(links.error(), (Error{"readlinkat", EBADMSG, "self/ns/uts: garbage"}));

    const Result<View> mounts = look(Kind::mount, Side::parent, test::recorded("no-mountinfo"));
    ASSERT_FALSE(mounts);
    EXPECT_EQ(mounts.error(), (Error{"openat", ENOENT, "self/mountinfo"}));
    EXPECT_TRUE(look(Kind::uts, Side::parent, test::recorded("no-mountinfo")));
}

TEST(Look, isToldOfByFilesOfTheProcessThatIsLookedAt)
{
    EXPECT_THAT(pathsOf(bellsOf(Kind::mount, test::recorded("debian", "4711"))),
                ElementsAre(testing::EndsWith("4711/mountinfo")));
}

} // namespace
} // namespace lab
