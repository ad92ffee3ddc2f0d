// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding every namespace of a crowded computer, beside the plainest loop over /proc and beside lsns(8).
#include "core/discover/discoverer.h"
#include "tests/bench/crowd.h"
#include "tests/bench/program.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <format>
#include <memory>
#include <string>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

namespace
{

using lab::Discoverer;
using lab::bench::Crowd;

/// The crowd of that size; one is there at a time.
bool isCrowdOf(benchmark::State &state, int processes)
{
    static std::unique_ptr<Crowd> crowd;
    if (!crowd || crowd->processes() != processes) {
        crowd.reset();
        crowd = std::make_unique<Crowd>(processes);
    }
    if (!crowd->isThere())
        state.SkipWithError("so many processes can't be made here");
    return crowd->isThere();
}

/// The eight links and the stat of every process, by their paths.
void rawLoop(benchmark::State &state, int processes)
{
    static constexpr std::array links{"cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts"};
    if (!isCrowdOf(state, processes))
        return;
    std::array<char, 128> path{};
    std::array<char, 4096> bytes{};
    for (auto _ : state) {
        DIR *directory = ::opendir("/proc");
        while (const dirent *entry = ::readdir(directory)) {
            const int pid = std::atoi(entry->d_name);
            if (pid == 0)
                continue;
            for (const char *link : links) {
                std::snprintf(path.data(), path.size(), "/proc/%d/ns/%s", pid, link);
                benchmark::DoNotOptimize(::readlink(path.data(), bytes.data(), bytes.size()));
            }
            std::snprintf(path.data(), path.size(), "/proc/%d/stat", pid);
            const int file = ::open(path.data(), O_RDONLY | O_CLOEXEC);
            benchmark::DoNotOptimize(::read(file, bytes.data(), bytes.size()));
            ::close(file);
        }
        ::closedir(directory);
    }
}

/// Everything once, as the command line does; or the first time of several, as the window does.
void discover(benchmark::State &state, int processes, Discoverer::Use use)
{
    if (!isCrowdOf(state, processes))
        return;
    std::size_t found = 0;
    for (auto _ : state) {
        auto discoverer = Discoverer::open(use);
        if (!discoverer || !discoverer->discover())
            state.SkipWithError("not discovered");
        else
            found = discoverer->census().namespaces.size();
    }
    state.counters["namespaces"] = static_cast<double>(found);
}

void refresh(benchmark::State &state, int processes)
{
    if (!isCrowdOf(state, processes))
        return;
    auto discoverer = Discoverer::open(Discoverer::Use::often);
    if (!discoverer || !discoverer->discover())
        state.SkipWithError("not discovered");
    for (auto _ : state) {
        if (!discoverer->discover())
            state.SkipWithError("not discovered");
    }
}

void lsns(benchmark::State &state, int processes)
{
    if (!isCrowdOf(state, processes))
        return;
    for (auto _ : state) {
        if (!lab::bench::runProgram({"lsns", "--json", "--output-all"}))
            state.SkipWithError("there is no lsns");
    }
}

/// What a discoverer keeps for each process, in a process of its own.
void memory(benchmark::State &state, int processes)
{
    if (!isCrowdOf(state, processes))
        return;
    std::array<int, 2> pipe{};
    long bytes = -1;
    for (auto _ : state) {
        if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
            break;
        const pid_t pid = ::fork();
        if (pid == 0) {
            auto discoverer = Discoverer::open(Discoverer::Use::often);
            const auto own = [] { return lab::bench::memoryOf(::getpid(), {"Private_Dirty"}); };
            const long before = own();
            long grown = discoverer && discoverer->discover() && discoverer->discover() ? own() - before : -1;
            std::ignore = ::write(pipe[1], &grown, sizeof grown);
            ::_exit(0);
        }
        if (::read(pipe[0], &bytes, sizeof bytes) != sizeof bytes || bytes < 0)
            state.SkipWithError("not discovered");
        ::waitpid(pid, nullptr, 0);
        ::close(pipe[0]);
        ::close(pipe[1]);
    }
    state.counters["per_process"] = static_cast<double>(bytes) / processes;
}

[[maybe_unused]] const bool isRegistered = [] {
    for (const int processes : {1000, 10000, 30000}) {
        const auto add = [&](const std::string &name, auto function, int iterations) {
            benchmark::RegisterBenchmark(std::format("{}{}", name, processes), function)
                ->Unit(benchmark::kMillisecond)
                ->UseRealTime()
                ->Iterations(iterations);
        };
        add("memory", [=](auto &state) { memory(state, processes); }, 1);
        add("rawLoop", [=](auto &state) { rawLoop(state, processes); }, 5);
        add("discoverOnce", [=](auto &state) { discover(state, processes, Discoverer::Use::once); }, 5);
        add("discoverFirst", [=](auto &state) { discover(state, processes, Discoverer::Use::often); }, 5);
        add("refresh", [=](auto &state) { refresh(state, processes); }, 16);
        // It takes the square of the number: minutes for the largest.
        if (processes <= 10000)
            add("lsns", [=](auto &state) { lsns(state, processes); }, 1);
    }
    return true;
}();

} // namespace
