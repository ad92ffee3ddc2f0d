// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_user.h"
#include "tests/support/wait.h"
#include "tests/window/terminal/terminalwindow.h"
#include "tests/window/textaudit.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <unistd.h>

namespace lab
{

using namespace lab::test;

namespace
{

/// The window on real namespaces, and a script in the place of a terminal program: it gives the command that it was
/// told to run a line to read, as xterm would a person's. The real ones need a screen that not every machine has.
class OwnTerminalOfTheUser : public TerminalWindow
{
protected:
    void SetUp() override
    {
        TerminalWindow::SetUp();
        qputenv("PATH", directory.path().toLocal8Bit() + ":/usr/bin:/bin");
        window.controller().ownTerminal().setProgram(QString::fromStdString(programPath("unshare-lab")));
    }
    void TearDown() override { qputenv("PATH", path); }

    void install(const QString &name, const QByteArray &script) const
    {
        QFile file(directory.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QStringList written(const QString &name) const
    {
        QFile file(directory.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                              : QStringList();
    }
    [[nodiscard]] QByteArray runs(const QByteArray &line) const
    {
        const QByteArray place = directory.path().toLocal8Bit();
        return "printf '%s\\n' \"$@\" > " + place + "/words\nshift\necho '" + line + "' | \"$@\" > " + place +
               "/output 2>&1\necho $? > " + place + "/status\n";
    }

    QByteArray path = qgetenv("PATH");
    QTemporaryDir directory;
};

} // namespace

TEST_F(OwnTerminalOfTheUser, isAttachedToTheSideOfTheLab)
{
    makeChild();
    open(child);
    install(QStringLiteral("konsole"), runs("hostname from.outside; exit 5"));
    window.click(QStringLiteral("childOpenOutside"));
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("from.outside")); }))
        << written(QStringLiteral("output")).join(u'\n').toStdString();
    EXPECT_EQ(
        written(QStringLiteral("words")),
        (QStringList{QStringLiteral("-e"), QString::fromStdString(programPath("unshare-lab")), QStringLiteral("attach"),
                     QStringLiteral("%1-uts").arg(::getpid()), QStringLiteral("--side"), QStringLiteral("child")}));
    EXPECT_TRUE(window.until([this] { return written(QStringLiteral("status")) == QStringList{QStringLiteral("5")}; }));
    EXPECT_FALSE(tab().failure()->isShown());
    expectNoFaults(window.quick(), QStringLiteral("outside"));
}

TEST_F(OwnTerminalOfTheUser, isTheOneOfTheSettings)
{
    makeChild();
    open(parent);
    install(QStringLiteral("konsole"), "exit 9\n");
    install(QStringLiteral("mine"), runs("echo ri''ght; exit"));
    window.settings.setTerminal(QStringLiteral("mine"));
    window.click(QStringLiteral("parentOpenOutside"));
    EXPECT_TRUE(window.until([this] { return written(QStringLiteral("output")).join(u'\n').contains(u"right"); }));
    EXPECT_EQ(written(QStringLiteral("words")).last(), u"parent");
    EXPECT_FALSE(tab().failure()->isShown());
}

TEST_F(OwnTerminalOfTheUser, isNotWaitedForWhereAServerHasTheWindow)
{
    makeChild();
    open(child);
    install(QStringLiteral("gnome-terminal"), "exit 0\n");
    install(QStringLiteral("foot"), "echo $$ > " + directory.path().toLocal8Bit() + "/pid; exec sleep 600\n");
    window.click(QStringLiteral("childOpenOutside"));
    window.settings.setTerminal(QStringLiteral("foot"));
    window.click(QStringLiteral("childOpenOutside"));
    ASSERT_TRUE(window.until([this] { return !written(QStringLiteral("pid")).isEmpty(); }));
    EXPECT_FALSE(waitUntil([this] { return tab().failure()->isShown(); }, std::chrono::milliseconds(2500)));
    EXPECT_EQ(::kill(written(QStringLiteral("pid")).first().toInt(), SIGTERM), 0) << "it is still there";
    EXPECT_FALSE(waitUntil([this] { return tab().failure()->isShown(); }, std::chrono::milliseconds(500)));
}

TEST_F(OwnTerminalOfTheUser, tellsThatItEndedAtOnce)
{
    makeChild();
    open(child);
    install(QStringLiteral("xterm"), "exit 1\n");
    window.click(QStringLiteral("childOpenOutside"));
    ASSERT_TRUE(window.until([this] { return tab().failure()->isShown(); }));
    EXPECT_EQ(window.text(QStringLiteral("failureWhat")), u"xterm did not open a terminal.");
    EXPECT_THAT(window.text(QStringLiteral("failureWhy")).toStdString(), testing::HasSubstr("ended at once"));
    expectNoFaults(window.quick(), QStringLiteral("ended"));
}

TEST_F(OwnTerminalOfTheUser, isMissedWithASentenceThatSaysWhatToInstall)
{
    makeChild();
    open(child);
    qputenv("PATH", directory.path().toLocal8Bit());
    window.click(QStringLiteral("childOpenOutside"));
    EXPECT_EQ(window.text(QStringLiteral("failureWhat")), u"No terminal program could be opened.");
    EXPECT_THAT(window.text(QStringLiteral("failureRemedy")).toStdString(), testing::HasSubstr("konsole"));
    window.settings.setTerminal(QStringLiteral("nowhere"));
    window.click(QStringLiteral("childOpenOutside"));
    EXPECT_EQ(window.text(QStringLiteral("failureWhat")), u"nowhere did not open a terminal.");
    EXPECT_THAT(window.text(QStringLiteral("failureRemedy")).toStdString(), testing::HasSubstr("settings"));
}

TEST_F(OwnTerminalOfTheUser, isAttachedToAParentThatHasNoChild)
{
    open(parent);
    install(QStringLiteral("xterm"), runs("hostname from.outside; exit 5"));
    window.click(QStringLiteral("parentOpenOutside"));
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("from.outside")); }))
        << written(QStringLiteral("output")).join(u'\n').toStdString();
    EXPECT_TRUE(window.until([this] { return written(QStringLiteral("status")) == QStringList{QStringLiteral("5")}; }));
    EXPECT_FALSE(tab().failure()->isShown());
}

TEST_F(OwnTerminalOfTheUser, takesBackThatItCouldNotBeOpened)
{
    open(parent);
    install(QStringLiteral("xterm"), "exit 1\n");
    window.click(QStringLiteral("parentOpenOutside"));
    ASSERT_TRUE(window.until([this] { return tab().failure()->isShown(); }));
    install(QStringLiteral("xterm"), runs("exit"));
    window.click(QStringLiteral("parentOpenOutside"));
    EXPECT_TRUE(window.until([this] { return !written(QStringLiteral("status")).isEmpty(); }));
    EXPECT_FALSE(tab().failure()->isShown());
}

} // namespace lab
