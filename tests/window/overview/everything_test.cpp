// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewcontroller.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <gmock/gmock.h>
#include <ranges>
#include <unistd.h>

namespace lab
{

using namespace lab::test;

namespace
{

/// A fake: answers what the test says, when the test says it. The real helper is asked in tests/host.
class FakeDiscovery : public HostDiscovery
{
public:
    explicit FakeDiscovery(int &started)
        : m_started(started)
    {}
    void start() override { ++m_started; }

private:
    int &m_started;
};

/// The same for a visit.
class FakeVisit : public HostVisit
{
public:
    FakeVisit(const ForeignNamespace &foreign, std::vector<ForeignNamespace> &asked)
        : HostVisit(foreign)
        , m_foreign(foreign)
        , m_asked(asked)
    {}
    void start() override { m_asked.push_back(m_foreign); }

private:
    ForeignNamespace m_foreign;
    std::vector<ForeignNamespace> &m_asked;
};

/// What root sees in it.
View foreignView()
{
    return {.topic = Kind::net,
            .side = Side::parent,
            .namespaces = {{"net", 4026539999}},
            .sections = {{"links", Form::table, {"NAME"}, {{"far0", {"far0"}}}}}};
}

/// A network namespace of somebody else's, in which process 77 is. This program is not among what root saw.
Census foreignCensus()
{
    Census census;
    census.namespaces = {{.kind = Kind::net, .inode = 4026539999, .leader = 77, .ties = {1}}};
    census.processes = {{.pid = 77, .user = 33, .name = "elsewhere"}};
    census.processes.front().links[linkOf(Kind::net)] = 4026539999;
    census.coverage.processes = 1;
    return census;
}

RowKey foreignKey()
{
    return keyOf(Namespace{.kind = Kind::net, .inode = 4026539999});
}

class EverythingRead : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window.isReady());
        window.click(QStringLiteral("mode1"));
        window.click(QStringLiteral("hostAgree"));
        ASSERT_TRUE(
            window.until([this] { return window.controller().mode()->isHost() && !window.controller().isStarting(); }));
        open();
    }
    void open()
    {
        window.key(Qt::Key_0, Qt::ControlModifier);
        ASSERT_TRUE(window.until([this] { return overview().hasLooked() && overview().isUpToDate(); }));
        window.settle();
    }
    OverviewController &overview() { return *window.controller().overview(); }
    void answer(const Result<Census> &census)
    {
        Q_EMIT discovery->finished(census);
        window.settle();
    }
    [[nodiscard]] bool showsForeign() { return overview().rows()->rowOf(foreignKey()) >= 0; }
    [[nodiscard]] bool showsOwn()
    {
        return std::ranges::any_of(std::views::iota(0, overview().rows()->count()),
                                   [this](int row) { return overview().rows()->row(row).isHere; });
    }
    void audit(const QString &state)
    {
        window.keepPicture(state);
        expectNoFaults(window.quick(), state);
    }

    /// The details of what root saw, for a click in them.
    void findForeign()
    {
        Census census = foreignCensus();
        census.processes.front().startTime = 4711;
        window.click(QStringLiteral("readEverything"));
        answer(census);
        ASSERT_TRUE(window.until([this] { return showsForeign(); }));
        overview().selectKey(foreignKey());
        ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("openTerminalInIt")); }));
    }
    void answerVisit(const Result<View> &view)
    {
        Q_EMIT visit->finished(view);
        window.settle();
    }

    std::vector<ForeignNamespace> visited;
    QPointer<HostVisit> visit;
    int started = 0;
    FakeBackend *road = nullptr; ///< the last that was made
    QPointer<HostDiscovery> discovery;
    ShownWindow window{Modes{.make =
                                 [this](Mode mode) {
                                     std::unique_ptr<FakeBackend> backend = mountBackend();
                                     backend->ownMode = mode;
                                     road = backend.get();
                                     return backend;
                                 },
                             .isRoot = false,
                             .makeDiscovery =
                                 [this] {
                                     auto made = std::make_unique<FakeDiscovery>(started);
                                     discovery = made.get();
                                     return made;
                                 },
                             .makeHostVisit =
                                 [this](const ForeignNamespace &foreign) {
                                     auto made = std::make_unique<FakeVisit>(foreign, visited);
                                     visit = made.get();
                                     return made;
                                 }}};
};

} // namespace

