// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewcontroller.h"
#include "tests/discover/holders.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>
#include <sched.h>
#include <unistd.h>

namespace lab
{

using namespace lab::test;

namespace
{

Numbers makeNetwork()
{
    partAsRoot(CLONE_NEWNET);
    return {{"net", inodeOf("/proc/self/ns/net")}, {"user", inodeOf("/proc/self/ns/user")}};
}

RowKey keyOf(Kind kind, std::uint64_t inode)
{
    return lab::keyOf(Namespace{.kind = kind, .inode = inode});
}

/// The window on this computer's namespaces; its labs are made up.
class OverviewWindow : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }

    OverviewController &overview() { return *window.controller().overview(); }
    void open()
    {
        window.key(Qt::Key_0, Qt::ControlModifier);
        ASSERT_TRUE(window.until([this] { return overview().rows()->count() > 0; }));
        window.settle();
    }
    /// Types into the field for it.
    void search(const QString &text)
    {
        window.key(Qt::Key_F, Qt::ControlModifier);
        overview().setFilter({});
        window.type(text);
        EXPECT_TRUE(window.until([this] { return overview().isUpToDate(); }));
        window.settle();
    }
    [[nodiscard]] bool hasRow(RowKey key) { return overview().rows()->rowOf(key) >= 0; }
    /// The row that shows this link, in sight.
    QQuickItem *rowWith(const QString &link)
    {
        window.settle();
        for (QQuickItem *item : visibleItems(window.quick().contentItem())) {
            if (item->property("link").toString() == link && item->property("spoken").isValid())
                return item;
        }
        return nullptr;
    }
    static bool isSurveying()
    {
        const QDir threads(QStringLiteral("/proc/self/task"));
        for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile name(threads.filePath(thread) + QStringLiteral("/comm"));
            if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "survey")
                return true;
        }
        return false;
    }
    QByteArray saved(const QString &name)
    {
        const QString path = directory.filePath(name);
        QSignalSpy done(&overview(), &OverviewController::saved);
        overview().save(QUrl::fromLocalFile(path));
        EXPECT_TRUE(window.until([&] { return done.count() == 1; })) << overview().failure()->detail().toStdString();
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir directory;
    ShownWindow window{mountBackend()};
};

#define ASSERT_READY(actor)                                                                                            \
    if (!(actor).reason().empty())                                                                                     \
    GTEST_SKIP() << "SKIPPED: " << (actor).reason()

} // namespace

TEST_F(OverviewWindow, startsWithTheFirstKindAndLooksAtNothing)
{
    EXPECT_FALSE(window.controller().isOverview());
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"Mount");
    EXPECT_FALSE(overview().hasLooked());
    EXPECT_FALSE(isSurveying());
    const QQuickItem *first = window.item(QStringLiteral("tab_overview"));
    const QQuickItem *second = window.item(QStringLiteral("tab_mount"));
    ASSERT_TRUE(first && second);
    EXPECT_LT(first->y(), second->y());
}

TEST_F(OverviewWindow, isOpenedByAClickAndLeftByAnother)
{
    window.click(QStringLiteral("tab_overview"));
    EXPECT_EQ(window.text(QStringLiteral("overviewTitle")), u"Overview");
    EXPECT_FALSE(window.has(QStringLiteral("kindTitle")));
    ASSERT_TRUE(window.until([this] { return overview().rows()->count() > 0; }));
    EXPECT_TRUE(hasRow(keyOf(Kind::net, inodeOf("/proc/self/ns/net"))));
    EXPECT_TRUE(window.text(QStringLiteral("overviewSummary")).contains(QStringLiteral("namespaces")));
    window.keepPicture(QStringLiteral("overview"));
    window.click(QStringLiteral("tab_mount"));
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"Mount");
    EXPECT_FALSE(window.has(QStringLiteral("overviewTitle")));
}

