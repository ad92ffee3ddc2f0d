// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/terminal/terminalwindow.h"
#include "tests/window/textaudit.h"

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

class TerminalsInTheWindow : public TerminalWindow
{
};

} // namespace

TEST_F(TerminalsInTheWindow, areNotThereUntilOneIsOpened)
{
    EXPECT_FALSE(window.has(QStringLiteral("terminalSplit")));
    EXPECT_FALSE(window.has(QStringLiteral("childTerminalButton"))) << "there is no child yet";
    tab().terminals()->show(QStringLiteral("child"));
    EXPECT_FALSE(tab().terminals()->isOpen());
    EXPECT_TRUE(window.shows(QStringLiteral("The terminal could not be opened.")));
    EXPECT_TRUE(window.shows(QStringLiteral("There is no child yet, or none any more.")));
}

TEST_F(TerminalsInTheWindow, areOpenedByKeyInTheParentWhileThereIsNoChild)
{
    window.key(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(hasPrompt(parent));
    EXPECT_TRUE(screen(parent)->hasActiveFocus());
    EXPECT_EQ(tab().terminals()->childSide()->count(), 0);
}

TEST_F(TerminalsInTheWindow, areOpenedByClickAndByKeyOnTheirSides)
{
    makeChild();
    open(parent);
    EXPECT_THAT(textOf(parent).toStdString(), testing::HasSubstr("Parent"));
    enter(QStringLiteral("echo $((40+2))"));
    EXPECT_TRUE(says(parent, QStringLiteral("\n42\n"))) << textOf(parent).toStdString();

    window.key(Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_FALSE(screen(parent)->hasActiveFocus());
    window.key(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(hasPrompt(child));
    EXPECT_TRUE(screen(child)->hasActiveFocus());
    EXPECT_THAT(textOf(child).toStdString(), testing::HasSubstr("Child"));
    enter(QStringLiteral("echo $((6*7))"));
    EXPECT_TRUE(says(child, QStringLiteral("\n42\n"))) << textOf(child).toStdString();
    EXPECT_EQ(tab().terminals()->childSide()->count(), 1);
    EXPECT_EQ(cutTexts(window.quick()), QStringList());
    EXPECT_EQ(overlappingTexts(window.quick()), QStringList());
    EXPECT_EQ(namelessItems(window.quick()), QStringList());
    window.keepPicture(QStringLiteral("terminals"));

    // A terminal that is there gets the keyboard back.
    window.click(QStringLiteral("filter"));
    window.key(Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(screen(child)->hasActiveFocus());
    EXPECT_EQ(tab().terminals()->childSide()->count(), 1);
}

TEST_F(TerminalsInTheWindow, showInTheViewsWhatIsDoneInThem)
{
    makeChild();
    open(child);
    enter(QStringLiteral("hostname typed.here"));
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("typed.here")); }));
}

TEST_F(TerminalsInTheWindow, areSeveralOnASide)
{
    makeChild();
    open(child);
    enter(QStringLiteral("echo fir''st"));
    ASSERT_TRUE(says(child, QStringLiteral("\nfirst\n")));
    window.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(tab().terminals()->childSide()->count(), 2);
    ASSERT_TRUE(hasPrompt(child));
    EXPECT_FALSE(textOf(child).contains(u"first"));
    EXPECT_EQ(window.text(QStringLiteral("childTerminalTab1")), u"Child 2");
    window.click(QStringLiteral("childTerminalTab0"));
    EXPECT_TRUE(textOf(child).contains(u"first"));
    EXPECT_TRUE(screen(child)->hasActiveFocus());
    window.key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(tab().terminals()->childSide()->count(), 1);
    EXPECT_EQ(window.text(QStringLiteral("childTerminalTab0")), u"Child 2");
    window.click(QStringLiteral("childCloseTerminal"));
    EXPECT_FALSE(tab().terminals()->isOpen());
    EXPECT_FALSE(window.has(QStringLiteral("terminalSplit")));
}

TEST_F(TerminalsInTheWindow, fitSmallWindowsInBothLanguages)
{
    makeChild();
    open(parent);
    open(child);
    for (const QSize size : {QSize(1280, 800), QSize(800, 600), QSize(640, 600)}) {
        for (const char *language : {"en", "ja"}) {
            window.quick().resize(size);
            window.controller().setLanguage(QLatin1StringView(language));
            ASSERT_TRUE(window.until([&] { return window.quick().size() == size; }));
            window.keepPicture(QStringLiteral("terminals-%1-%2").arg(size.width()).arg(QLatin1StringView(language)));
            EXPECT_EQ(cutTexts(window.quick()), QStringList()) << size.width() << language;
            EXPECT_EQ(overlappingTexts(window.quick()), QStringList()) << size.width() << language;
            EXPECT_EQ(namelessItems(window.quick()), QStringList()) << size.width() << language;
        }
    }
    // Where there is room for one, the other is a click away.
    EXPECT_FALSE(window.has(QStringLiteral("parentTerminal")));
    window.click(QStringLiteral("terminalSide0"));
    EXPECT_TRUE(screen(parent)->hasActiveFocus());
    EXPECT_FALSE(window.has(QStringLiteral("childTerminal")));
}

