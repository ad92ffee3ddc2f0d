// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessonreview.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace lab
{

namespace
{

class LessonReviewTest : public testing::Test
{
protected:
    void open(const QByteArray &text)
    {
        const QString path = directory.filePath(QStringLiteral("own.md"));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        review.open(path);
    }

    QTemporaryDir directory;
    LessonReview review;
};

const QByteArray lesson = "# Mine\n\n```lab\nkind uts\n```\n\n"
                          "## Only look\n\nText.\n\n```lab\nexpect parent.uts.hostname present\n```\n\n"
                          "## Type\n\n```sh parent\necho a\nrm -rf /tmp/x\n```\n\n"
                          "## Pretend\n\n```sh child\nls\n```\n\n```lab\ndo child hostname name=other\n```\n";

} // namespace

TEST_F(LessonReviewTest, showsAllThatWouldRunInFull)
{
    open(lesson);
    ASSERT_TRUE(review.canPlay()) << review.faults().join(u'\n').toStdString();
    EXPECT_EQ(review.kindTitle(), u"UTS");
    ASSERT_EQ(review.lines().size(), 2);
    const auto typed = review.lines()[0].value<ReviewLine>();
    EXPECT_EQ(typed.text, u"echo a\nrm -rf /tmp/x");
    EXPECT_TRUE(typed.isShell);
    EXPECT_EQ(typed.step, 2);
    const auto pretended = review.lines()[1].value<ReviewLine>();
    EXPECT_EQ(pretended.text, u"hostname other") << "what is done, not what is shown";
    EXPECT_FALSE(pretended.isShell);
    EXPECT_EQ(pretended.side, u"child");
}

TEST_F(LessonReviewTest, isPlayedOnlyWhenAccepted)
{
    const QSignalSpy accepted(&review, &LessonReview::accepted);
    open(lesson);
    review.cancel();
    EXPECT_FALSE(review.isOpen());
    EXPECT_EQ(accepted.size(), 0);
    open(lesson);
    review.play();
    EXPECT_EQ(accepted.size(), 1);
    EXPECT_FALSE(review.isOpen());
}

TEST_F(LessonReviewTest, tellsEveryFaultWithItsPlace)
{
    open("# Mine\n\n```lab\nkind nothing\n```\n\n## Step\n\n```lab\nexpect nonsense\n```\n");
    EXPECT_FALSE(review.canPlay());
    ASSERT_FALSE(review.faults().isEmpty());
    EXPECT_THAT(review.faults().constFirst().toStdString(), testing::StartsWith("Line 4, column "));
}

TEST_F(LessonReviewTest, refusesWhatIsNoFileAndWhatIsTooLarge)
{
    review.open(directory.filePath(QStringLiteral("missing.md")));
    EXPECT_TRUE(review.isOpen());
    EXPECT_EQ(review.faults().size(), 1);
    open(QByteArray(1024 * 1024 + 1, 'a'));
    EXPECT_EQ(review.faults().size(), 1);
    EXPECT_FALSE(review.canPlay());
}

} // namespace lab