TEST_F(OverviewWindow, looksAgainOnlyWhileItIsShown)
{
    open();
    ASSERT_TRUE(window.until([this] { return overview().isLookingAgain(); }));
    window.key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_FALSE(overview().isLookingAgain());
    QSignalSpy answers(&overview(), &OverviewController::answered);
    QTest::qWait(2500);
    EXPECT_EQ(answers.count(), 0);
    window.key(Qt::Key_0, Qt::ControlModifier);
    EXPECT_TRUE(window.until([&] { return answers.count() > 0; }));
}

TEST_F(OverviewWindow, showsANamespaceThatAppearsAndGoes)
{
    open();
    auto actor = std::make_unique<Actor>(makeNetwork);
    ASSERT_READY(*actor);
    const RowKey key = keyOf(Kind::net, actor->number("net"));
    OverviewModel *rows = overview().rows();
    ASSERT_TRUE(window.until([&] { return hasRow(key); }));
    EXPECT_TRUE(rows->index(rows->rowOf(key)).data(OverviewModel::FreshRole).toBool());
    EXPECT_TRUE(rows->index(rows->rowOf(key)).data(OverviewModel::OfLabRole).toBool()) << "made below this program";
    actor.reset();
    ASSERT_TRUE(window.until(
        [&] { return hasRow(key) && rows->index(rows->rowOf(key)).data(OverviewModel::GoneRole).toBool(); }));
    EXPECT_TRUE(window.until([&] { return !hasRow(key); }));
}

TEST_F(OverviewWindow, tellsAllOfTheOneThatIsClicked)
{
    auto actor = std::make_unique<Actor>(makeNetwork);
    ASSERT_READY(*actor);
    open();
    const QString link = QStringLiteral("net:[%1]").arg(actor->number("net"));
    search(link);
    QQuickItem *row = rowWith(link);
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(overview().rows()->count(), 1);
    window.click(row);
    ASSERT_TRUE(window.until([&] { return window.text(QStringLiteral("detailsLink")) == link; }));
    EXPECT_EQ(window.text(QStringLiteral("detailsTitle")), u"Network namespace");
    EXPECT_TRUE(window.shows(QStringLiteral("user:[%1]").arg(actor->number("user")))) << "its owner";
    EXPECT_TRUE(window.shows(QString::number(actor->pid()))) << "who is in it";
    window.keepPicture(QStringLiteral("overview-details"));

    window.click(QStringLiteral("copyEnterCommand"));
    const QString command = QGuiApplication::clipboard()->text();
    EXPECT_EQ(command, window.text(QStringLiteral("enterCommand")));
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command + QStringLiteral(" readlink /proc/self/ns/net")});
    ASSERT_TRUE(shell.waitForFinished());
    EXPECT_EQ(shell.readAllStandardOutput().trimmed().toStdString(), link.toStdString())
        << command.toStdString() << ": " << shell.readAllStandardError().toStdString();

    actor.reset();
    EXPECT_TRUE(
        window.until([&] { return window.text(QStringLiteral("detailsNote")) == u"This namespace is gone. It was:"; }));
    EXPECT_FALSE(window.has(QStringLiteral("copyEnterCommand")));
    EXPECT_EQ(window.text(QStringLiteral("detailsLink")), link);
    window.click(QStringLiteral("detailsClose"));
    EXPECT_FALSE(window.has(QStringLiteral("detailsTitle")));
}

TEST_F(OverviewWindow, goesIntoAUtsNamespaceForItsName)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWUTS);
        constexpr std::string_view name = "far-away";
        check(::sethostname(name.data(), name.size()) == 0, "sethostname");
        const std::uint64_t first = inodeOf("/proc/self/ns/uts");
        // The second has no process any more, and a descriptor of this one.
        const pid_t below = startOff([] {
            part(CLONE_NEWUTS);
            constexpr std::string_view other = "held-open";
            check(::sethostname(other.data(), other.size()) == 0, "sethostname");
        });
        keepOpen("/proc/" + std::to_string(below) + "/ns/uts");
        const std::uint64_t second = inodeOf("/proc/" + std::to_string(below) + "/ns/uts");
        end(below);
        return Numbers{{"first", first}, {"second", second}};
    });
    ASSERT_READY(actor);
    open();
    const auto choose = [&](const char *which) {
        const RowKey key = keyOf(Kind::uts, actor.number(which));
        ASSERT_TRUE(window.until([&] { return hasRow(key); })) << which;
        overview().selectKey(key);
    };
    choose("first");
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("far-away")); }));
    choose("second");
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("held-open")); }));
    window.keepPicture(QStringLiteral("overview-names"));
}

