// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/views.h"

#include <QClipboard>
#include <QGuiApplication>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

/// The mount tab with a child that has one mount more.
class RowsInTheWindow : public testing::Test
{
protected:
    RowsInTheWindow()
        : window(backendWith({"/", "/proc", "/tmp"}, {"/", "/proc", "/tmp", "/mnt"}))
    {}

    void SetUp() override
    {
        ASSERT_TRUE(window.isReady());
        window.controller().currentTab()->lesson()->run(0);
        ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 1; }));
        lesson()->run(1);
        ASSERT_TRUE(window.until([this] { return rows()->hasChild(); }));
        window.click(QStringLiteral("picture")); // it names mounts as well
    }

    std::unique_ptr<FakeBackend> backendWith(const std::vector<std::string> &parent,
                                             const std::vector<std::string> &child)
    {
        auto made = mountBackend();
        made->parentView = mountView(Side::parent, parent);
        made->childView = mountView(Side::child, child);
        backend = made.get();
        return made;
    }
    LessonController *lesson() { return window.controller().currentTab()->lesson(); }
    DifferenceModel *rows() { return window.controller().currentTab()->differences(); }

    FakeBackend *backend = nullptr;
    ShownWindow window;
};

} // namespace

TEST_F(RowsInTheWindow, tellWhatIsOnOneSideOnly)
{
    EXPECT_TRUE(window.shows(QStringLiteral("only in the child")));
    EXPECT_EQ(window.text(QStringLiteral("differenceCount")), u"2 rows differ");
    EXPECT_EQ(window.text(QStringLiteral("parentLink")), u"mnt:[4026531833]");
    EXPECT_EQ(window.text(QStringLiteral("childLink")), u"mnt:[4026532186]");
    window.keepPicture(QStringLiteral("rows"));
}

TEST_F(RowsInTheWindow, areFilteredWhileTyping)
{
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type(QStringLiteral("proc"));
    EXPECT_EQ(rows()->count(), 1);
    EXPECT_FALSE(window.shows(QStringLiteral("/tmp")));
    window.type(QStringLiteral("xyz"));
    EXPECT_EQ(window.text(QStringLiteral("emptyNote")), u"No row matches the filter.");
    window.key(Qt::Key_Escape);
    EXPECT_EQ(rows()->count(), 14);
}

TEST_F(RowsInTheWindow, showDifferencesOnly)
{
    window.click(QStringLiteral("differencesOnly"));
    EXPECT_EQ(rows()->count(), 2);
    EXPECT_FALSE(window.shows(QStringLiteral("/tmp")));
    EXPECT_TRUE(window.shows(QStringLiteral("/mnt")));
    window.click(QStringLiteral("differencesOnly"));
    EXPECT_EQ(rows()->count(), 14);
}

TEST_F(RowsInTheWindow, areSelectedByClicksAndCopiedAsText)
{
    window.key(Qt::Key_F, Qt::ControlModifier);
    window.type(QStringLiteral("/"));
    QQuickItem *list = window.item(QStringLiteral("rows"));
    ASSERT_NE(list, nullptr);
    const auto rowItem = [&](int row) {
        QQuickItem *item = nullptr;
        QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, item), Q_ARG(int, row));
        return item;
    };
    window.click(rowItem(1));
    EXPECT_EQ(rows()->selectedCount(), 1);
    window.click(rowItem(3), Qt::ShiftModifier);
    EXPECT_EQ(rows()->selectedCount(), 3);
    window.key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"both\t/proc\ttmpfs\ttmpfs\trw,relatime\tprivate\n"
                                                    u"both\t/tmp\ttmpfs\ttmpfs\trw,relatime\tprivate\n"
                                                    u"child\t/mnt\ttmpfs\ttmpfs\trw,relatime\tprivate\n");
    window.key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(rows()->selectedCount(), 4);
    window.keepPicture(QStringLiteral("selection"));
}

TEST_F(RowsInTheWindow, appearWhereTheKernelTellsOfThem)
{
    backend->childView.sections.front().rows.push_back(mountRow("/srv"));
    backend->push(Side::child);
    ASSERT_TRUE(window.until([this] { return rows()->differenceCount() == 3; }));
    EXPECT_TRUE(window.shows(QStringLiteral("/srv")));
}

TEST_F(RowsInTheWindow, ofFiveThousandMountsKeepFewItems)
{
    std::vector<std::string> targets;
    for (int mount = 0; mount < 5000; ++mount)
        targets.push_back("/mnt/" + std::to_string(mount));
    const View parent = mountView(Side::parent, targets);
    const View child = mountView(Side::child, targets);
    rows()->setViews(&parent, &child);
    ASSERT_GT(rows()->count(), 5000);
    QQuickItem *list = window.item(QStringLiteral("rows"));
    for (int step = 0; step < 50; ++step) {
        list->setProperty("contentY", list->property("contentY").toReal() + 1500);
        window.settle();
    }
    EXPECT_LT(list->findChildren<QQuickItem *>().size(), 5000);
    EXPECT_LT(visibleItems(list).size(), 3000);
}

TEST_F(RowsInTheWindow, tellWhenTheChildIsLost)
{
    backend->killChild();
    ASSERT_TRUE(window.until([this] { return !rows()->hasChild(); }));
    EXPECT_TRUE(window.has(QStringLiteral("tabFailure")));
    EXPECT_TRUE(window.has(QStringLiteral("noChild")));
}

} // namespace lab
