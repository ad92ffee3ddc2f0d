// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewcontroller.h"
#include "tests/window/shownwindow.h"
#include "tests/window/views.h"

#include <QProcess>

#include <fstream>
#include <gmock/gmock.h>
#include <string>
#include <sys/stat.h>

namespace lab
{

using namespace lab::test;

namespace
{

/// The window as a user of the world has it, with the real helper behind the overview. The labs are made up: none is
/// needed to discover.
class HostOverview : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window.isReady());
        window.click(QStringLiteral("mode1"));
        window.click(QStringLiteral("hostAgree"));
        window.key(Qt::Key_0, Qt::ControlModifier);
        ASSERT_TRUE(window.until([this] { return overview().hasLooked() && overview().isUpToDate(); }));
        window.settle();
        ASSERT_TRUE(window.shows(QStringLiteral("processes are not visible"))) << "those of root at least";
    }
    OverviewController &overview() { return *window.controller().overview(); }
    /// Whether a row of the list belongs to process 1 of the world, which is root's.
    [[nodiscard]] bool showsRoots()
    {
        for (int row = 0; row < overview().rows()->count(); ++row) {
            if (overview().rows()->row(row).pid == 1)
                return true;
        }
        return false;
    }

    ShownWindow window{Modes{.make =
                                 [](Mode mode) {
                                     std::unique_ptr<FakeBackend> backend = mountBackend();
                                     backend->ownMode = mode;
                                     return backend;
                                 },
                             .isRoot = false}};
};

} // namespace

TEST_F(HostOverview, annReadsEverythingOnAClick)
{
    EXPECT_FALSE(showsRoots());
    window.click(QStringLiteral("readEverything"));
    ASSERT_TRUE(window.until([this] { return overview().everything()->isRead(); }))
        << overview().failure()->detail().toStdString();
    EXPECT_TRUE(window.until([this] { return showsRoots(); }));
    window.settle();
    EXPECT_FALSE(window.shows(QStringLiteral("processes are not visible")));
    EXPECT_FALSE(window.has(QStringLiteral("overviewFailure")));
    EXPECT_TRUE(window.text(QStringLiteral("everythingState")).contains(QStringLiteral("as root saw it")));
    window.keepPicture(QStringLiteral("host-overview"));
}

TEST_F(HostOverview, annVisitsAsRootWhatIsNotAllHers)
{
    // Its process is in a user namespace below the one that the network namespace belongs to.
    QProcess inside;
    inside.start(QStringLiteral("unshare"),
                 {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--net"),
                  QStringLiteral("unshare"), QStringLiteral("--user"), QStringLiteral("sleep"), QStringLiteral("600")});
    ASSERT_TRUE(inside.waitForStarted());
    const std::string process = "/proc/" + std::to_string(inside.processId());
    const auto isThere = [&] {
        std::ifstream file(process + "/comm");
        std::string name;
        return std::getline(file, name) && name == "sleep";
    };
    ASSERT_TRUE(window.until(isThere));
    struct stat status{};
    ASSERT_EQ(::stat((process + "/ns/net").c_str(), &status), 0);
    const RowKey key = keyOf(Namespace{.kind = Kind::net, .inode = status.st_ino});
    window.click(QStringLiteral("readEverything"));
    ASSERT_TRUE(window.until([&] { return overview().everything()->isRead() && overview().rows()->rowOf(key) >= 0; }))
        << overview().failure()->detail().toStdString();
    overview().selectKey(key);
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("openViewAsRoot")); }));
    window.click(QStringLiteral("openViewAsRoot"));
    ASSERT_TRUE(window.until([this] { return !window.controller().isOverview(); }))
        << overview().failure()->detail().toStdString();
    window.settle();
    EXPECT_EQ(window.text(QStringLiteral("childLink")), QStringLiteral("net:[%1]").arg(status.st_ino));
    EXPECT_TRUE(window.text(QStringLiteral("visitSentence")).contains(QStringLiteral("as root saw it")));
    window.keepPicture(QStringLiteral("host-visit"));
    inside.kill();
    ASSERT_TRUE(inside.waitForFinished());
    // There is nobody to look from any more.
    window.key(Qt::Key_F5);
    ASSERT_TRUE(window.until(
        [this] { return window.shows(QStringLiteral("It has gone, or nothing leads into it any more")); }));
}

TEST_F(HostOverview, eveIsToldThatSheMayNot)
{
    window.click(QStringLiteral("readEverything"));
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("overviewFailure")); }));
    EXPECT_TRUE(window.shows(QStringLiteral("The rules of this computer do not allow it to this user")));
    EXPECT_FALSE(overview().everything()->isRead());
    EXPECT_GT(overview().rows()->count(), 0) << "what she may see stays";
    EXPECT_TRUE(window.shows(QStringLiteral("processes are not visible")));
    EXPECT_TRUE(window.item(QStringLiteral("readEverything"))->isEnabled()) << "she may try again";
}

} // namespace lab
