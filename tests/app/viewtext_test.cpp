// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/viewtext.h"

#include "app/cli/celltext.h"
#include "tests/support/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class ViewText : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::setlocale(LC_CTYPE, "C.UTF-8"))
            GTEST_SKIP() << "SKIPPED: this machine has no locale C.UTF-8";
    }

    static View view(Side side, std::vector<Row> rows)
    {
        return {Kind::mount, side, {}, {{"mounts", Form::table, {"TARGET", "FSTYPE"}, std::move(rows)}}};
    }

    static std::vector<Row> manyRows(int count)
    {
        std::vector<Row> rows;
        for (int row = 0; row < count; ++row)
            rows.push_back({"/" + std::to_string(row), {"/" + std::to_string(row), "ext4"}});
        return rows;
    }

    /// The lines of the section "mounts", without its name and head.
    static std::vector<std::string> mounts(const View *parent, const View *child, int width = 80)
    {
        const QStringList lines = sideBySide(parent, child, width, Paint(Paint::Colours::off));
        std::vector<std::string> result;
        for (const QString &line : lines.sliced(lines.indexOf(u"mounts"_s) + 2))
            result.push_back(line.simplified().toStdString());
        return result;
    }
};

} // namespace

TEST_F(ViewText, MarksWhatDiffersAndWhatIsOnOneSide)
{
    const View parent = view(Side::parent, {{"/", {"/", "ext4"}}, {"/a", {"/a", "tmpfs"}}, {"/p", {"/p", "proc"}}});
    const View child = view(Side::child, {{"/", {"/", "ext4"}}, {"/a", {"/a", "ext4"}}, {"/c", {"/c", "proc"}}});
    EXPECT_THAT(mounts(&parent, &child),
                ElementsAre("/ ext4 │ / ext4", "≠ /a tmpfs │ ≠ /a ext4", "│ + /c proc", "+ /p proc │"));
}

TEST_F(ViewText, LeavesMostEqualRowsOfALongTableOut)
{
    const View parent = view(Side::parent, manyRows(40));
    View child = parent;
    child.side = Side::child;
    test::setCell(child.sections[0].rows, 30, 1, "tmpfs");
    EXPECT_THAT(mounts(&parent, &child), ElementsAre("/0 ext4 │ /0 ext4", "/1 ext4 │ /1 ext4", "/2 ext4 │ /2 ext4",
                                                     "≠ /30 ext4 │ ≠ /30 tmpfs", "… 36 equal rows"));
}

TEST_F(ViewText, LeavesNoSingleRowOut)
{
    const View parent = view(Side::parent, manyRows(4));
    const View child = view(Side::child, manyRows(12));
    EXPECT_THAT(mounts(&parent, &child), Not(Contains(HasSubstr("equal rows"))));
}

TEST_F(ViewText, ShowsTheSideThatIsThere)
{
    const View parent = view(Side::parent, manyRows(2));
    const QStringList lines = sideBySide(&parent, nullptr, 80, Paint(Paint::Colours::off));
    EXPECT_TRUE(lines.first().contains(u"child: not there"_s));
    EXPECT_THAT(mounts(&parent, nullptr), ElementsAre("/0 ext4 │", "/1 ext4 │"));
}

TEST_F(ViewText, KeepsBothSidesInLineWhateverTheScript)
{
    const View parent =
        view(Side::parent, {{"/名前", {"/名前", "ext4"}}, {"/b", {"/b", "長い長い長い長い長い長い長い長い名前"}}});
    const View child = view(Side::child, {{"/名前", {"/名前", "tmpfs"}}, {"/b", {"/b", "x"}}});
    for (const int width : {80, 120, 160}) {
        for (const QString &line : sideBySide(&parent, &child, width, Paint(Paint::Colours::off))) {
            EXPECT_LE(cellsOf(line), width) << line.toStdString();
            const qsizetype border = line.indexOf(u'│');
            if (border < 0)
                continue;
            EXPECT_EQ(cellsOf(QStringView(line).first(border)), (width - 3) / 2 + 1) << line.toStdString();
        }
    }
}

TEST_F(ViewText, WrapsWhatDiffersAndCutsWhatDoesNot)
{
    const std::string options = "rw,nosuid,nodev,noexec,relatime,size=65536k,mode=755,inode64";
    const View parent = view(Side::parent, {{"/a", {"/a", options}}, {"/b", {"/b", options}}});
    const View child = view(Side::child, {{"/a", {"/a", options}}, {"/b", {"/b", "ro"}}});
    const std::vector<std::string> lines = mounts(&parent, &child);
    EXPECT_THAT(lines.front(), HasSubstr("…"));
    EXPECT_THAT(lines, Contains(HasSubstr("inode64")));
}

TEST_F(ViewText, PaintsNothingWithoutColours)
{
    const View parent = view(Side::parent, manyRows(2));
    EXPECT_FALSE(sideBySide(&parent, nullptr, 80, Paint(Paint::Colours::off)).join(u'\n').contains(u'\x1b'));
    EXPECT_TRUE(sideBySide(&parent, nullptr, 80, Paint(Paint::Colours::on)).join(u'\n').contains(u'\x1b'));
}

TEST_F(ViewText, ShowsAViewWhole)
{
    View one{Kind::uts, Side::parent, {{"uts", 5}}, {{"uts", Form::facts, {"VALUE"}, {{"hostname", {"vm"}}}}}};
    EXPECT_EQ(viewText(one, 80, Paint(Paint::Colours::off)),
              (QStringList{u"namespaces"_s, u"     ID"_s, u"uts  uts:[5]"_s, QString(), u"uts"_s, u"hostname  vm"_s}));
}

} // namespace lab
