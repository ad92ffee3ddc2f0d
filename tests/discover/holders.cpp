// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/discover/holders.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lab::test
{

namespace
{

void write(const std::string &path, const std::string &text)
{
    std::ofstream file(path);
    file << text;
    file.close();
    check(!file.fail(), "write " + path);
}

/// What is said ends with this: processes that were started may hold the pipe open for as long as they live.
constexpr char endOfText = '\0';

/// Says all that there is to say, then stays.
[[noreturn]] void stay(int output, std::string text)
{
    text += endOfText;
    const bool isSaid = ::write(output, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(output);
    while (isSaid)
        ::pause();
    ::_exit(1);
}

std::string listen(int input)
{
    std::string said;
    std::array<char, 1024> bytes{};
    while (!said.ends_with(endOfText)) {
        const ssize_t count = ::read(input, bytes.data(), bytes.size());
        if (count <= 0)
            return "the process ended";
        said.append(bytes.data(), static_cast<std::size_t>(count));
    }
    said.pop_back();
    return said;
}

} // namespace

void check(bool isDone, const std::string &call)
{
    if (!isDone)
        throw std::runtime_error(call + ": " + std::strerror(errno));
}

Actor::Actor(const std::function<Numbers()> &prepare)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) == -1) {
        m_reason = "pipe2";
        return;
    }
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(pipe[0]);
        std::ostringstream text;
        try {
            for (const auto &[name, number] : prepare())
                text << name << ' ' << number << '\n';
        } catch (const std::exception &exception) {
            stay(pipe[1], exception.what());
        }
        stay(pipe[1], "ready " + text.str());
    }
    ::close(pipe[1]);
    const std::string said = listen(pipe[0]);
    ::close(pipe[0]);
    std::istringstream words(said);
    std::string name;
    words >> name;
    if (name != "ready") {
        m_reason = said;
        return;
    }
    for (std::uint64_t number = 0; words >> name >> number;)
        m_numbers[name] = number;
}

Actor::~Actor()
{
    if (m_pid > 0)
        end(m_pid);
}

void part(int flags)
{
    check(::unshare(flags) == 0, "unshare");
}

void partAsRoot(int flags)
{
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    part(CLONE_NEWUSER);
    write("/proc/self/setgroups", "deny");
    write("/proc/self/uid_map", "0 " + user + " 1");
    write("/proc/self/gid_map", "0 " + group + " 1");
    if (flags != 0)
        part(flags);
}

pid_t startOff(const std::function<void()> &act)
{
    std::array<int, 2> pipe{};
    check(::pipe2(pipe.data(), O_CLOEXEC) == 0, "pipe2");
    const pid_t pid = ::fork();
    check(pid != -1, "fork");
    if (pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(pipe[0]);
        try {
            act();
        } catch (const std::exception &exception) {
            stay(pipe[1], exception.what());
        }
        stay(pipe[1], "ready");
    }
    ::close(pipe[1]);
    const std::string said = listen(pipe[0]);
    ::close(pipe[0]);
    if (said != "ready")
        throw std::runtime_error(said);
    return pid;
}

void end(pid_t pid)
{
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
}

int keepOpen(const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    check(file != -1, "open " + path);
    return file;
}

std::uint64_t inodeOf(const std::string &link)
{
    struct stat status{};
    check(::stat(link.c_str(), &status) == 0, "stat " + link);
    return status.st_ino;
}

std::string linkOf(pid_t pid, const std::string &name)
{
    return "/proc/" + std::to_string(pid) + "/ns/" + name;
}

} // namespace lab::test
