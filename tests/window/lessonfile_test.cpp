// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

class LessonFile : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }
    void open(const QByteArray &text)
    {
        const QString path = directory.filePath(QStringLiteral("own.md"));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        window.controller().openLesson(QUrl::fromLocalFile(path));
        window.settle();
    }

    QTemporaryDir directory;
    std::unique_ptr<FakeBackend> made = mountBackend();
    FakeBackend *backend = made.get();
    ShownWindow window{std::move(made)};
};

const QByteArray lesson = "# Mine\n\n```lab\nkind mount\n```\n\n## Type\n\nText.\n\n```sh parent\necho secret\n```\n";

} // namespace

TEST_F(LessonFile, isShownInFullBeforeAnythingRuns)
{
    open(lesson);
    EXPECT_EQ(window.text(QStringLiteral("reviewTitle")), u"Mine");
    EXPECT_TRUE(window.shows(QStringLiteral("echo secret")));
    EXPECT_TRUE(backend->performed.empty());
    EXPECT_TRUE(cutTexts(window.quick()).isEmpty()) << cutTexts(window.quick()).join(u'\n').toStdString();
    window.keepPicture(QStringLiteral("review"));
    window.click(QStringLiteral("reviewCancel"));
    EXPECT_FALSE(window.has(QStringLiteral("reviewTitle")));
    EXPECT_EQ(window.controller().currentTab()->lesson()->fileName(), QString());
}

TEST_F(LessonFile, isPlayedAndGivenBack)
{
    LessonController *own = window.controller().currentTab()->lesson();
    const int shipped = own->count();
    open(lesson);
    window.click(QStringLiteral("reviewPlay"));
    EXPECT_EQ(own->count(), 1);
    EXPECT_TRUE(backend->performed.empty());
    window.click(QStringLiteral("runStep"));
    ASSERT_TRUE(window.until([&] { return own->heldCount() == 1; }));
    ASSERT_EQ(backend->performed.size(), 1U);
    EXPECT_EQ(std::get<RunOperation>(backend->performed.front()).command, "echo secret");
    window.click(QStringLiteral("restoreLesson"));
    EXPECT_EQ(own->count(), shipped);
}

TEST_F(LessonFile, withFaultsIsRefusedWithTheirPlaces)
{
    open("# Mine\n\n## Step\n");
    EXPECT_EQ(window.text(QStringLiteral("reviewTitle")), u"This file cannot be played");
    EXPECT_TRUE(window.shows(QStringLiteral("Line ")));
    EXPECT_FALSE(window.has(QStringLiteral("reviewPlay")));
    window.keepPicture(QStringLiteral("review-faults"));
    window.key(Qt::Key_Escape);
    EXPECT_FALSE(window.has(QStringLiteral("reviewTitle")));
}

} // namespace lab