TEST_F(EverythingRead, asksNobodyBeforeTheClick)
{
    EXPECT_EQ(started, 0);
    EXPECT_TRUE(showsOwn()) << "what this user may see is shown meanwhile";
    EXPECT_TRUE(window.text(QStringLiteral("everythingState")).contains(QStringLiteral("what your user may see")));
    audit(QStringLiteral("everything-offered"));
    window.key(Qt::Key_F5);
    EXPECT_EQ(started, 0);
    window.click(QStringLiteral("readEverything"));
    EXPECT_EQ(started, 1);
    EXPECT_FALSE(window.item(QStringLiteral("readEverything"))->isEnabled()) << "once at a time";
    EXPECT_TRUE(window.text(QStringLiteral("everythingState")).contains(QStringLiteral("password")));
}

TEST_F(EverythingRead, isShownUntilItIsReadAgain)
{
    window.click(QStringLiteral("readEverything"));
    answer(foreignCensus());
    ASSERT_TRUE(window.until([this] { return showsForeign(); }));
    EXPECT_TRUE(window.until([this] { return !showsOwn(); })) << "what root saw, and nothing else";
    EXPECT_FALSE(window.has(QStringLiteral("overviewHidden")));
    EXPECT_EQ(window.text(QStringLiteral("overviewSummary")), u"1 namespaces, 1 processes");
    EXPECT_FALSE(overview().isLookingAgain()) << "it would ask for the password unasked";
    audit(QStringLiteral("everything-read"));
    // Coming back to it asks nobody either.
    window.key(Qt::Key_1, Qt::ControlModifier);
    open();
    EXPECT_EQ(started, 1);
    EXPECT_TRUE(showsForeign());
    window.key(Qt::Key_F5);
    EXPECT_EQ(started, 2);
    answer(std::unexpected(Error{"host", EBUSY, "discover"}));
    EXPECT_TRUE(window.has(QStringLiteral("overviewFailure")));
    EXPECT_TRUE(showsForeign()) << "what was read before stays";
}

TEST_F(EverythingRead, opensATerminalOfRootsInWhatRootSaw)
{
    ASSERT_NO_FATAL_FAILURE(findForeign());
    audit(QStringLiteral("everything-terminal"));
    window.click(QStringLiteral("openTerminalInIt"));
    ASSERT_TRUE(window.until([this] { return !road->terminals.empty(); }));
    const TerminalStart &start = road->terminals.back();
    EXPECT_EQ(start.user, ShellUser::root);
    EXPECT_EQ(start.foreign, (ForeignNamespace{Kind::net, 4026539999, 77, 4711}));
    EXPECT_EQ(start.label, "net:[4026539999]") << "its prompt says where it is";
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"Network");
}

TEST_F(EverythingRead, saysWhoMayGoIntoWhatRootSaw)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "SKIPPED: root may go everywhere";
    Census census = foreignCensus();
    census.namespaces.front().leader = 1;
    census.processes.front().pid = 1;
    window.click(QStringLiteral("readEverything"));
    answer(census);
    ASSERT_TRUE(window.until([this] { return showsForeign(); }));
    overview().selectKey(foreignKey());
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("openView")); }));
    window.click(QStringLiteral("openView"));
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("overviewFailure")); }));
    EXPECT_TRUE(
        window.shows(QStringLiteral("Only root, or who made the user namespace that it belongs to, may go into")));
    EXPECT_TRUE(window.controller().isOverview());
    audit(QStringLiteral("everything-closed"));
}

TEST_F(EverythingRead, opensTheViewThatRootHasOfIt)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "SKIPPED: root may go everywhere";
    findForeign();
    ASSERT_TRUE(window.has(QStringLiteral("openViewAsRoot")));
    EXPECT_TRUE(visited.empty()) << "nobody is asked before the click";
    window.click(QStringLiteral("openViewAsRoot"));
    EXPECT_EQ(visited, (std::vector{ForeignNamespace{Kind::net, 4026539999, 77, 4711}}));
    window.click(QStringLiteral("openViewAsRoot"));
    EXPECT_EQ(visited.size(), 1) << "once at a time";
    EXPECT_TRUE(window.controller().isOverview());
    answerVisit(foreignView());
    ASSERT_TRUE(window.until([this] { return !window.controller().isOverview(); }));
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"Network");
    EXPECT_EQ(window.text(QStringLiteral("childLink")), u"net:[4026539999]");
    EXPECT_EQ(window.text(QStringLiteral("childPerson")), u"PID 77");
    EXPECT_TRUE(window.text(QStringLiteral("visitSentence")).contains(QStringLiteral("as root saw it")));
    EXPECT_TRUE(window.shows(QStringLiteral("far0")));
    audit(QStringLiteral("everything-visit"));
    // It is root's to look again, too.
    window.key(Qt::Key_F5);
    ASSERT_EQ(visited.size(), 2);
    answerVisit(std::unexpected(Error{"visit", ESRCH, "net:[4026539999]"}));
    EXPECT_TRUE(window.shows(QStringLiteral("It has gone, or nothing leads into it any more")));
    EXPECT_TRUE(window.shows(QStringLiteral("far0"))) << "what was shown before stays";
}

