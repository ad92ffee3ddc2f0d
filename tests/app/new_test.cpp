// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/poll.h"
#include "core/kernel/pseudo_terminal.h"
#include "tests/app/program.h"
#include "tests/support/test_user.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lab::test
{

namespace
{

using namespace Qt::StringLiterals;
using testing::HasSubstr;

std::string ownLink(const std::string &name)
{
    return std::filesystem::read_symlink("/proc/self/ns/" + name).string();
}

/// The program on a terminal of its own, as a person has it.
class OnTerminal
{
public:
    OnTerminal(WindowSize size, std::vector<std::string> words)
    {
        PseudoTerminal terminal = openPseudoTerminal(size).value();
        m_master = std::move(terminal.master);
        words.insert(words.begin(), programPath("unshare-lab"));
        std::vector<char *> arguments;
        for (std::string &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        m_process = ::fork();
        if (m_process != 0)
            return;
        std::ignore = takeControllingTerminal(terminal.slave);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(terminal.slave.number(), stream);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    ~OnTerminal()
    {
        if (m_process > 0 && !m_hasEnded) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }
    OnTerminal(const OnTerminal &) = delete;
    OnTerminal &operator=(const OnTerminal &) = delete;

    void type(const std::string &text) const { std::ignore = ::write(m_master.number(), text.data(), text.size()); }
    bool prints(const std::string &text) { return printsAfter("", text); }
    bool printsAfter(const std::string &after, const std::string &text)
    {
        return waitUntil([&] {
            char bytes[4096];
            const ssize_t count = ::read(m_master.number(), bytes, sizeof bytes);
            if (count > 0)
                m_output.append(bytes, static_cast<std::size_t>(count));
            const std::size_t start = m_output.find(after);
            return start != std::string::npos && m_output.find(text, start) != std::string::npos;
        });
    }
    int status()
    {
        int status = 0;
        m_hasEnded = waitUntil([&] { return ::waitpid(m_process, &status, WNOHANG) == m_process; });
        return m_hasEnded && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    void resize(WindowSize size) const { std::ignore = setWindowSize(m_master, size); }
    [[nodiscard]] const std::string &output() const { return m_output; }

private:
    FileDescriptor m_master;
    pid_t m_process = -1;
    std::string m_output;
    bool m_hasEnded = false;
};

} // namespace

TEST(New, runsAProgramInAChildAndReturnsItsStatus)
{
    const Ending run = runProgram({u"new"_s, u"--uts"_s, u"--"_s, u"sh"_s, u"-c"_s,
                                   u"hostname from-new; hostname; readlink /proc/self/ns/uts; exit 7"_s});
    EXPECT_EQ(run.status, 7) << run.errors.toStdString();
    EXPECT_THAT(run.output.toStdString(), testing::StartsWith("from-new\nuts:["));
    EXPECT_THAT(run.output.toStdString(), testing::Not(HasSubstr(ownLink("uts"))));
}

TEST(New, takesTheLettersOfUnshare)
{
    const Ending run = runProgram({u"new"_s, u"-pfm"_s, u"--mount-proc"_s, u"sh"_s, u"-c"_s, u"echo $$; ls /proc"_s});
    EXPECT_EQ(run.status, 0) << run.errors.toStdString();
    EXPECT_THAT(run.output.toStdString(), testing::Not(HasSubstr("\n" + std::to_string(::getpid()) + "\n")));
}

TEST(New, reportsTheSignalThatEndsTheProgramAsAShellDoes)
{
    const Ending run = runProgram({u"new"_s, u"--uts"_s, u"sh"_s, u"-c"_s, u"kill -TERM $$"_s});
    EXPECT_EQ(run.status, 128 + SIGTERM);
}

TEST(New, readsItsInputToTheEnd)
{
    const std::unique_ptr<QProcess> process = startProgram({u"new"_s, u"--ipc"_s, u"wc"_s, u"-l"_s});
    process->write("one\ntwo\nthree\n");
    process->closeWriteChannel();
    ASSERT_TRUE(process->waitForFinished(20'000));
    EXPECT_EQ(process->exitCode(), 0) << process->readAllStandardError().toStdString();
    EXPECT_EQ(process->readAllStandardOutput().trimmed(), "3");
}

TEST(New, readsInputThatEndsInALineAndHasKeysInIt)
{
    const std::unique_ptr<QProcess> process = startProgram({u"new"_s, u"--ipc"_s, u"cat"_s});
    process->write("one\r\n\x03\x13\x15\x16\x7ftwo");
    process->closeWriteChannel();
    ASSERT_TRUE(process->waitForFinished(20'000)) << "it waits for the end";
    EXPECT_EQ(process->readAllStandardOutput(), "one\r\n\x03\x13\x15\x16\x7ftwo");
}

TEST(New, saysWhatIsWrongBeforeAnythingIsMade)
{
    const Ending unknown = runProgram({u"new"_s, u"--uts"_s, u"--what"_s});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_THAT(unknown.errors.toStdString(), HasSubstr("but not “--what”"));
    const Ending value = runProgram({u"new"_s, u"-T"_s, u"--boottime"_s, u"soon"_s});
    EXPECT_EQ(value.status, 2);
    EXPECT_THAT(value.errors.toStdString(), HasSubstr("--boottime: "));
    const Ending none = runProgram({u"new"_s});
    EXPECT_EQ(none.status, 2);
    EXPECT_THAT(none.errors.toStdString(), HasSubstr("at least one namespace"));
}

TEST(New, explainsAProgramThatIsNotThere)
{
    const Ending run = runProgram({u"new"_s, u"--uts"_s, u"no-such-program"_s});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.errors.toStdString(), HasSubstr("no-such-program"));
}

/// A lab of `new`, and the directory in which its doorway is.
class OpenLab : public testing::Test
{
protected:
    void SetUp() override
    {
        lab = startProgram({u"new"_s, u"--uts"_s, u"--"_s, u"sh"_s, u"-c"_s, u"hostname attached; echo up; read end"_s},
                           environment);
        ASSERT_TRUE(waitUntil([this] {
            lab->waitForReadyRead(50);
            return lab->peek(100).contains("up");
        })) << lab->readAllStandardError().toStdString();
    }
    void TearDown() override
    {
        lab->closeWriteChannel();
        EXPECT_TRUE(lab->waitForFinished(20'000));
        EXPECT_TRUE(QDir(runtime.filePath(u"unshare-lab"_s)).isEmpty()) << "the doorway is left behind";
    }
    [[nodiscard]] Ending run(const QStringList &arguments) const { return runProgram(arguments, environment); }

    QTemporaryDir runtime;
    std::vector<std::pair<QString, QString>> environment{{u"XDG_RUNTIME_DIR"_s, runtime.path()}};
    std::unique_ptr<QProcess> lab;
};

TEST_F(OpenLab, isListed)
{
    const Ending listed = run({u"list"_s});
    EXPECT_EQ(listed.status, 0);
    EXPECT_THAT(listed.output.toStdString(),
                testing::StartsWith(std::to_string(lab->processId()) + "-container")); // and the child's PID
    const auto json = nlohmann::json::parse(run({u"list"_s, u"--json"_s}).output.toStdString());
    EXPECT_EQ(json["topic"], "container");
    EXPECT_GT(json["child"], 1);
}

TEST_F(OpenLab, runsProgramsOnBothSidesAndReturnsTheirStatus)
{
    const Ending child = run({u"exec"_s, u"container"_s, u"--"_s, u"sh"_s, u"-c"_s, u"hostname; exit 5"_s});
    EXPECT_EQ(child.output, "attached\n") << child.errors.toStdString();
    EXPECT_EQ(child.status, 5);
    const QString name = QString::number(lab->processId());
    const Ending parent = run({u"exec"_s, name, u"--side"_s, u"parent"_s, u"hostname"_s});
    EXPECT_EQ(parent.status, 0) << parent.errors.toStdString();
    EXPECT_NE(parent.output, "attached\n");
}

TEST_F(OpenLab, isNotFoundByAnotherName)
{
    const Ending other = run({u"exec"_s, u"net"_s, u"id"_s});
    EXPECT_EQ(other.status, 1);
    EXPECT_THAT(other.errors.toStdString(), HasSubstr("There is no lab “net”; there are: "));
    EXPECT_EQ(run({u"exec"_s, u"container"_s}).status, 2);
    EXPECT_EQ(run({u"attach"_s}).status, 2);
    EXPECT_EQ(run({u"attach"_s, u"container"_s, u"--side"_s, u"left"_s}).status, 2);
}

TEST_F(OpenLab, staysWhenWhoJoinedIsKilled)
{
    const std::unique_ptr<QProcess> joined = startProgram(
        {u"exec"_s, u"container"_s, u"--"_s, u"sh"_s, u"-c"_s, u"echo $$; exec sleep 4321"_s}, environment);
    ASSERT_TRUE(joined->waitForReadyRead(20'000));
    const QString pid = QString::fromUtf8(joined->readAllStandardOutput().trimmed());
    const QStringList asks{u"exec"_s, u"container"_s, u"--"_s, u"sh"_s, u"-c"_s, u"kill -0 "_s + pid};
    ASSERT_EQ(run(asks).status, 0) << pid.toStdString();
    joined->kill();
    ASSERT_TRUE(joined->waitForFinished(20'000));
    EXPECT_TRUE(waitUntil([&] { return run(asks).status != 0; })) << "what it ran is still there";
    EXPECT_EQ(run({u"exec"_s, u"container"_s, u"hostname"_s}).output, "attached\n");
}

TEST(Join, saysThatNoLabIsOpen)
{
    const QTemporaryDir runtime;
    const Ending run = runProgram({u"attach"_s, u"uts"_s}, {{u"XDG_RUNTIME_DIR"_s, runtime.path()}});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.errors.toStdString(), HasSubstr("No lab is open."));
}

TEST(New, isAShellOnTheTerminalThatFollowsItsSize)
{
    OnTerminal terminal({30, 91}, {"new", "--uts"});
    terminal.type("stty size; tty\r");
    ASSERT_TRUE(terminal.prints("30 91")) << terminal.output();
    terminal.resize({20, 70});
    terminal.type("until stty size | grep '20 7[0]'; do sleep 0.1; done\r");
    EXPECT_TRUE(terminal.prints("20 70")) << terminal.output();
    // A program says it: between two commands the shell would take the key itself.
    terminal.type("sh -c \"echo sle''eps; exec sleep 1000\"\r");
    EXPECT_TRUE(terminal.prints("sleeps")) << terminal.output();
    terminal.type("\003");
    // What is typed while a shell takes its terminal back may be lost.
    EXPECT_TRUE(terminal.printsAfter("^C", "child")) << terminal.output();
    terminal.type("echo is''back; exit 3\r");
    EXPECT_TRUE(terminal.prints("isback")) << terminal.output();
    EXPECT_EQ(terminal.status(), 3);
}

} // namespace lab::test
