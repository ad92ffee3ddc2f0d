// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window until its first frame, its memory, and what an idle one does, beside an empty window built the same way.
#include "tests/bench/program.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>
#include <thread>

namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr const char *frame = "Frame rendered";

void firstFrame(benchmark::State &state, const std::string &program)
{
    long memory = 0;
    for (auto _ : state) {
        const Clock::time_point start = Clock::now();
        lab::bench::Program window({program});
        const bool hasFrame = window.waitFor(frame);
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
        if (!hasFrame)
            state.SkipWithError("no frame");
        // What is loaded after the first frame counts as well.
        std::this_thread::sleep_for(1500ms);
        memory = std::max(memory, lab::bench::memoryOf(window.pid(), {"Rss"}));
    }
    state.counters["resident"] = static_cast<double>(memory);
}

void firstFrameEmpty(benchmark::State &state)
{
    firstFrame(state, LAB_BIN_DIR "/empty_window");
}

void firstFrameLab(benchmark::State &state)
{
    firstFrame(state, LAB_BIN_DIR "/unshare-lab");
}

/// Wake-ups in ten seconds of a window with its parent side, after it has come to rest.
void idle(benchmark::State &state)
{
    lab::bench::Program window({LAB_BIN_DIR "/unshare-lab"});
    if (!window.waitFor(frame))
        state.SkipWithError("no frame");
    std::this_thread::sleep_for(3s);
    long program = 0;
    long agent = 0;
    for (auto _ : state) {
        const auto family = lab::bench::familyOf(window.pid());
        const auto count = [&](long sign) {
            for (const pid_t pid : family)
                (pid == window.pid() ? program : agent) += sign * lab::bench::switchesOf(pid);
        };
        count(-1);
        std::this_thread::sleep_for(10s);
        count(+1);
        state.counters["processes"] = static_cast<double>(family.size());
    }
    state.counters["program"] = static_cast<double>(program);
    state.counters["agent"] = static_cast<double>(agent);
}

BENCHMARK(firstFrameEmpty)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(7);
BENCHMARK(firstFrameLab)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(7);
BENCHMARK(idle)->Iterations(1);

} // namespace