TEST_F(OverviewWindow, saysOfAUserNamespaceWithoutAProcessWhyItsMapsAreNotThere)
{
    const Actor actor([] {
        const pid_t below = startOff([] { part(CLONE_NEWUSER); });
        keepOpen("/proc/" + std::to_string(below) + "/ns/user");
        const std::uint64_t inode = inodeOf("/proc/" + std::to_string(below) + "/ns/user");
        end(below);
        return Numbers{{"user", inode}};
    });
    ASSERT_READY(actor);
    open();
    const RowKey key = keyOf(Kind::user, actor.number("user"));
    ASSERT_TRUE(window.until([&] { return hasRow(key); }));
    overview().selectKey(key);
    EXPECT_TRUE(window.until([this] {
        return window.shows(QStringLiteral("Cannot be read: only a process in it tells, and there is none."));
    }));
}

TEST_F(OverviewWindow, opensItsViewBesideThisComputer)
{
    auto actor = std::make_unique<Actor>(makeNetwork);
    ASSERT_READY(*actor);
    open();
    const QString link = QStringLiteral("net:[%1]").arg(actor->number("net"));
    const RowKey key = keyOf(Kind::net, actor->number("net"));
    ASSERT_TRUE(window.until([&] { return hasRow(key); }));
    overview().selectKey(key);
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("openView")); }));
    window.click(QStringLiteral("openView"));
    ASSERT_TRUE(window.until([this] { return !window.controller().isOverview(); }))
        << overview().failure()->detail().toStdString();
    window.settle();
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"Network");
    EXPECT_EQ(window.text(QStringLiteral("childLink")), link);
    EXPECT_EQ(window.text(QStringLiteral("parentLink")), QStringLiteral("net:[%1]").arg(inodeOf("/proc/self/ns/net")));
    EXPECT_EQ(window.text(QStringLiteral("parentPerson")), u"this computer");
    EXPECT_EQ(window.text(QStringLiteral("childPerson")), QStringLiteral("PID %1").arg(actor->pid()));
    EXPECT_TRUE(window.text(QStringLiteral("visitSentence")).contains(link));
    EXPECT_FALSE(window.has(QStringLiteral("openTerminalInIt"))) << "in host mode alone";
    window.keepPicture(QStringLiteral("overview-visit"));
    // It is there to be looked at alone.
    for (const char *name : {"lessonPane", "freePlay", "parentTerminalButton", "childTerminalButton", "nextStepTitle"})
        EXPECT_FALSE(window.has(QString::fromLatin1(name))) << name;
    LessonController *lesson = window.controller().currentTab()->lesson();
    window.key(Qt::Key_Return, Qt::ControlModifier);
    window.settle();
    EXPECT_EQ(lesson->heldCount(), 0);

    expectNoFaults(window.quick(), QStringLiteral("visit"));

    actor.reset();
    window.key(Qt::Key_F5);
    EXPECT_TRUE(window.until([this] { return window.has(QStringLiteral("tabFailure")); }));
    EXPECT_TRUE(window.shows(link + QStringLiteral(" could not be entered.")));
    EXPECT_EQ(window.text(QStringLiteral("childLink")), link) << "what was seen stays";

    window.click(QStringLiteral("visitLeave"));
    window.settle();
    EXPECT_FALSE(window.has(QStringLiteral("visitSentence")));
    EXPECT_TRUE(window.has(QStringLiteral("lessonPane")));
    EXPECT_TRUE(window.has(QStringLiteral("noChild"))) << "the lab has none";
}

