// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/player.h"

#include "tests/support/sandbox_lab.h"

#include <QFile>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using End = NoteResult::End;
using Mark = OutputLine::Mark;

/// Notes that were written for people, played in a real lab.
class Notes : public testing::Test
{
protected:
    void play(const QString &name)
    {
        QFile file(QStringLiteral(LAB_SOURCE_DIR "/tests/data/notes/") + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto lesson = parseLesson(file.readAll());
        ASSERT_TRUE(lesson);
        ASSERT_TRUE(lesson->isNotes);
        m_lab = std::make_unique<test::SandboxLab>(lesson->topic);
        m_player = std::make_unique<LessonPlayer>(*m_lab->lab, *std::move(lesson));
        bool isOver = false;
        QObject::connect(m_player.get(), &LessonPlayer::finished, m_player.get(), [&isOver] { isOver = true; });
        m_player->runAll();
        ASSERT_TRUE(test::waitUntil([&isOver] { return isOver; }, std::chrono::seconds(60)));
    }
    [[nodiscard]] std::string stateOf(int step) const
    {
        const LessonPlayer::Progress &progress = m_player->progress(step);
        return "line " + std::to_string(m_player->lesson().steps[static_cast<std::size_t>(step)].line) + ": " +
               progress.outcome.output.toStdString() + (progress.error ? describe(*progress.error) : "");
    }
    [[nodiscard]] const std::optional<NoteResult> &note(int step) const { return m_player->progress(step).note; }

    std::unique_ptr<test::SandboxLab> m_lab;
    std::unique_ptr<LessonPlayer> m_player;
};

TEST_F(Notes, playFromTheFirstBlockToTheLast)
{
    play(u"ja.md"_s);
    for (int step = 0; step < m_player->stepCount(); ++step) {
        ASSERT_EQ(m_player->progress(step).state, LessonPlayer::StepState::held) << stateOf(step);
        const bool isClock = step == m_player->stepCount() - 1;
        if (!note(step))
            continue;
        EXPECT_EQ(note(step)->end, isClock ? End::refused : End::asAuthor) << stateOf(step);
        EXPECT_TRUE(isClock || isAlike(note(step)->lines)) << stateOf(step);
    }
}

TEST_F(Notes, saysWhatTheAuthorSawOtherwise)
{
    play(u"en.md"_s);
    ASSERT_EQ(m_player->stepCount(), 5);
    EXPECT_TRUE(isAlike(note(1)->lines)) << stateOf(1);
    EXPECT_EQ(m_player->progress(2).outcome.status, 1);
    EXPECT_EQ(note(2)->end, End::asAuthor) << "an end that is no 0 is what the author saw too";
    EXPECT_EQ(note(3)->lines, (std::vector{OutputLine{u"there"_s, u"here"_s, Mark::different}}));
    EXPECT_EQ(note(3)->end, End::asAuthor);
    EXPECT_EQ(note(4)->end, End::failed);
    EXPECT_EQ(m_player->progress(4).state, LessonPlayer::StepState::failed);
}

} // namespace

} // namespace lab
