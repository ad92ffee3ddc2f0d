// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probe.h"

#include "core/kernel/file.h"
#include "core/probe/sections.h"
#include "tests/probe/recorded.h"
#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <fcntl.h>

namespace lab
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

struct KindCase : test::Named
{
    Kind kind;
    std::vector<std::string> sections;
    std::vector<std::string> files;
};

class EachKind : public testing::TestWithParam<KindCase>
{
};

TEST_P(EachKind, isLookedAtWithItsLinksAndSections)
{
    const Place place = test::recorded("debian");
    for (const Side side : {Side::parent, Side::child}) {
        const Result<View> view = look(GetParam().kind, side, place);
        ASSERT_TRUE(view) << describe(view.error());
        EXPECT_EQ(view->kind, GetParam().kind);
        EXPECT_EQ(view->side, side);
        EXPECT_EQ(view->namespaces, lookAtNamespaces(place));
        std::vector<std::string> ids;
        for (const Section &section : view->sections)
            ids.push_back(section.id);
        EXPECT_EQ(ids, GetParam().sections);
    }
}

TEST_P(EachKind, isToldOfByFilesThatAreThere)
{
    const Place place = test::placeBelow("/");
    EXPECT_EQ(filesThatTell(GetParam().kind, place), GetParam().files);
    for (const std::string &path : GetParam().files)
        EXPECT_TRUE(openAt(place.proc, path, O_RDONLY)) << path;
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, EachKind,
    testing::Values(KindCase{"mount", Kind::mount, {"mounts"}, {"self/mountinfo"}},
                    KindCase{"uts", Kind::uts, {"uts"}, {"sys/kernel/hostname", "sys/kernel/domainname"}},
                    KindCase{"ipc", Kind::ipc, {}, {}}, KindCase{"net", Kind::net, {}, {}},
                    KindCase{"pid", Kind::pid, {}, {}}, KindCase{"user", Kind::user, {}, {}},
                    KindCase{"cgroup", Kind::cgroup, {}, {}}, KindCase{"time", Kind::time, {}, {}}),
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
    EXPECT_THAT(filesThatTell(Kind::mount, test::recorded("debian", "4711")), ElementsAre("4711/mountinfo"));
    EXPECT_THAT(filesThatTell(Kind::net, test::recorded("debian", "4711")), IsEmpty());
}

} // namespace
} // namespace lab
