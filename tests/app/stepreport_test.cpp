// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stepreport.h"

#include "app/cli/viewjson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::HasSubstr;

class StepReportTest : public testing::Test
{
protected:
    StepReportTest()
    {
        lesson.topic = Kind::uts;
        Step step{.title = u"Look"_s,
                  .prose = {},
                  .command = Command{Side::child, u"hostname"_s},
                  .action = {},
                  .expectations = {}};
        step.expectations.push_back(parseExpectation("child.uts.hostname = a").value());
        step.expectations.push_back(parseExpectation("parent.uts.hostname = b").value());
        lesson.steps.push_back(step);
        progress.state = LessonPlayer::StepState::held;
        progress.verdicts = {{true, "a"}, {true, "b"}};
        progress.milliseconds = 7;
    }

    [[nodiscard]] PlayedStep played() const
    {
        return {lesson, 0, progress, &parent, nullptr, {.child = 4711, .scope = {}}, failure};
    }
    [[nodiscard]] std::vector<std::string> text() const
    {
        std::vector<std::string> lines;
        for (const QString &line : stepText(played(), 100, Paint(Paint::Colours::off)))
            lines.push_back(line.toStdString());
        return lines;
    }
    [[nodiscard]] nlohmann::ordered_json json() const { return toJson(played()); }

    Lesson lesson;
    LessonPlayer::Progress progress;
    View parent{Kind::uts, Side::parent, {}, {{"uts", Form::facts, {"VALUE"}, {{"hostname", {"b"}}}}}};
    std::optional<Explanation> failure;
};

} // namespace

TEST_F(StepReportTest, WritesOneJsonObjectInAFixedOrder)
{
    std::vector<std::string> keys;
    const nlohmann::ordered_json object = json();
    for (const auto &[key, value] : object.items())
        keys.push_back(key);
    EXPECT_EQ(keys,
              (std::vector<std::string>{"kind", "step", "title", "command", "side", "check", "parent", "child", "ms"}));
    EXPECT_EQ(object["kind"], "uts");
    EXPECT_EQ(object["step"], 1);
    EXPECT_EQ(object["command"], "hostname");
    EXPECT_EQ(object["side"], "child");
    EXPECT_EQ(object["check"]["ok"], true);
    EXPECT_EQ(object["check"]["skipped"], false);
    EXPECT_EQ(object["parent"], toJson(parent));
    EXPECT_TRUE(object["child"].is_null());
    EXPECT_EQ(object["ms"], 7);
    EXPECT_EQ(lineOf(object).find('\n'), std::string::npos);
}

TEST_F(StepReportTest, NamesWhatDoesNotHoldAndWhatIsThereInstead)
{
    progress.state = LessonPlayer::StepState::failed;
    progress.verdicts = {{true, "a"}, {false, "zebra"}};
    EXPECT_EQ(json()["check"]["ok"], false);
    EXPECT_THAT(json()["check"]["text"].get<std::string>(), HasSubstr("zebra"));
    EXPECT_THAT(text(), Contains(testing::AllOf(HasSubstr("✗"), HasSubstr("found: zebra"))));
    EXPECT_THAT(text(), Contains(HasSubstr("✓")));
}

TEST_F(StepReportTest, SaysAloudWhatWasSkippedAndWhy)
{
    progress.state = LessonPlayer::StepState::skipped;
    progress.lack = LessonPlayer::Lack{"pids-controller", "v1"};
    progress.verdicts.clear();
    EXPECT_EQ(json()["check"]["ok"], false);
    EXPECT_EQ(json()["check"]["skipped"], true);
    EXPECT_THAT(json()["check"]["text"].get<std::string>(), HasSubstr("version 1 has the controller pids"));
    EXPECT_THAT(text(), Contains(HasSubstr("SKIPPED, not possible here: ")));
    EXPECT_THAT(text(), testing::Not(Contains(HasSubstr("✗"))));
}

TEST_F(StepReportTest, ShowsCommandSideAndOutput)
{
    progress.outcome.output = "child.home\n";
    EXPECT_THAT(text(), Contains("child $ hostname"));
    EXPECT_THAT(text(), Contains("  child.home"));
}

TEST_F(StepReportTest, ExplainsAFailedOperation)
{
    progress.state = LessonPlayer::StepState::failed;
    progress.verdicts.clear();
    failure = Explanation{u"What."_s, u"Why."_s, u"Remedy."_s, u"call: EPERM"_s};
    for (const char *part : {"What.", "Why.", "Remedy.", "call: EPERM"})
        EXPECT_THAT(text(), Contains(HasSubstr(part)));
    EXPECT_EQ(json()["check"]["text"], "What. Why.");
}

TEST_F(StepReportTest, SaysHowACommandEndedWhereNothingIsExpected)
{
    lesson.steps[0].expectations.clear();
    progress.verdicts.clear();
    EXPECT_EQ(json()["check"]["text"], "done");
    progress.state = LessonPlayer::StepState::failed;
    progress.outcome.status = 3;
    EXPECT_THAT(json()["check"]["text"].get<std::string>(), HasSubstr("status 3"));
}

TEST_F(StepReportTest, LetsACommandsOutputNotCommandTheTerminal)
{
    progress.outcome.output = "\x1b[2J";
    for (const std::string &line : text())
        EXPECT_EQ(line.find('\x1b'), std::string::npos);
}

} // namespace lab
