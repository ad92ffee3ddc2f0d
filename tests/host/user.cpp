// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/user.h"

#include "core/model/error.h"
#include "tests/support/test_user.h"

#include <QCoreApplication>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lab::test
{

namespace
{

constexpr int patience = 400'000;

[[noreturn]] void become(const std::string &user, const std::function<void()> &work)
{
    const passwd *entry = ::getpwnam(user.c_str());
    if (!entry || ::initgroups(user.c_str(), entry->pw_gid) == -1 ||
        ::setresgid(entry->pw_gid, entry->pw_gid, entry->pw_gid) == -1 ||
        ::setresuid(entry->pw_uid, entry->pw_uid, entry->pw_uid) == -1 || ::chdir("/") == -1)
        ::_exit(3);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setenv("HOME", entry->pw_dir, 1);
    work();
    ::_exit(0);
}

/// The lines of a file that have one of the words in them.
std::string linesWith(const std::string &path, const std::vector<std::string> &words)
{
    std::ifstream file(path);
    std::string found;
    for (std::string line; std::getline(file, line);) {
        if (std::ranges::any_of(words, [&](const std::string &word) { return line.contains(word); }))
            found += line + "\n";
    }
    return found;
}

} // namespace

std::string textOf(const Result<Outcome> &outcome)
{
    return outcome ? "done" : describe(outcome.error());
}

UserProcess::UserProcess(const std::string &user, const Work &work)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
        return;
    m_pid = ::fork();
    if (m_pid == 0) {
        become(user, [&] {
            int argc = 1;
            std::string name = "user";
            std::array<char *, 2> arguments{name.data(), nullptr};
            const QCoreApplication application(argc, arguments.data());
            work([&](const std::string &line) {
                const std::string text = line + "\n";
                std::ignore = ::write(pipe[1], text.data(), text.size());
            });
        });
    }
    ::close(pipe[1]);
    m_output = pipe[0];
}

UserProcess::~UserProcess()
{
    kill();
    ::close(m_output);
}

void UserProcess::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(std::exchange(m_pid, -1), nullptr, 0);
}

std::string UserProcess::line()
{
    while (true) {
        if (const std::size_t end = m_text.find('\n'); end != std::string::npos) {
            const std::string line = m_text.substr(0, end);
            m_text.erase(0, end + 1);
            return line;
        }
        pollfd waited{m_output, POLLIN, 0};
        std::array<char, 4096> room{};
        const ssize_t count = ::poll(&waited, 1, patience) == 1 ? ::read(m_output, room.data(), room.size()) : 0;
        if (count <= 0)
            return {};
        m_text.append(room.data(), static_cast<std::size_t>(count));
    }
}

std::string as(const std::string &user, const std::function<std::string()> &work)
{
    UserProcess process(user, [&](const auto &tell) { tell(work()); });
    return process.line();
}

std::string tour(const std::string &user, const std::string &arguments)
{
    return run(user, programPath("unshare-lab") + " --language en tour --mode host " + arguments);
}

std::string run(const std::string &user, const std::string &command)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
        return {};
    const pid_t pid = ::fork();
    if (pid == 0) {
        become(user, [&] {
            ::dup2(pipe[1], STDOUT_FILENO);
            ::dup2(pipe[1], STDERR_FILENO);
            ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        });
    }
    ::close(pipe[1]);
    std::string text;
    std::array<char, 4096> room{};
    for (ssize_t count = 1; count > 0;) {
        count = ::read(pipe[0], room.data(), room.size());
        text.append(room.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(pid, &status, 0);
    return std::to_string(WEXITSTATUS(status)) + " " + text;
}

std::vector<pid_t> processesNamed(const std::string &name)
{
    std::vector<pid_t> found;
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        const std::string file = entry.path().filename().string();
        pid_t pid = 0;
        if (std::from_chars(file.data(), file.data() + file.size(), pid).ec != std::errc())
            continue;
        std::ifstream comm(entry.path() / "comm");
        std::string text;
        if (std::getline(comm, text) && text == name)
            found.push_back(pid);
    }
    return found;
}

std::string remains()
{
    std::ostringstream left;
    std::error_code problem;
    for (const auto &entry : std::filesystem::directory_iterator("/run/unshare-lab", problem))
        if (entry.is_directory())
            left << "entry " << entry.path().filename().string() << "\n";
    for (const char *name : {"lab-keeper", "lab-host", "lab-parent", "lab-child", "lab-perform", "sleep"}) {
        for (const pid_t pid : processesNamed(name))
            left << name << " " << pid << "\n";
    }
    left << linesWith("/proc/net/dev", {"veth", "lab"});
    left << linesWith("/proc/self/mountinfo", {" /mnt"});
    for (const auto &entry : std::filesystem::directory_iterator("/tmp", problem)) {
        if (entry.path().filename().string().starts_with("lesson"))
            left << "file " << entry.path().string() << "\n";
    }
    for (const auto &entry : std::filesystem::directory_iterator("/sys/fs/cgroup", problem)) {
        if (entry.is_directory() && entry.path().filename() != "init.scope" && std::filesystem::exists(cgroupTree))
            left << "cgroup " << entry.path().string() << "\n";
    }
    std::ifstream queues("/proc/sysvipc/msg");
    std::string line;
    std::getline(queues, line);
    while (std::getline(queues, line))
        left << "queue " << line << "\n";
    return left.str();
}

std::string lastingRemains()
{
    using namespace std::chrono_literals;
    std::string left = remains();
    for (int turn = 0; turn < 200 && !left.empty(); ++turn) {
        std::this_thread::sleep_for(50ms);
        left = remains();
    }
    return left;
}

} // namespace lab::test