TEST_F(OverviewWindow, saysWhatIsWrongInAnExpression)
{
    open();
    const int all = overview().rows()->count();
    search(QStringLiteral("TYPE = \"net\""));
    EXPECT_TRUE(window.text(QStringLiteral("filterFault")).contains(u'='));
    EXPECT_GT(overview().rows()->count(), 0) << "what was found before stays";
    window.keepPicture(QStringLiteral("overview-fault"));
    search(QStringLiteral("TYPE == \"net\""));
    EXPECT_FALSE(window.has(QStringLiteral("filterFault")));
    ASSERT_TRUE(window.until([&] { return overview().rows()->count() < all; }));
    for (int row = 0; row < overview().rows()->count(); ++row)
        EXPECT_EQ(overview().rows()->row(row).kind, Kind::net);
    search(QStringLiteral("nothing-is-called-so"));
    ASSERT_TRUE(window.until([&] { return overview().rows()->count() == 0; }));
    EXPECT_EQ(window.text(QStringLiteral("overviewEmpty")), u"No namespace is like that.");
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return overview().rows()->count() >= all / 2; }));
}

TEST_F(OverviewWindow, arrangesByOwnerAndByProcess)
{
    const Actor actor(makeNetwork);
    ASSERT_READY(actor);
    open();
    window.click(QStringLiteral("arrangement1"));
    const RowKey net = keyOf(Kind::net, actor.number("net"));
    const RowKey user = keyOf(Kind::user, actor.number("user"));
    OverviewModel *rows = overview().rows();
    ASSERT_TRUE(window.until([&] { return hasRow(net) && rows->row(rows->rowOf(net)).depth > 0; }));
    EXPECT_EQ(rows->row(rows->rowOf(net)).depth, rows->row(rows->rowOf(user)).depth + 1);
    window.keepPicture(QStringLiteral("overview-owner"));
    window.click(QStringLiteral("arrangement3"));
    const RowKey process = keyOfProcess(actor.pid());
    ASSERT_TRUE(window.until([&] { return hasRow(process); }));
    EXPECT_EQ(rows->row(rows->rowOf(net)).depth, rows->row(rows->rowOf(process)).depth + 1);
    window.keepPicture(QStringLiteral("overview-process"));
}

TEST_F(OverviewWindow, comparesTwoProcesses)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWNET | CLONE_NEWUTS);
        return Numbers{{"below", static_cast<std::uint64_t>(startOff([] { part(CLONE_NEWUTS); }))}};
    });
    ASSERT_READY(actor);
    open();
    window.click(QStringLiteral("arrangement3"));
    const int below = static_cast<int>(actor.number("below"));
    const RowKey key = keyOfProcess(below);
    ASSERT_TRUE(window.until([&] { return hasRow(key); }));
    overview().select(overview().rows()->rowOf(key));
    const auto saysOf = [&](int shared, int pid) {
        return [=, this] {
            return window.shows(QStringLiteral("%1 of 8 are shared with process %2,").arg(shared).arg(pid));
        };
    };
    EXPECT_TRUE(window.until(saysOf(7, actor.pid()))) << "all but the UTS namespace";
    window.keepPicture(QStringLiteral("overview-compared"));
    window.click(QStringLiteral("otherProcess"));
    window.type(QString::number(::getpid()));
    EXPECT_TRUE(window.until(saysOf(5, ::getpid()))) << "all but the user, network and UTS namespace";
    window.click(QStringLiteral("chooseOther"));
    overview().select(overview().rows()->rowOf(keyOfProcess(actor.pid())));
    EXPECT_TRUE(window.until(saysOf(7, actor.pid())));
    EXPECT_EQ(window.text(QStringLiteral("detailsLink")), QString::number(below)) << "the first one stays";
}

