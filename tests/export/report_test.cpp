// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/report.h"

#include "tests/export/markdowndocument.h"

#include <QTimeZone>

#include <gtest/gtest.h>

#include <cerrno>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using namespace lab::test;

Step stepOf(const QString &title, const QString &command)
{
    Step step;
    step.title = title;
    step.command = Command{Side::child, command};
    return step;
}

class ReportTest : public testing::Test
{
protected:
    ReportTest()
    {
        lesson.topic = Kind::mount;
        lesson.title = u"Title"_s;
        machine.kernelRelease = "6.1.0-test";
    }
    [[nodiscard]] MarkdownDocument read() const
    {
        const PlayedLesson played{lesson, progress, &parent, hasChild ? &child : nullptr, 47};
        const Occasion occasion{Mode::sandbox, QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC), machine};
        return parseMarkdown(reportOf(played, occasion).toUtf8());
    }
    void addStep(LessonPlayer::StepState state, std::optional<Error> error = std::nullopt)
    {
        lesson.steps.push_back(stepOf(u"Step"_s, u"kill $CHILD"_s));
        progress.emplace_back();
        progress.back().state = state;
        progress.back().error = std::move(error);
    }

    Lesson lesson;
    std::vector<LessonPlayer::Progress> progress;
    View parent{Kind::mount, Side::parent, {}, {}};
    View child{Kind::mount, Side::child, {}, {}};
    bool hasChild = true;
    Machine machine;
};

} // namespace

TEST_F(ReportTest, saysHowEachStepWent)
{
    addStep(LessonPlayer::StepState::held);
    addStep(LessonPlayer::StepState::failed, Error{"mount", EPERM, "/mnt"});
    addStep(LessonPlayer::StepState::waiting);
    const MarkdownDocument report = read();
    EXPECT_EQ(report.headings.first(5),
              QStringList({u"Title"_s, u"Steps"_s, u"1. Step"_s, u"2. Step"_s, u"3. Step"_s}));
    EXPECT_EQ(report.fences, QStringList(3, u"kill 47\n"_s)) << "as it was typed";
    EXPECT_TRUE(report.items.contains(u"When: 1970-01-01T00:00:00+00:00"_s) ||
                report.items.contains(u"When: 1970-01-01T00:00:00Z"_s))
        << report.items.join(u'\n').toStdString();
    EXPECT_TRUE(report.items.contains(u"Kernel: Linux 6.1.0-test"_s));
    EXPECT_TRUE(report.items.contains(u"Child: PID 47"_s));
    EXPECT_TRUE(report.items.contains(u"Result: 1 of 3 steps hold"_s));
    EXPECT_TRUE(report.items.contains(u"ok: done"_s));
    EXPECT_EQ(report.items.filter(u"failed: "_s).size(), 1);
    EXPECT_TRUE(report.items.contains(u"not run"_s));
    EXPECT_EQ(report.items.filter(u"EPERM"_s).size(), 1) << report.items.join(u'\n').toStdString();
}

TEST_F(ReportTest, setsTheSidesBesideEachOther)
{
    parent.sections = {{"uts", Form::facts, {"VALUE"}, {{"hostname", {"a"}}, {"release", {"6"}}}},
                       {"mounts", Form::table, {"TARGET", "FSTYPE"}, {{"/", {"/", "ext4"}}, {"/p", {"/p", "proc"}}}}};
    child.sections = {{"uts", Form::facts, {"VALUE"}, {{"hostname", {"b"}}, {"release", {"6"}}}},
                      {"mounts", Form::table, {"TARGET", "FSTYPE"}, {{"/", {"/", "tmpfs"}}, {"/p", {"/p", "proc"}}}}};
    const MarkdownDocument report = read();
    EXPECT_EQ(report.tables[u"Names"_s], QList<QStringList>({{QString(), u"Parent"_s, u"Child"_s, QString()},
                                                             {u"Host name"_s, u"a"_s, u"b"_s, u"≠"_s},
                                                             {u"Kernel release"_s, u"6"_s, u"6"_s, QString()}}));
    EXPECT_EQ(report.tables[u"Mounts"_s], QList<QStringList>({{u"Side"_s, u"TARGET"_s, u"FSTYPE"_s},
                                                              {u"Parent"_s, u"/"_s, u"ext4"_s},
                                                              {u"Child"_s, u"/"_s, u"tmpfs"_s},
                                                              {u"both"_s, u"/p"_s, u"proc"_s}}));
}

TEST_F(ReportTest, isNotBrokenByWhatASideShows)
{
    const std::string hostile = "x\n# Owned\n| a | b |\x1b[2J```<img src=x>[l](u)\xe2\x80\xae";
    parent.sections = {{"mounts", Form::table, {"TARGET", hostile}, {{hostile, {hostile, hostile, "too many"}}}},
                       {hostile, Form::facts, {"VALUE"}, {{hostile, {hostile}}}}};
    hasChild = false;
    addStep(LessonPlayer::StepState::held);
    progress.back().outcome.output = QByteArray::fromStdString(hostile + "\n````\n# Out\n");
    lesson.steps.back().title = QString::fromStdString(hostile);
    lesson.title = QString::fromStdString(hostile);
    const MarkdownDocument report = read();
    EXPECT_EQ(report.headings.size(), 7) << report.headings.join(u'\n').toStdString();
    EXPECT_EQ(report.foreign, 0);
    EXPECT_EQ(report.fences.size(), 2);
    EXPECT_TRUE(report.fences[1].contains(u"# Out"_s));
    const QString shown = u"x\\u000a# Owned\\u000a| a | b |\\u001b[2J```<img src=x>[l](u)\\u202e"_s;
    EXPECT_EQ(report.tables[u"Mounts"_s],
              QList<QStringList>({{u"Side"_s, u"TARGET"_s, shown}, {u"Parent"_s, shown, shown}}));
    EXPECT_EQ(report.tables[shown].size(), 2);
    EXPECT_EQ(report.tables[shown][1].mid(0, 2), QStringList({shown, shown}));
}

} // namespace lab
