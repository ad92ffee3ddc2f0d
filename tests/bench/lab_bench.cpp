// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a lab and mounting in it, each beside the plainest way to the same thing.
#include "core/backend/agent_path.h"
#include "core/backend/sandbox.h"
#include "core/lab/lab.h"
#include "tests/bench/apart.h"
#include "tests/bench/program.h"
#include "tests/support/sandbox_lab.h"

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace
{

using Clock = std::chrono::steady_clock;
using lab::Side;
using lab::test::SandboxLab;

void openUnshare(benchmark::State &state)
{
    for (auto _ : state) {
        if (!lab::bench::runProgram({"unshare", "--mount", "--uts", "--ipc", "--net", "--pid", "--user", "--cgroup",
                                     "--time", "--fork", "/bin/true"}))
            state.SkipWithError("unshare failed");
    }
}

void openLab(benchmark::State &state)
{
    for (auto _ : state) {
        const Clock::time_point start = Clock::now();
        SandboxLab sandbox(lab::Kind::mount);
        const bool isOpen = sandbox.open({.kinds = lab::KindSet::all()}) && sandbox.hasBothViews();
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
        if (!isOpen)
            state.SkipWithError("no lab");
    }
}

/// As the row above, with the parent side already there: what a click on a second tab costs.
void openSecondLab(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::mount);
    if (!sandbox.open({.kinds = lab::KindSet::all()}) || !sandbox.hasBothViews())
        state.SkipWithError("no lab");
    for (auto _ : state) {
        sandbox.lab->close();
        const Clock::time_point start = Clock::now();
        const auto opened = sandbox.open({.kinds = lab::KindSet::all()});
        const bool isOpen = opened && sandbox.hasBothViews();
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
        if (!isOpen)
            state.SkipWithError(opened ? "no views" : lab::describe(opened.error()).c_str());
    }
}

std::size_t readMountinfo()
{
    const int file = ::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    std::array<char, 16384> bytes{};
    std::size_t all = 0;
    for (ssize_t count = 0; (count = ::read(file, bytes.data(), bytes.size())) > 0;)
        all += static_cast<std::size_t>(count);
    ::close(file);
    return all;
}

bool makeMountNamespace()
{
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// mount(2), then all of mountinfo.
double mountOnce()
{
    const Clock::time_point start = Clock::now();
    const bool isMounted = ::mount("tmpfs", "/mnt", "tmpfs", 0, nullptr) == 0;
    const std::size_t bytes = readMountinfo();
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return isMounted && bytes > 0 && ::umount2("/mnt", MNT_DETACH) == 0 ? seconds : -1;
}

void mountDirectly(benchmark::State &state)
{
    lab::bench::measureApart(state, makeMountNamespace, mountOnce);
}

void mountInLab(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::mount);
    if (!sandbox.open({.kinds = lab::Kind::mount}) || !sandbox.hasBothViews())
        state.SkipWithError("no lab");
    const auto isMounted = [&] {
        const lab::View *view = sandbox.lab->view(Side::child);
        return view && lab::findRow(view->sections.front(), "/mnt");
    };
    const lab::MountOperation mount{lab::FileSystem::tmpfs, "tmpfs", "/mnt", "", ""};
    for (auto _ : state) {
        const Clock::time_point start = Clock::now();
        sandbox.lab->perform(Side::child, mount, [](const auto &) {});
        const bool hasCome = lab::test::waitUntil(isMounted);
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
        const bool isUndone = sandbox.perform(Side::child, lab::UnmountOperation{"/mnt"}).has_value() &&
                              lab::test::waitUntil([&] { return !isMounted(); });
        if (!hasCome || !isUndone)
            state.SkipWithError("mount failed");
    }
}

/// The memory of the lab host and the holders, while an idle lab is there.
void agentMemory(benchmark::State &state)
{
    SandboxLab sandbox(lab::Kind::mount);
    if (!sandbox.open({.kinds = lab::KindSet::all()}) || !sandbox.hasBothViews())
        state.SkipWithError("no lab");
    long resident = 0;
    long own = 0;
    for (auto _ : state) {
        for (const pid_t pid : lab::bench::familyOf(::getpid())) {
            if (!lab::bench::nameOf(pid).starts_with("lab-"))
                continue;
            resident = std::max(resident, lab::bench::memoryOf(pid, {"Rss"}));
            own = std::max(own, lab::bench::memoryOf(pid, {"Private_Clean", "Private_Dirty"}));
        }
    }
    state.counters["resident"] = static_cast<double>(resident);
    state.counters["private"] = static_cast<double>(own);
}

BENCHMARK(openUnshare)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(60);
BENCHMARK(openLab)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(60);
BENCHMARK(openSecondLab)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(60);
BENCHMARK(mountDirectly)->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(300);
BENCHMARK(mountInLab)->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(300);
BENCHMARK(agentMemory)->Iterations(1);

} // namespace