TEST_F(TerminalsInTheWindow, areAsHighAsTheirHandleSays)
{
    open(parent);
    const qreal before = screen(parent)->height();
    QQuickItem *handle = window.item(QStringLiteral("terminalSplit"));
    ASSERT_NE(handle, nullptr);
    handle->forceActiveFocus(Qt::TabFocusReason);
    window.key(Qt::Key_Down);
    EXPECT_LT(screen(parent)->height(), before);
    window.key(Qt::Key_Up);
    EXPECT_NEAR(screen(parent)->height(), before, 1);
    const QPoint at = handle->mapToScene(QPointF(handle->width() / 2, handle->height() / 2)).toPoint();
    QTest::mousePress(&window.quick(), Qt::LeftButton, Qt::NoModifier, at);
    for (int step = 1; step <= 6; ++step)
        QTest::mouseMove(&window.quick(), at + QPoint(0, 10 * step));
    QTest::mouseRelease(&window.quick(), Qt::LeftButton, Qt::NoModifier, at + QPoint(0, 60));
    window.settle();
    EXPECT_LT(screen(parent)->height(), before - 30);
}

TEST_F(TerminalsInTheWindow, stayWhileAnotherTabIsInFront)
{
    open(parent);
    enter(QStringLiteral("echo st''ays"));
    ASSERT_TRUE(says(parent, QStringLiteral("\nstays\n")));
    window.click(QStringLiteral("filter"));
    window.key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(window.has(QStringLiteral("parentTerminal")));
    window.key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(says(parent, QStringLiteral("\nstays\n")));
}

TEST_F(TerminalsInTheWindow, tellHowTheirShellEndedAndStartAnother)
{
    open(parent);
    enter(QStringLiteral("exit 3"));
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("parentTerminalEnding")); }));
    EXPECT_EQ(window.text(QStringLiteral("parentTerminalEnding")), u"The shell has ended with status 3.");
    EXPECT_EQ(cutTexts(window.quick()), QStringList());
    window.keepPicture(QStringLiteral("terminal-ended"));
    window.click(QStringLiteral("parentTerminalAgain"));
    EXPECT_FALSE(window.has(QStringLiteral("parentTerminalEnding")));
    ASSERT_TRUE(hasPrompt(parent));
    EXPECT_TRUE(screen(parent)->hasActiveFocus());
    enter(QStringLiteral("exit"));
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("parentTerminalEnding")); }));
    window.click(QStringLiteral("parentTerminalClose"));
    EXPECT_FALSE(tab().terminals()->isOpen());
}

TEST_F(TerminalsInTheWindow, endWithTheChildThatTheyAreIn)
{
    makeChild();
    open(parent);
    open(child);
    window.click(QStringLiteral("reset"));
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("childTerminalEnding")); }));
    EXPECT_EQ(window.text(QStringLiteral("childTerminalEnding")), u"The shell has ended with its side.");
    EXPECT_FALSE(window.has(QStringLiteral("parentTerminalEnding")));
    // There is no side to start another on.
    window.click(QStringLiteral("childTerminalAgain"));
    ASSERT_TRUE(window.until([this] { return window.has(QStringLiteral("childTerminalFailure")); }));
    EXPECT_TRUE(window.shows(QStringLiteral("There is no child yet, or none any more.")));
    makeChild();
    window.click(QStringLiteral("childTerminalAgain"));
    EXPECT_TRUE(hasPrompt(child));
    EXPECT_FALSE(window.has(QStringLiteral("childTerminalFailure")));
}

TEST_F(TerminalsInTheWindow, takeTheCommandOfAStepAndLeaveEnterToTheUser)
{
    makeChild();
    // A step that is typed on the child's side.
    int step = lesson()->nextStep();
    ASSERT_EQ(lesson()->nextSide(), u"child");
    const QString command = lesson()->steps()->index(step).data(StepsModel::CommandRole).toString();
    const QString before = tab().childLink();
    window.click(QStringLiteral("typeForMe"));
    ASSERT_TRUE(says(child, command)) << textOf(child).toStdString();
    EXPECT_TRUE(textOf(child).trimmed().endsWith(QStringLiteral("# ") + command)) << "typed once, behind the prompt";
    EXPECT_TRUE(screen(child)->hasActiveFocus());
    EXPECT_EQ(lesson()->nextStep(), step);
    window.key(Qt::Key_Return);
    EXPECT_TRUE(window.until(
        [this, command] { return textOf(child).contains(command + u'\n') && textOf(child).trimmed().endsWith(u'#'); }));
    EXPECT_EQ(tab().childLink(), before);
}

TEST_F(TerminalsInTheWindow, keepLinesOfACommandUntilEnter)
{
    open(parent);
    tab().terminals()->typeForMe(parent, QStringLiteral("echo fir''st\necho sec''ond\n"));
    ASSERT_TRUE(says(parent, QStringLiteral("sec''ond")));
    EXPECT_FALSE(textOf(parent).contains(u"\nfirst\n"));
    window.key(Qt::Key_Return);
    EXPECT_TRUE(says(parent, QStringLiteral("\nfirst\nsecond\n"))) << textOf(parent).toStdString();
}

} // namespace lab
