// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/script.h"

#include "core/lab/player.h"

#include <QProcess>
#include <QTemporaryFile>
#include <gtest/gtest.h>

#include <filesystem>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// The lessons as shell scripts, with the tools that people use.
class LessonAsScript : public testing::TestWithParam<Topic>
{
};

TEST_P(LessonAsScript, doesWhatEachStepHasToDo)
{
    const Lesson lesson = parseLesson(shippedLesson(GetParam(), u"en"_s)).value();
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(scriptOf(lesson, static_cast<int>(lesson.steps.size())).toUtf8());
    file.close();
    QProcess shell;
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sh"_s, {file.fileName()});
    ASSERT_TRUE(shell.waitForFinished(60'000));
    const QString output = QString::fromUtf8(shell.readAll());
    EXPECT_EQ(shell.exitCode(), 0) << output.toStdString();
    for (std::size_t step = 0; step < lesson.steps.size(); ++step)
        EXPECT_TRUE(output.contains(u"%1. %2\n"_s.arg(step + 1).arg(lesson.steps[step].title))) << output.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Topics, LessonAsScript, testing::ValuesIn(allTopics()),
                         [](const auto &one) { return std::string(nameOf(one.param)); });

} // namespace

} // namespace lab
