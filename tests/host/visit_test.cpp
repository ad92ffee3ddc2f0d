// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_visit.h"
#include "core/model/error.h"
#include "core/model/view.h"
#include "tests/host/elsewhere.h"
#include "tests/host/user.h"
#include "tests/support/test_user.h"
#include "tests/support/wait.h"

#include <algorithm>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <memory>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab
{
namespace
{

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// All cells of a view in one line, behind the namespace of its kind; or what went wrong.
std::string textOf(const Result<View> &view)
{
    if (!view)
        return describe(view.error());
    const std::optional<Kind> kind = view->topic.kind();
    std::string text;
    for (const NamespaceLink &link : view->namespaces) {
        if (kind && link.name == infoOf(*kind).link)
            text += targetOf(link);
    }
    for (const Section &section : view->sections) {
        for (const Row &row : section.rows) {
            text += " |" + section.id + " " + row.key;
            for (const std::string &cell : row.cells)
                text += " " + cell;
        }
    }
    return text;
}

/// What root sees there for that user.
std::string visit(const ForeignNamespace &foreign, const std::string &user = "ann")
{
    return test::as(user, [&] {
        std::string text;
        HostVisit visit(foreign);
        QObject::connect(&visit, &HostVisit::finished, &visit, [&](const Result<View> &view) { text = textOf(view); });
        visit.start();
        return test::waitUntil([&] { return !text.empty(); }) ? text : std::string("no answer");
    });
}

struct HostVisits : testing::Test
{
    void TearDown() override
    {
        EXPECT_EQ(test::lastingRemains(), "");
        // It ends a moment after its answer.
        EXPECT_TRUE(test::waitUntil([] { return test::processesNamed("lab-visit").empty(); }));
    }

    static bool nothing() { return true; }
    static std::string linkOf(const ForeignNamespace &foreign)
    {
        return targetOf(NamespaceLink{std::string(infoOf(foreign.kind).link), foreign.inode});
    }
};

TEST_F(HostVisits, showAnnWhatOnlyRootMayGoAndSee)
{
    const test::Elsewhere bobs(Kind::uts, [] { return ::sethostname("elsewhere", 9) == 0; });
    ASSERT_GT(bobs.foreign.pid, 0);
    const std::string agent = test::programPath("unshare-lab-agent");
    EXPECT_THAT(test::run("ann", agent + " look uts " + std::to_string(bobs.foreign.pid)), StartsWith("1 "))
        << "ann may not herself";
    const std::string text = visit(bobs.foreign);
    EXPECT_THAT(text, StartsWith(linkOf(bobs.foreign)));
    EXPECT_THAT(text, HasSubstr("|uts hostname elsewhere"));
    EXPECT_EQ(test::run("root", "hostname"), "0 lab-world\n") << "nothing is done to the computer";
}

TEST_F(HostVisits, lookIntoEveryKind)
{
    for (const KindInfo &info : kindTable()) {
        // Those are for the next children of who makes them.
        if (info.kind == Kind::pid || info.kind == Kind::time)
            continue;
        const test::Elsewhere bobs(info.kind, nothing);
        ASSERT_GT(bobs.foreign.pid, 0) << info.name;
        EXPECT_THAT(visit(bobs.foreign), StartsWith(linkOf(bobs.foreign) + " |")) << info.name;
    }
    // The computer's own are as good as any.
    for (const Kind kind : {Kind::pid, Kind::time}) {
        test::Elsewhere bobs(Kind::uts, nothing);
        struct stat status{};
        ::stat(("/proc/" + std::to_string(bobs.foreign.pid) + "/ns/" + std::string(infoOf(kind).link)).c_str(),
               &status);
        bobs.foreign.kind = kind;
        bobs.foreign.inode = status.st_ino;
        EXPECT_THAT(visit(bobs.foreign), StartsWith(linkOf(bobs.foreign) + " |"));
    }
}

TEST_F(HostVisits, goNowhereWhereThatProcessIsNotTheOneThatWasMeant)
{
    test::Elsewhere bobs(Kind::uts, nothing);
    ASSERT_GT(bobs.foreign.pid, 0);
    ForeignNamespace other = bobs.foreign;
    ++other.startTime;
    EXPECT_THAT(visit(other), HasSubstr("ESRCH")) << "a number that was taken over";
    other = bobs.foreign;
    ++other.inode;
    EXPECT_THAT(visit(other), HasSubstr("ESRCH")) << "it has gone elsewhere";
    other = bobs.foreign;
    other.kind = Kind::net;
    EXPECT_THAT(visit(other), HasSubstr("ESRCH"));
    bobs.kill();
    EXPECT_TRUE(test::waitUntil([&] { return ::kill(bobs.foreign.pid, 0) == -1; }));
    EXPECT_THAT(visit(bobs.foreign), HasSubstr("ESRCH"));
}

TEST_F(HostVisits, areForWhomTheRulesAllowToDiscover)
{
    const test::Elsewhere bobs(Kind::uts, nothing);
    EXPECT_THAT(visit(bobs.foreign, "eve"), HasSubstr("EACCES"));
}

TEST_F(HostVisits, followNoPathOfTheirProcess)
{
    ASSERT_EQ(test::run("bob", "mkdir -p ~/trap/bait && chmod 700 ~/trap"), "0 ");
    const test::Elsewhere bobs(Kind::cgroup, [] {
        return ::unshare(CLONE_NEWNS) == 0 && ::mount("cgroup2", "/home/bob/trap", "cgroup2", 0, nullptr) == 0;
    });
    if (bobs.foreign.pid == 0)
        GTEST_SKIP() << "SKIPPED: no cgroup file system can be mounted here";
    const std::string text = visit(bobs.foreign);
    EXPECT_THAT(text, HasSubstr("|cgroup mount /home/bob/trap")) << "what it has mounted is said";
    EXPECT_THAT(text, Not(HasSubstr("bait"))) << "and here that is a directory of the computer's";
    ASSERT_EQ(test::run("bob", "rm -r ~/trap"), "0 ");
}

TEST_F(HostVisits, goOnceAtATimeForAUserAndAgainAfterwards)
{
    const test::Elsewhere bobs(Kind::uts, nothing);
    ASSERT_GT(bobs.foreign.pid, 0);
    const std::string counted = test::as("ann", [&] {
        constexpr int asked = 4;
        int found = 0;
        int busy = 0;
        std::vector<std::unique_ptr<HostVisit>> all;
        for (int number = 0; number < asked; ++number) {
            auto &one = all.emplace_back(std::make_unique<HostVisit>(bobs.foreign));
            QObject::connect(one.get(), &HostVisit::finished, one.get(), [&](const Result<View> &view) {
                found += view ? 1 : 0;
                busy += !view && view.error() == Error{"host", EBUSY, "discover"} ? 1 : 0;
            });
            one->start();
        }
        const bool areAnswered = test::waitUntil([&] { return found + busy == asked; });
        return std::string(areAnswered && found > 0 ? "answered" : std::to_string(found) + " " + std::to_string(busy));
    });
    EXPECT_EQ(counted, "answered");
    EXPECT_THAT(visit(bobs.foreign), StartsWith(linkOf(bobs.foreign)));
}

} // namespace
} // namespace lab
