// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/terminal/terminalwindow.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>

#include <gmock/gmock.h>

#include <string>

namespace lab
{

using namespace lab::test;

namespace
{

/// A terminal of the parent side, which needs no child.
class TerminalScreen : public TerminalWindow
{
protected:
    void SetUp() override
    {
        TerminalWindow::SetUp();
        if (!IsSkipped())
            open(parent);
    }
    TerminalItem *item() { return screen(parent); }
    QString text() { return textOf(parent); }
    bool says(const QString &wanted) { return TerminalWindow::says(parent, wanted); }
    /// Types a command, and waits until it has ended.
    void run(const QString &command)
    {
        static int number = 0;
        ++number;
        // A key has one letter of ASCII.
        compose({}, command);
        enter(QStringLiteral("; echo do''ne%1").arg(number));
        ASSERT_TRUE(says(QStringLiteral("done%1\n").arg(number))) << text().toStdString();
        ASSERT_TRUE(hasPrompt(parent));
    }
    void compose(const QString &preedit, const QString &commit)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(item(), &event);
        window.settle();
    }
    void doubleClick(QPoint at)
    {
        QTest::mouseClick(&window.quick(), Qt::LeftButton, Qt::NoModifier, at);
        QTest::mouseDClick(&window.quick(), Qt::LeftButton, Qt::NoModifier, at);
        window.settle();
    }
    void wheel(int notches)
    {
        const QPointF at = item()->mapToScene(QPointF(item()->width() / 2, item()->height() / 2));
        QWheelEvent event(at, window.quick().mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&window.quick(), &event);
        window.settle();
    }
};

} // namespace

TEST_F(TerminalScreen, drawsTheColoursThatAreAskedFor)
{
    run(QStringLiteral("clear; printf '\\033[48;2;10;200;30m    \\033[48;5;196m    \\033[44m    \\033[0m\\n'"));
    const QImage image = window.picture(QStringLiteral("terminal-colours"));
    EXPECT_EQ(image.pixelColor(cell(parent, 0, 1)), QColor(10, 200, 30));
    EXPECT_EQ(image.pixelColor(cell(parent, 0, 5)), QColor(255, 0, 0));
    EXPECT_EQ(image.pixelColor(cell(parent, 0, 9)), QColor(0x25, 0x63, 0xc9)) << "blue is the parent's";
    EXPECT_EQ(image.pixelColor(cell(parent, 0, 14)), QColor(255, 255, 255));
}

TEST_F(TerminalScreen, drawsTextWhereItsCellsAre)
{
    // A full block and a wide character, between blanks.
    run(QStringLiteral("clear; printf '   \\342\\226\\210 \\345\\220\\215 x\\n'"));
    const QImage image = window.picture(QStringLiteral("terminal-text"));
    const auto inked = [&](int column, int width) {
        QRect rect = item()->mapRectToScene(item()->cellRect(0, column)).toRect();
        rect.setWidth(rect.width() * width);
        int count = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x)
                count += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
        }
        return count;
    };
    EXPECT_EQ(inked(0, 3), 0);
    EXPECT_EQ(inked(3, 1), static_cast<int>(item()->cellRect(0, 0).width() * item()->cellRect(0, 0).height()));
    EXPECT_EQ(inked(4, 1), 0);
    EXPECT_GT(inked(5, 2), 10);
    EXPECT_EQ(inked(7, 1), 0);
    EXPECT_GT(inked(8, 1), 3);
}

TEST_F(TerminalScreen, drawsOnlyTheLinesThatChanged)
{
    run(QStringLiteral("clear; seq 5"));
    // What is still to be drawn of that.
    QTest::qWait(500);
    QSignalSpy frames(&window.quick(), &QQuickWindow::frameSwapped);
    window.type(QStringLiteral("x"));
    ASSERT_TRUE(says(QStringLiteral("# x")));
    ASSERT_TRUE(window.until([&] { return !frames.isEmpty(); }));
    EXPECT_LE(item()->builtLines(), 1);
}

TEST_F(TerminalScreen, restsWhenNothingIsPrinted)
{
    run(QStringLiteral("true"));
    QTest::qWait(300);
    QSignalSpy frames(&window.quick(), &QQuickWindow::frameSwapped);
    QTest::qWait(1000);
    EXPECT_EQ(frames.count(), 0);
}

TEST_F(TerminalScreen, keepsTheWindowAliveWhileAProgramPrintsWithoutEnd)
{
    enter(QStringLiteral("while :; do seq 100000; done"));
    ASSERT_TRUE(says(QStringLiteral("0\n")));
    QSignalSpy changes(item(), &TerminalItem::textChanged);
    QSignalSpy frames(&window.quick(), &QQuickWindow::frameSwapped);
    QTest::qWait(1000);
    EXPECT_GT(changes.count(), 5);
    EXPECT_GT(frames.count(), 5);
    EXPECT_LE(frames.count(), 150);
    window.key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(hasPrompt(parent)) << text().toStdString();
}