TEST_F(OverviewWindow, isDrawnAsAPictureThatCanBePointedAt)
{
    const Actor actor(makeNetwork);
    ASSERT_READY(actor);
    open();
    window.click(QStringLiteral("arrangement1"));
    window.click(QStringLiteral("view1"));
    const RowKey net = keyOf(Kind::net, actor.number("net"));
    const auto placeOf = [&]() -> std::optional<QRectF> {
        if (!overview().picture())
            return std::nullopt;
        for (const PictureBox &box : overview().picture()->boxes) {
            const auto tile = std::ranges::find(box.tiles, net, &PictureTile::key);
            if (tile != box.tiles.end() && box.row.inode == actor.number("user"))
                return tile->place;
        }
        return std::nullopt;
    };
    ASSERT_TRUE(window.until([&] { return placeOf().has_value(); })) << "in the box of its owner";
    QQuickItem *picture = window.item(QStringLiteral("overviewPicture"));
    ASSERT_NE(picture, nullptr);
    EXPECT_FALSE(window.has(QStringLiteral("overviewList")));
    picture->setProperty("contentY", std::max(0.0, placeOf()->center().y() - picture->height() / 2));
    window.settle();
    const QPointF there = placeOf()->center() - QPointF(0, picture->property("contentY").toReal());
    window.keepPicture(QStringLiteral("overview-picture"));
    QTest::mouseClick(&window.quick(), Qt::LeftButton, {}, picture->mapToScene(there).toPoint());
    EXPECT_EQ(overview().selected(), net);
    const qreal before = picture->property("contentHeight").toReal();
    window.click(QStringLiteral("zoomIn"));
    window.click(QStringLiteral("zoomIn"));
    window.click(QStringLiteral("zoomIn"));
    EXPECT_GE(picture->property("contentHeight").toReal(), before);
    EXPECT_TRUE(
        saved(QStringLiteral("all.svg")).contains(QByteArray::number(static_cast<qulonglong>(actor.number("net")))));
    EXPECT_TRUE(saved(QStringLiteral("all.png")).startsWith("\x89PNG"));
    window.click(QStringLiteral("view0"));
    EXPECT_TRUE(window.has(QStringLiteral("overviewList")));
}

TEST_F(OverviewWindow, isUsedWithoutAMouse)
{
    open();
    const auto hasFocus = [this] {
        const QQuickItem *focused = window.quick().activeFocusItem();
        return focused != nullptr && focused->objectName() == u"overviewList";
    };
    for (int press = 0; press < 40 && !hasFocus(); ++press)
        window.key(Qt::Key_Tab);
    ASSERT_TRUE(hasFocus());
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    EXPECT_EQ(overview().selectedRow(), 1);
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("detailsTitle")); }));
    window.key(Qt::Key_End);
    EXPECT_EQ(overview().selectedRow(), overview().rows()->count() - 1);
    window.key(Qt::Key_Escape);
    EXPECT_FALSE(overview().hasSelection());
    EXPECT_FALSE(window.has(QStringLiteral("detailsTitle")));
    window.key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(window.controller().isOverview());
}

TEST_F(OverviewWindow, isSavedAsWhatCanBeReadAgain)
{
    const Actor actor(makeNetwork);
    ASSERT_READY(actor);
    open();
    search(QStringLiteral("TYPE == \"net\""));
    const QJsonArray list =
        QJsonDocument::fromJson(saved(QStringLiteral("all.json")))[QStringLiteral("namespaces")].toArray();
    EXPECT_TRUE(std::ranges::any_of(list, [&](const QJsonValue &one) {
        return one[QStringLiteral("inode")].toInteger() == static_cast<qint64>(actor.number("net")) &&
               one[QStringLiteral("leader")][QStringLiteral("pid")].toInt() == actor.pid();
    }));
    EXPECT_TRUE(std::ranges::all_of(
        list, [](const QJsonValue &one) { return one[QStringLiteral("kind")].toString() == u"net"; }));

    const QList<QByteArray> lines = saved(QStringLiteral("all.csv")).split('\n');
    EXPECT_TRUE(lines.front().startsWith("NS,TYPE,")) << lines.front().toStdString();
    EXPECT_TRUE(std::ranges::any_of(lines, [&](const QByteArray &line) {
        return line.startsWith(QByteArray::number(static_cast<qulonglong>(actor.number("net"))) + ",net,");
    }));
}

TEST_F(OverviewWindow, saysWhyAFileCannotBeWritten)
{
    open();
    overview().save(QUrl::fromLocalFile(QStringLiteral("/proc/none.json")));
    EXPECT_TRUE(window.until([this] { return window.has(QStringLiteral("overviewFailure")); }));
    window.click(QStringLiteral("failureDismiss"));
    EXPECT_FALSE(window.has(QStringLiteral("overviewFailure")));
}

} // namespace lab
