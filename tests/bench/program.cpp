// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/program.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace lab::bench
{

namespace
{

pid_t start(const std::vector<std::string> &words, int standardError)
{
    std::vector<std::string> copies = words;
    std::vector<char *> pointers;
    for (std::string &word : copies)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (standardError >= 0)
        posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO);
    pid_t pid = 0;
    const int number = ::posix_spawnp(&pid, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return number == 0 ? pid : 0;
}

std::string textOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The number behind "NAME:" at the start of a line.
long numberIn(const std::string &text, const std::string &name)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name + ":"))
            return std::stol(line.substr(name.size() + 1));
    }
    return 0;
}

} // namespace

bool runProgram(const std::vector<std::string> &words)
{
    const pid_t pid = start(words, -1);
    int status = 0;
    return pid > 0 && ::waitpid(pid, &status, 0) == pid && status == 0;
}

Program::Program(const std::vector<std::string> &words)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
        return;
    m_pid = start(words, pipe[1]);
    ::close(pipe[1]);
    m_output = pipe[0];
}

Program::~Program()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    ::close(m_output);
}

bool Program::waitFor(const std::string &text)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    std::string seen;
    while (std::chrono::steady_clock::now() < deadline) {
        pollfd file{m_output, POLLIN, 0};
        std::array<char, 4096> bytes{};
        if (::poll(&file, 1, 1000) <= 0)
            continue;
        const ssize_t count = ::read(m_output, bytes.data(), bytes.size());
        if (count <= 0)
            return false;
        seen.append(bytes.data(), static_cast<std::size_t>(count));
        if (seen.contains(text))
            return true;
    }
    return false;
}

long memoryOf(pid_t pid, const std::vector<std::string> &fields)
{
    const std::string text = textOf("/proc/" + std::to_string(pid) + "/smaps_rollup");
    long kilobytes = 0;
    for (const std::string &field : fields)
        kilobytes += numberIn(text, field);
    return kilobytes * 1024;
}

std::vector<pid_t> familyOf(pid_t pid)
{
    std::vector<pid_t> family{pid};
    const std::filesystem::path tasks = "/proc/" + std::to_string(pid) + "/task";
    for (const auto &task : std::filesystem::directory_iterator(tasks)) {
        std::istringstream children(textOf(task.path() / "children"));
        for (pid_t child = 0; children >> child;)
            std::ranges::copy(familyOf(child), std::back_inserter(family));
    }
    return family;
}

long switchesOf(pid_t pid, pid_t without)
{
    long switches = 0;
    for (const auto &task : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task")) {
        if (task.path().filename() == std::to_string(without))
            continue;
        const std::string text = textOf(task.path() / "status");
        switches += numberIn(text, "voluntary_ctxt_switches") + numberIn(text, "nonvoluntary_ctxt_switches");
    }
    return switches;
}

std::string nameOf(pid_t pid)
{
    const std::string text = textOf("/proc/" + std::to_string(pid) + "/comm");
    return text.substr(0, text.find('\n'));
}

} // namespace lab::bench