TEST_F(TerminalScreen, takesWhatAnInputMethodFinishes)
{
    compose(QStringLiteral("なまえ"), {});
    const QImage composing = window.picture(QStringLiteral("terminal-preedit"));
    EXPECT_FALSE(text().contains(u"なまえ"));
    compose({}, QStringLiteral("echo 名前空間"));
    window.key(Qt::Key_Return);
    EXPECT_TRUE(says(QStringLiteral("\n名前空間\n"))) << text().toStdString();
    const QVariant cursor = item()->inputMethodQuery(Qt::ImCursorRectangle);
    EXPECT_GT(cursor.toRectF().height(), 5);
    EXPECT_NE(composing, window.picture(QStringLiteral("terminal-japanese")));
}

TEST_F(TerminalScreen, selectsByMouseAndCopies)
{
    run(QStringLiteral("clear; echo alpha /usr/be-ta 名前 'last  '; echo next"));
    const int row = rowOf(parent, QStringLiteral("alpha /usr/be-ta 名前 last"));
    ASSERT_GE(row, 0) << text().toStdString();
    doubleClick(cell(parent, row, 8));
    EXPECT_EQ(item()->selectedText(), u"/usr/be-ta");
    window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"/usr/be-ta");

    doubleClick(cell(parent, row, 18));
    EXPECT_EQ(item()->selectedText(), u"名前");
    QTest::mousePress(&window.quick(), Qt::LeftButton, Qt::NoModifier, cell(parent, row, 18));
    QTest::mouseRelease(&window.quick(), Qt::LeftButton, Qt::NoModifier, cell(parent, row, 18));
    EXPECT_EQ(item()->selectedText(), u"alpha /usr/be-ta 名前 last");

    const auto edge = [&](int line, int column) {
        return item()->mapToScene(item()->cellRect(line, column).topLeft() + QPointF(1, 5)).toPoint();
    };
    QTest::mousePress(&window.quick(), Qt::LeftButton, Qt::NoModifier, edge(row, 6));
    QTest::mouseMove(&window.quick(), edge(row + 1, 4));
    QTest::mouseRelease(&window.quick(), Qt::LeftButton, Qt::NoModifier, edge(row + 1, 4));
    EXPECT_EQ(item()->selectedText(), u"/usr/be-ta 名前 last\nnext");
    const QImage image = window.picture(QStringLiteral("terminal-selection"));
    EXPECT_EQ(image.pixelColor(cell(parent, row, 5)), QColor(255, 255, 255));
    EXPECT_EQ(image.pixelColor(cell(parent, row, 16)), QColor(0xcf, 0xdc, 0xf3));

    // What changes is not selected any more.
    run(QStringLiteral("clear"));
    EXPECT_FALSE(item()->hasSelection());
}

TEST_F(TerminalScreen, pastesBetweenMarks)
{
    QGuiApplication::clipboard()->setText(QStringLiteral("echo o''ne\necho t''wo"));
    window.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(says(QStringLiteral("t''wo")));
    EXPECT_FALSE(text().contains(u"\none\n")) << "nothing runs before Enter";
    window.key(Qt::Key_Return);
    EXPECT_TRUE(says(QStringLiteral("\none\ntwo\n"))) << text().toStdString();
}

TEST_F(TerminalScreen, tellsTheShellItsSize)
{
    const auto size = [&] {
        run(QStringLiteral("clear; stty size"));
        return text().section(u'\n', 0, 0);
    };
    const auto expected = [&] {
        const QSizeF cell = item()->cellRect(0, 0).size();
        return QStringLiteral("%1 %2")
            .arg(static_cast<int>(item()->height() / cell.height()))
            .arg(static_cast<int>(item()->width() / cell.width()));
    };
    const QString before = expected();
    EXPECT_EQ(size(), before);
    window.quick().resize(1000, 700);
    ASSERT_TRUE(window.until([&] { return expected() != before; }));
    const QString after = expected();
    EXPECT_TRUE(window.until([&] { return size() == after; })) << size().toStdString() << " " << after.toStdString();
}

TEST_F(TerminalScreen, scrollsBackAndForth)
{
    run(QStringLiteral("seq 500"));
    EXPECT_LT(item()->scrollSize(), 0.2);
    const qreal end = item()->scrollPosition();
    wheel(2);
    EXPECT_LT(item()->scrollPosition(), end);
    const qreal up = item()->scrollPosition();
    run(QStringLiteral("true"));
    EXPECT_GT(item()->scrollPosition(), up) << "who types sees what is typed";
    item()->scrollTo(0);
    window.settle();
    EXPECT_EQ(item()->scrollPosition(), 0);
    wheel(-200);
    EXPECT_NEAR(item()->scrollPosition() + item()->scrollSize(), 1, 0.001);
}

