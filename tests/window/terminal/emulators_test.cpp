// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/emulators.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <cerrno>
#include <gmock/gmock.h>

namespace lab
{

namespace
{

struct Taking
{
    const char *program;
    QStringList arguments;
};

class EmulatorRows : public testing::TestWithParam<Taking>
{
};

/// A directory of programs that do nothing.
class Emulators : public testing::Test
{
protected:
    void install(const QString &name) const
    {
        QFile file(directory.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// The name of the program that is found; empty: none is.
    [[nodiscard]] QString find(const QString &chosen = {}) const
    {
        const Result<QString> path = findEmulator(chosen, search);
        return path ? path->section(u'/', -1) : QString();
    }

    QTemporaryDir directory;
    EmulatorSearch search{.directories = {directory.path()}, .ofTheDesktop = {}};
};

} // namespace

TEST_P(EmulatorRows, takeACommandWordByWord)
{
    const QStringList command{QStringLiteral("/usr/bin/unshare-lab"), QStringLiteral("attach"),
                              QStringLiteral("4711-uts; touch $HOME"), QStringLiteral("--side"),
                              QStringLiteral("child")};
    EXPECT_EQ(argumentsFor(QStringLiteral("/usr/bin/") + QLatin1StringView(GetParam().program), command),
              GetParam().arguments + command);
}

INSTANTIATE_TEST_SUITE_P(
    Table, EmulatorRows,
    testing::Values(Taking{"xdg-terminal-exec", {}}, Taking{"x-terminal-emulator", {QStringLiteral("-e")}},
                    Taking{"konsole", {QStringLiteral("-e")}}, Taking{"gnome-terminal", {QStringLiteral("--")}},
                    Taking{"ptyxis", {QStringLiteral("--")}}, Taking{"foot", {}},
                    Taking{"alacritty", {QStringLiteral("-e")}}, Taking{"kitty", {}},
                    Taking{"xterm", {QStringLiteral("-e")}}, Taking{"xfce4-terminal", {QStringLiteral("-x")}},
                    Taking{"mate-terminal", {QStringLiteral("-x")}}, Taking{"terminator", {QStringLiteral("-x")}},
                    Taking{"wezterm", {QStringLiteral("start"), QStringLiteral("--")}},
                    Taking{"never-heard-of", {QStringLiteral("-e")}}));

TEST(EmulatorTable, isTestedRowByRow)
{
    EXPECT_EQ(emulatorTable().size(), 13U) << "a new row needs a row above";
}

TEST_F(Emulators, areTriedInTheirOrder)
{
    search.ofTheDesktop = QStringLiteral("desktop-terminal");
    const QStringList order{QStringLiteral("xdg-terminal-exec"),
                            QStringLiteral("desktop-terminal"),
                            QStringLiteral("x-terminal-emulator"),
                            QStringLiteral("konsole"),
                            QStringLiteral("gnome-terminal"),
                            QStringLiteral("ptyxis"),
                            QStringLiteral("foot"),
                            QStringLiteral("alacritty"),
                            QStringLiteral("kitty"),
                            QStringLiteral("xterm")};
    for (const QString &name : order)
        install(name);
    for (const QString &name : order) {
        EXPECT_EQ(find(), name);
        QFile::remove(directory.filePath(name));
    }
    EXPECT_EQ(find(), QString());
}

TEST_F(Emulators, giveWayToTheOneThatWasChosen)
{
    install(QStringLiteral("xterm"));
    install(QStringLiteral("mine"));
    EXPECT_EQ(find(QStringLiteral("mine")), u"mine");
    EXPECT_EQ(find(directory.filePath(QStringLiteral("mine"))), u"mine") << "by its path";
    EXPECT_EQ(findEmulator(QStringLiteral("other"), search).error(), (Error{"emulator", ENOENT, "other"}))
        << "no other takes its place";
}

TEST_F(Emulators, areFoundInTheSameOrderByWhoIsElsewhere)
{
    const auto answer = [this](const QString &chosen) {
        QStringList words = emulatorQuery(chosen);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), directory.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("/bin/") + words.takeFirst(), words);
        process.waitForFinished();
        const QString path = QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
        EXPECT_EQ(process.exitCode() == 0, !path.isEmpty());
        return path;
    };
    EXPECT_EQ(answer({}), QString());
    install(QStringLiteral("xterm"));
    install(QStringLiteral("foot"));
    install(QStringLiteral("mine"));
    EXPECT_EQ(answer({}), directory.filePath(QStringLiteral("foot")));
    EXPECT_EQ(answer(QStringLiteral("mine")), directory.filePath(QStringLiteral("mine")));
    EXPECT_EQ(answer(QStringLiteral("other; echo /bin/sh")), QString());
}

TEST_F(Emulators, areNotFoundWhereThereAreNone)
{
    EXPECT_EQ(findEmulator({}, search).error(), (Error{"emulator", ENOENT, ""}));
    QFile file(directory.filePath(QStringLiteral("xterm")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(find(), QString()) << "it cannot be run";
    // Whatever $TERM says is no program.
    qputenv("TERM", "xterm-256color");
    EXPECT_EQ(find(), QString());
}

} // namespace lab
