// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"

#include <gtest/gtest.h>

#include <ostream>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// The lessons that ship with the program.
class ShippedLesson : public testing::TestWithParam<Topic>
{
protected:
    static Lesson read(const QString &language)
    {
        const auto lesson = parseLesson(shippedLesson(GetParam(), language));
        if (lesson)
            return *lesson;
        for (const LessonFault &fault : lesson.error())
            ADD_FAILURE() << language.toStdString() << ':' << fault.line << ':' << fault.column << ": "
                          << fault.message.toStdString();
        return {};
    }
};

TEST_P(ShippedLesson, isOfItsTopic)
{
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const Lesson lesson = read(language);
        EXPECT_EQ(lesson.topic, GetParam());
        EXPECT_GE(lesson.steps.size(), 2U);
        EXPECT_FALSE(lesson.intro.isEmpty());
    }
}

TEST_P(ShippedLesson, isTheSameInEveryLanguage)
{
    const Lesson english = read(u"en"_s);
    const Lesson japanese = read(u"ja"_s);
    EXPECT_NE(english.title, japanese.title);
    ASSERT_EQ(english.steps.size(), japanese.steps.size());
    for (std::size_t at = 0; at < english.steps.size(); ++at) {
        const Step &step = english.steps[at];
        const Step &same = japanese.steps[at];
        SCOPED_TRACE(step.title.toStdString());
        EXPECT_NE(step.title, same.title);
        EXPECT_NE(step.prose, same.prose);
        EXPECT_EQ(step.command, same.command);
        EXPECT_EQ(step.action, same.action);
        EXPECT_EQ(step.needs, same.needs);
        ASSERT_EQ(step.expectations.size(), same.expectations.size());
        for (std::size_t line = 0; line < step.expectations.size(); ++line)
            EXPECT_EQ(step.expectations[line].text, same.expectations[line].text);
    }
}

TEST_P(ShippedLesson, explainsShowsAndChecksEachStep)
{
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (const Step &step : read(language).steps) {
            SCOPED_TRACE(step.title.toStdString());
            EXPECT_FALSE(step.prose.isEmpty());
            EXPECT_TRUE(step.command);
            EXPECT_FALSE(step.expectations.empty());
        }
    }
}

/// A button makes what its command makes: where the lesson has an operation, the command is the one for it.
TEST_P(ShippedLesson, showsTheCommandOfItsOperation)
{
    for (const Step &step : read(u"en"_s).steps) {
        if (!step.action)
            continue;
        ASSERT_TRUE(step.command);
        const bool isChild = std::holds_alternative<ChildOptions>(step.action->what);
        const std::string command = isChild ? commandOf(std::get<ChildOptions>(step.action->what)) + " /bin/bash"
                                            : commandOf(std::get<Operation>(step.action->what));
        EXPECT_EQ(step.command->text.toStdString(), command);
        EXPECT_EQ(step.command->side, step.action->side);
    }
}

TEST_P(ShippedLesson, hasNoBlankWithinAJapaneseSentence)
{
    // A line break in Markdown is a blank; between Japanese characters there is none.
    const Lesson lesson = read(u"ja"_s);
    EXPECT_FALSE(lesson.intro.contains(u'\n')) << lesson.intro.toStdString();
    for (const Step &step : lesson.steps)
        EXPECT_FALSE(step.prose.contains(u'\n')) << step.prose.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Topics, ShippedLesson, testing::ValuesIn(allTopics()),
                         [](const auto &one) { return std::string(nameOf(one.param)); });

TEST(ShippedLessons, areThereForAllTopics)
{
    EXPECT_EQ(topicsWithLesson(), TopicSet::all());
}

TEST(ShippedLessons, areEnglishForALanguageThatHasNone)
{
    EXPECT_EQ(shippedLesson(Kind::mount, u"fr"_s), shippedLesson(Kind::mount, u"en"_s));
    EXPECT_NE(shippedLesson(Kind::mount, u"ja"_s), shippedLesson(Kind::mount, u"en"_s));
}

} // namespace

} // namespace lab
