// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"
#include "tests/app/program.h"
#include "tests/support/census.h"
#include "tests/support/wait.h"

#include <QProcess>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lab::test
{

namespace
{

using namespace Qt::StringLiterals;
using testing::HasSubstr;

std::vector<nlohmann::json> jsonLines(const QByteArray &output)
{
    std::vector<nlohmann::json> lines;
    std::istringstream stream(output.toStdString());
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(nlohmann::json::parse(line, nullptr, false));
        EXPECT_FALSE(lines.back().is_discarded()) << line;
    }
    return lines;
}

std::size_t stepsOf(Topic topic)
{
    return parseLesson(shippedLesson(topic, u"en"_s)).value().steps.size();
}

const nlohmann::json &sectionOf(const nlohmann::json &view, const std::string &id)
{
    for (const nlohmann::json &section : view["sections"]) {
        if (section["id"] == id)
            return section;
    }
    static const nlohmann::json none;
    return none;
}

bool hasMount(const nlohmann::json &view, const std::string &target)
{
    for (const nlohmann::json &row : sectionOf(view, "mounts")["rows"]) {
        if (row["key"] == target)
            return true;
    }
    return false;
}

} // namespace

TEST(Tour, HoldsEveryStepOfEveryLesson)
{
    const Ending run = runProgram({u"tour"_s, u"--json"_s});
    EXPECT_EQ(run.status, 0) << run.errors.toStdString();
    std::size_t expected = 0;
    for (const Topic topic : allTopics())
        expected += stepsOf(topic);
    const std::vector<nlohmann::json> steps = jsonLines(run.output);
    EXPECT_EQ(steps.size(), expected);
    for (const nlohmann::json &step : steps)
        EXPECT_TRUE(step["check"]["ok"] == true || step["check"]["skipped"] == true)
            << step["kind"] << step["step"] << step["check"]["text"];
}

TEST(Tour, EndsTheMountLessonWithAMountThatTheParentHasNot)
{
    const std::vector<nlohmann::json> steps = jsonLines(runProgram({u"tour"_s, u"mount"_s, u"--json"_s}).output);
    ASSERT_FALSE(steps.empty());
    const nlohmann::json &last = steps.back();
    EXPECT_TRUE(hasMount(last["child"], "/mnt"));
    EXPECT_FALSE(hasMount(last["parent"], "/mnt"));
    EXPECT_NE(last["child"]["namespaces"]["mnt"], last["parent"]["namespaces"]["mnt"]);
    EXPECT_EQ(last["child"]["namespaces"]["uts"], last["parent"]["namespaces"]["uts"]);
}

TEST(Tour, PrintsBothSidesBesideEachOther)
{
    const Ending run = runProgram({u"tour"_s, u"mount"_s});
    EXPECT_EQ(run.status, 0) << run.output.toStdString() << run.errors.toStdString();
    const QString text = QString::fromUtf8(run.output);
    EXPECT_TRUE(text.contains(u"│ + /mnt "_s));
    EXPECT_TRUE(text.contains(u"≠ mnt "_s));
    EXPECT_TRUE(text.contains(u"child $ mount -t tmpfs tmpfs /mnt"_s));
    EXPECT_TRUE(text.contains(u" steps hold."_s));
    EXPECT_FALSE(text.contains(u'\x1b'));
}

TEST(Tour, SpeaksJapanese)
{
    const Ending run = runProgram({u"tour"_s, u"uts"_s, u"--language"_s, u"ja"_s});
    EXPECT_EQ(run.status, 0) << run.output.toStdString() << run.errors.toStdString();
    EXPECT_THAT(run.output.toStdString(), HasSubstr("名前空間"));
    EXPECT_THAT(run.output.toStdString(), HasSubstr("子プロセス $ "));
}

TEST(Doctor, FindsThatALabCanBeMade)
{
    const Ending run = runProgram({u"doctor"_s, u"--json"_s});
    EXPECT_EQ(run.status, 0) << run.output.toStdString();
    const nlohmann::json report = jsonLines(run.output).at(0);
    EXPECT_EQ(report["lab"], true);
    EXPECT_GE(report["checks"].size(), 19U);
}

/// What a killed tour leaves behind, by signal.
class InterruptedTour : public testing::TestWithParam<int>
{
};

TEST_P(InterruptedTour, LeavesNothing)
{
    const QString mark = u"tour-%1-%2"_s.arg(::getpid()).arg(GetParam());
    const std::string assignment = "UNSHARE_LAB_TEST_MARK=" + mark.toStdString();
    const std::unique_ptr<QProcess> tour = startProgram({u"tour"_s}, {{u"UNSHARE_LAB_TEST_MARK"_s, mark}});
    ASSERT_TRUE(tour->waitForReadyRead(30000)) << tour->errorString().toStdString();
    ASSERT_GE(processesWithVariable(assignment), 1);

    ::kill(static_cast<pid_t>(tour->processId()), GetParam());
    ASSERT_TRUE(tour->waitForFinished(30000));
    if (GetParam() == SIGKILL) {
        EXPECT_TRUE(waitUntil([&] { return processesWithVariable(assignment) == 0; }));
    } else {
        EXPECT_EQ(tour->exitCode(), 128 + GetParam());
        EXPECT_EQ(processesWithVariable(assignment), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Signals, InterruptedTour, testing::Values(SIGINT, SIGTERM, SIGHUP, SIGKILL));

} // namespace lab::test
