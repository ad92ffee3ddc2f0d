// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/player.h"

#include "tests/support/sandbox_lab.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

bool isToBeRefused(const Step &step)
{
    return std::ranges::contains(step.expectations, Expectation::Test::refused, &Expectation::test);
}

/// What the side's shell does to itself.
bool isToItself(const Step &step)
{
    const auto *const operation = std::get_if<Operation>(&step.action->what);
    const auto *const move = operation ? std::get_if<CgroupMoveOperation>(operation) : nullptr;
    return move && move->moved == Moved::self;
}

/// A text without what is another in every lab: numbers, addresses and keys that the kernel throws dice for, and
/// whether a process sleeps just now.
std::string withoutNumbers(const std::string &text)
{
    static const QRegularExpression dice(
        u"(?:[0-9a-f]{2}:){5}[0-9a-f]{2}|fe80::[0-9a-f:]+|0x[0-9a-f]+|[0-9]+|(?<=\\| )[RSD](?= \\|)"_s);
    // Which of both it is for an end without carrier depends on whether the kernel has looked at it before the other
    // left.
    return QString::fromStdString(text).replace(u"LOWERLAYERDOWN"_s, u"DOWN"_s).replace(dice, u"#"_s).toStdString();
}

/// What a side shows, a line a row.
std::vector<std::string> linesOf(const View *view)
{
    std::vector<std::string> lines;
    for (const Section &section : view ? view->sections : std::vector<Section>()) {
        for (const Row &row : section.rows) {
            std::string line = section.id + "[" + row.key + "]";
            for (const std::string &cell : row.cells)
                line += " | " + cell;
            // Whoever did what the button asks for may still be there.
            if (!line.contains("| lab-perform"))
                lines.push_back(withoutNumbers(line));
        }
    }
    std::ranges::sort(lines);
    return lines;
}

/// A lab whose views are those of now when they are asked for.
class LookedAtLab : public test::SandboxLab
{
public:
    explicit LookedAtLab(Topic topic)
        : SandboxLab(topic)
    {
        QObject::connect(lab.get(), &Lab::viewChanged, lab.get(),
                         [this](Side side) { ++m_views[static_cast<std::size_t>(side)]; });
    }

    std::vector<std::string> linesNow(Side side)
    {
        const auto number = static_cast<std::size_t>(side);
        const int before = m_views[number];
        lab->look();
        if (!test::waitUntil([&] { return m_views[number] > before; }))
            return {"no view"};
        return linesOf(lab->view(side));
    }

private:
    std::array<int, 2> m_views{};
};

/// Each step's shown command, typed by a person with the real tools, beside the step's button.
class ShownCommand : public testing::TestWithParam<Topic>
{
protected:
    static bool press(LessonPlayer &player, int step)
    {
        bool isOver = false;
        const auto connection = QObject::connect(&player, &LessonPlayer::stepFinished, &player, [&] { isOver = true; });
        player.run(step);
        const bool hasEnded = test::waitUntil([&] { return isOver; }, std::chrono::seconds(30));
        QObject::disconnect(connection);
        return hasEnded;
    }

    static std::string type(test::SandboxLab &sandbox, const Step &step)
    {
        std::string command = step.command->text.toStdString();
        command = "CHILD=" + std::to_string(sandbox.lab->childPid()) + "\n" + command;
        const Result<Outcome> outcome = sandbox.perform(step.command->side, RunOperation{command});
        if (!outcome)
            return describe(outcome.error());
        const bool isRefused = outcome->status != 0;
        return isRefused == isToBeRefused(step)
                   ? ""
                   : "status " + std::to_string(outcome->status) + ": " + outcome->output.toStdString();
    }
};

TEST_P(ShownCommand, leadsToTheStateThatTheButtonLeadsTo)
{
    const Lesson lesson = parseLesson(shippedLesson(GetParam(), u"en"_s)).value();
    LookedAtLab pressed(GetParam());
    LookedAtLab typed(GetParam());
    LessonPlayer player(*pressed.lab, lesson);
    player.setDeadline(std::chrono::seconds(10));
    bool isShellOutside = false;
    for (int number = 0; number < player.stepCount(); ++number) {
        const Step &step = lesson.steps[static_cast<std::size_t>(number)];
        SCOPED_TRACE(step.title.toStdString());
        ASSERT_TRUE(press(player, number));
        if (player.progress(number).state == LessonPlayer::StepState::skipped)
            continue; // this machine lacks what it needs, and LessonOnTheKernel says what
        ASSERT_EQ(player.progress(number).state, LessonPlayer::StepState::held);
        if (!step.action) {
            std::ignore = type(typed, step); // what only looks may end in any way
            continue;
        }
        if (const auto *options = std::get_if<ChildOptions>(&step.action->what)) {
            typed.lab->close();
            ASSERT_EQ(typed.open(*options).has_value(), !isToBeRefused(step));
            isShellOutside = options->fork == Fork::no && options->kinds.has(Kind::pid);
        } else if (isShellOutside && step.command->side == Side::child) {
            continue; // what the shell that unshared does is typed in LessonAsScript
        } else if (isToItself(step)) {
            // A shell of its own would be gone with the command: typed in LessonAsScript.
            ASSERT_TRUE(typed.perform(step.action->side, std::get<Operation>(step.action->what)));
        } else {
            ASSERT_EQ(type(typed, step), "");
        }
        for (const Side side : {Side::parent, Side::child}) {
            if (side == Side::child && pressed.lab->state() != Lab::State::open)
                continue;
            const auto areEqual = [&] { return typed.linesNow(side) == pressed.linesNow(side); };
            if (!test::waitUntil(areEqual)) {
                EXPECT_EQ(typed.linesNow(side), pressed.linesNow(side)) << nameOf(side);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Topics, ShownCommand, testing::ValuesIn(allTopics()),
                         [](const auto &one) { return std::string(nameOf(one.param)); });

} // namespace

} // namespace lab