TEST_F(TerminalScreen, getsKeysBeforeTheWindowDoes)
{
    window.key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("reverse-i-search"))) << text().toStdString();
    EXPECT_FALSE(lesson()->isRunning());
    window.key(Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(hasPrompt(parent));
    window.type(QStringLiteral("ech"));
    window.key(Qt::Key_Tab);
    window.type(QStringLiteral("12"));
    window.key(Qt::Key_Left);
    window.key(Qt::Key_Backspace);
    window.key(Qt::Key_Home);
    EXPECT_TRUE(says(QStringLiteral("# echo 2"))) << text().toStdString();
    EXPECT_TRUE(item()->hasActiveFocus());
    window.key(Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_FALSE(item()->hasActiveFocus());
}

TEST_F(TerminalScreen, tellsProgramsOfMouseAndFocusWhenTheyAsk)
{
    enter(QStringLiteral("clear; printf '\\033[?1000h\\033[?1006h\\033[?1004h'; cat -v"));
    ASSERT_TRUE(window.until([this] { return text().trimmed().isEmpty(); }));
    QTest::qWait(200);
    QTest::mouseClick(&window.quick(), Qt::LeftButton, Qt::NoModifier, cell(parent, 2, 4));
    EXPECT_TRUE(says(QStringLiteral("^[[<0;5;3M"))) << text().toStdString();
    EXPECT_FALSE(item()->hasSelection());
    window.click(QStringLiteral("filter"));
    EXPECT_TRUE(says(QStringLiteral("^[[O"))) << text().toStdString();
}

TEST_F(TerminalScreen, zoomsItsText)
{
    const qreal before = item()->cellRect(0, 0).height();
    window.key(Qt::Key_Plus, Qt::ControlModifier);
    window.key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(item()->cellRect(0, 0).height(), before);
    window.key(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(item()->cellRect(0, 0).height(), before);
    window.key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_LT(item()->cellRect(0, 0).height(), before);
}

TEST_F(TerminalScreen, isReadableToAScreenReader)
{
    run(QStringLiteral("clear; echo spo''ken"));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(item());
    ASSERT_NE(spoken, nullptr);
    EXPECT_EQ(spoken->role(), QAccessible::EditableText);
    EXPECT_EQ(spoken->text(QAccessible::Name), u"Parent 1, terminal");
    QAccessibleTextInterface *text = spoken->textInterface();
    ASSERT_NE(text, nullptr);
    EXPECT_THAT(text->text(0, text->characterCount()).toStdString(), testing::HasSubstr("spoken"));
    EXPECT_EQ(text->cursorPosition(), this->text().trimmed().size() + 1);
}

TEST_F(TerminalScreen, isSearched)
{
    run(QStringLiteral("clear; seq 1000 1500"));
    window.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(window.has(QStringLiteral("parentTerminalSearch")));
    window.type(QStringLiteral("123"));
    EXPECT_EQ(item()->selectedText(), u"123");
    const QImage found = window.picture(QStringLiteral("terminal-search"));
    EXPECT_LT(item()->scrollPosition() + item()->scrollSize(), 0.99) << "it is above what was seen";
    const qreal first = item()->scrollPosition();
    for (int press = 0; press < 10; ++press)
        window.key(Qt::Key_Return);
    EXPECT_EQ(item()->selectedText(), u"123");
    EXPECT_LE(item()->scrollPosition(), first);
    window.type(QStringLiteral("zzz"));
    EXPECT_FALSE(item()->hasSelection());
    window.key(Qt::Key_Escape);
    EXPECT_FALSE(window.has(QStringLiteral("parentTerminalSearch")));
    EXPECT_TRUE(item()->hasActiveFocus());
}

TEST_F(TerminalScreen, opensAWebAddressWithControlAndAClick)
{
    run(QStringLiteral("clear; echo see https://example.org/page."));
    const int row = rowOf(parent, QStringLiteral("see https://example.org/page."));
    ASSERT_GE(row, 0);
    // To nobody: no browser is started.
    QDesktopServices::setUrlHandler(QStringLiteral("https"), &window.quick(), "nobody");
    QSignalSpy opened(item(), &TerminalItem::addressActivated);
    QTest::mouseClick(&window.quick(), Qt::LeftButton, Qt::NoModifier, cell(parent, row, 10));
    EXPECT_EQ(opened.count(), 0);
    QTest::mouseClick(&window.quick(), Qt::LeftButton, Qt::ControlModifier, cell(parent, row, 1));
    EXPECT_EQ(opened.count(), 0);
    QTest::mouseClick(&window.quick(), Qt::LeftButton, Qt::ControlModifier, cell(parent, row, 10));
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toUrl(), QUrl(QStringLiteral("https://example.org/page")));
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

TEST_F(TerminalScreen, ringsItsBell)
{
    QSignalSpy bells(item(), &TerminalItem::bell);
    run(QStringLiteral("printf '\\a'"));
    EXPECT_EQ(bells.count(), 1);
}

} // namespace lab