TEST_F(EverythingRead, staysWhereItIsWhenRootDoesNotLook)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "SKIPPED: root may go everywhere";
    findForeign();
    window.click(QStringLiteral("openViewAsRoot"));
    answerVisit(std::unexpected(Error{"helper", ECANCELED, "discover"}));
    EXPECT_TRUE(window.shows(QStringLiteral("The question for the password was closed.")));
    EXPECT_TRUE(window.controller().isOverview());
    audit(QStringLiteral("everything-visit-cancelled"));
    window.click(QStringLiteral("openViewAsRoot"));
    EXPECT_EQ(visited.size(), 2);
    EXPECT_FALSE(window.has(QStringLiteral("overviewFailure"))) << "it is asked anew";
    answerVisit(std::unexpected(Error{"helper", EACCES, "discover"}));
    EXPECT_TRUE(window.shows(QStringLiteral("The rules of this computer do not allow it to this user")));
    // Another namespace than the one that was asked for.
    window.click(QStringLiteral("openViewAsRoot"));
    View other = foreignView();
    other.namespaces.front().inode = 4026531840;
    answerVisit(other);
    EXPECT_TRUE(window.shows(QStringLiteral("It has gone, or nothing leads into it any more")));
    EXPECT_TRUE(window.controller().isOverview());
}

TEST_F(EverythingRead, forgetsARootsViewInTheSandbox)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "SKIPPED: root may go everywhere";
    findForeign();
    window.click(QStringLiteral("openViewAsRoot"));
    answerVisit(foreignView());
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("visitSentence")); }));
    window.click(QStringLiteral("mode0"));
    ASSERT_TRUE(
        window.until([this] { return !window.controller().mode()->isHost() && !window.controller().isStarting(); }));
    window.settle();
    EXPECT_FALSE(window.has(QStringLiteral("visitSentence")));
}

TEST_F(EverythingRead, hasRoomInASmallWindowToo)
{
    window.controller().setLanguage(QStringLiteral("ja"));
    window.quick().resize(640, 480);
    ASSERT_TRUE(window.until([this] { return window.quick().contentItem()->width() == 640; }));
    window.settle();
    audit(QStringLiteral("everything-small-offered"));
    window.click(QStringLiteral("readEverything"));
    audit(QStringLiteral("everything-small-reading"));
    answer(foreignCensus());
    ASSERT_TRUE(window.until([this] { return showsForeign(); }));
    audit(QStringLiteral("everything-small-read"));
    overview().selectKey(foreignKey());
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("openTerminalInIt")); }));
    audit(QStringLiteral("everything-small-details"));
}

TEST_F(EverythingRead, aClosedQuestionIsAPlainSentence)
{
    window.click(QStringLiteral("readEverything"));
    answer(std::unexpected(Error{"helper", ECANCELED, "discover"}));
    EXPECT_TRUE(window.shows(
        QStringLiteral("The question for the password was closed. What is shown is what this user may see.")));
    EXPECT_TRUE(showsOwn());
    audit(QStringLiteral("everything-cancelled"));
    window.click(QStringLiteral("readEverything"));
    EXPECT_EQ(started, 2);
    EXPECT_FALSE(window.has(QStringLiteral("overviewFailure"))) << "it is asked anew";
    answer(std::unexpected(Error{"helper", EACCES, "discover"}));
    EXPECT_TRUE(window.shows(QStringLiteral("The rules of this computer do not allow it to this user")));
}

TEST_F(EverythingRead, isForgottenInTheSandbox)
{
    window.click(QStringLiteral("readEverything"));
    answer(foreignCensus());
    ASSERT_TRUE(window.until([this] { return showsForeign(); }));
    window.click(QStringLiteral("readEverything"));
    window.key(Qt::Key_1, Qt::ControlModifier);
    window.click(QStringLiteral("mode0"));
    ASSERT_TRUE(
        window.until([this] { return !window.controller().mode()->isHost() && !window.controller().isStarting(); }));
    EXPECT_TRUE(discovery.isNull()) << "nobody waits for it";
    window.key(Qt::Key_0, Qt::ControlModifier);
    EXPECT_TRUE(window.until([this] { return showsOwn() && !showsForeign(); }));
    EXPECT_FALSE(window.has(QStringLiteral("readEverything")));
}

} // namespace lab
