// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/player.h"

#include "core/lab/need.h"

#include "tests/support/sandbox_lab.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

namespace lab
{

namespace
{

/// The shipped lessons on real namespaces, each from its first step to its last.
class LessonOnTheKernel : public testing::TestWithParam<Topic>
{
protected:
    void SetUp() override
    {
        for (const KindInfo &info : kindTable()) {
            const bool isNeeded = GetParam().kind().value_or(info.kind) == info.kind;
            if (isNeeded && !std::filesystem::exists("/proc/self/ns/" + std::string(info.link)))
                GTEST_SKIP() << "SKIPPED: this kernel has no " << info.name << " namespaces";
        }
    }

    static std::string stateOf(const LessonPlayer &player, int step)
    {
        const LessonPlayer::Progress &progress = player.progress(step);
        const Step &played = player.lesson().steps[static_cast<std::size_t>(step)];
        std::string text = "line " + std::to_string(played.line) + ", " + played.title.toStdString();
        if (progress.error)
            text += "\n  " + describe(*progress.error);
        for (std::size_t at = 0; at < progress.verdicts.size(); ++at) {
            if (!progress.verdicts[at].holds)
                text += "\n  " + played.expectations[at].text + "; found: " + progress.verdicts[at].found;
        }
        return text + "\n  " + progress.outcome.output.toStdString();
    }

    /// It holds, or this machine lacks what it needs, which is said aloud.
    static void expectPassed(const LessonPlayer &player, int step)
    {
        if (const std::optional<LessonPlayer::Lack> &lack = player.progress(step).lack) {
            std::cout << "SKIPPED: step " << step + 1 << " needs " << lack->need << ": "
                      << explainLack(lack->need, lack->lack).toStdString() << '\n';
            return;
        }
        ASSERT_EQ(player.progress(step).state, LessonPlayer::StepState::held) << stateOf(player, step);
    }

    static bool play(LessonPlayer &player)
    {
        bool isOver = false;
        const auto connection =
            QObject::connect(&player, &LessonPlayer::finished, &player, [&isOver] { isOver = true; });
        player.runAll();
        const bool ended = test::waitUntil([&isOver] { return isOver; }, std::chrono::seconds(60));
        QObject::disconnect(connection);
        return ended;
    }
};

TEST_P(LessonOnTheKernel, holdsFromEndToEndAndAgainAfterAReset)
{
    test::SandboxLab sandbox(GetParam());
    LessonPlayer player(*sandbox.lab, parseLesson(shippedLesson(GetParam(), QStringLiteral("en"))).value());
    player.setDeadline(std::chrono::seconds(10));
    for (int round = 0; round < 2; ++round) {
        ASSERT_TRUE(play(player)) << stateOf(player, std::min(player.nextStep(), player.stepCount() - 1));
        for (int step = 0; step < player.stepCount(); ++step)
            expectPassed(player, step);
        player.reset();
        EXPECT_EQ(player.nextStep(), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Topics, LessonOnTheKernel, testing::ValuesIn(allTopics()),
                         [](const auto &one) { return std::string(nameOf(one.param)); });

} // namespace

} // namespace lab
