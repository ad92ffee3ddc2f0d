// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the terminal does with 100 MB of mixed text, beside libvterm alone with the screen it brings: without a window,
// and in the window from a shell's program to the last frame. And what the window does meanwhile, and with one key.
#include "core/terminal/screen.h"
#include "tests/bench/printed_text.h"
#include "tests/bench/program.h"
#include "tests/bench/shell_window.h"

#include <benchmark/benchmark.h>
#include <vterm.h>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t printed = 100UZ * 1000 * 1000;
constexpr std::size_t chunk = 64UZ * 1024;
constexpr lab::TerminalSize size{24, 80};

const std::string &text()
{
    static const std::string made = lab::bench::printedText(printed);
    return made;
}

template <typename Take>
void inChunks(Take take)
{
    for (std::string_view left = text(); !left.empty(); left.remove_prefix(std::min(chunk, left.size())))
        take(left.substr(0, chunk));
}

void engineOfVterm(benchmark::State &state)
{
    std::ignore = text();
    for (auto _ : state) {
        VTerm *const terminal = vterm_new(size.rows, size.columns);
        vterm_set_utf8(terminal, 1);
        VTermScreen *const screen = vterm_obtain_screen(terminal);
        vterm_screen_enable_altscreen(screen, 1);
        vterm_screen_set_damage_merge(screen, VTERM_DAMAGE_SCROLL);
        vterm_screen_reset(screen, 1);
        inChunks([&](std::string_view bytes) {
            vterm_input_write(terminal, bytes.data(), bytes.size());
            vterm_screen_flush_damage(screen);
        });
        vterm_free(terminal);
    }
}

void engineOfLab(benchmark::State &state)
{
    std::ignore = text();
    for (auto _ : state) {
        lab::Screen screen(size);
        inChunks([&](std::string_view bytes) { screen.write(bytes); });
        benchmark::DoNotOptimize(screen.endLine());
    }
}

void windowOfLab(benchmark::State &state)
{
    // A sandbox has a /tmp of its own.
    const std::string path = LAB_BIN_DIR "/printed_text";
    std::ofstream(path, std::ios::binary) << text();
    lab::bench::ShellWindow window;
    if (!window.hasShell())
        return state.SkipWithError("no shell");
    std::vector<double> gaps;
    Clock::time_point last = Clock::now();
    QObject::connect(&window.quick(), &QQuickWindow::frameSwapped, [&] {
        const Clock::time_point now = Clock::now();
        gaps.push_back(std::chrono::duration<double, std::milli>(now - last).count());
        last = now;
    });
    for (auto _ : state) {
        gaps.clear();
        last = Clock::now();
        window.send("cat " + path + " && echo al''lofit\r");
        if (!window.waitForEnd(QStringLiteral("allofit"), 120s))
            state.SkipWithError("it did not come to its end");
    }
    std::filesystem::remove(path);
    std::ranges::sort(gaps);
    state.counters["frame_ms"] = gaps.empty() ? 1e9 : gaps[gaps.size() / 2];
    state.counters["late_frame_ms"] = gaps.empty() ? 1e9 : gaps[gaps.size() * 99 / 100];
    state.counters["frames"] = static_cast<double>(gaps.size());
}

/// From a key to the end of the frame that shows its letter, which the shell has to print first.
void keyToFrame(benchmark::State &state)
{
    lab::bench::ShellWindow window;
    if (!window.hasShell())
        return state.SkipWithError("no shell");
    window.send("cat\r");
    std::ignore = window.waitFor(QStringLiteral("# cat\n"), 5s);
    std::vector<double> times;
    QString expected;
    for (auto _ : state) {
        for (int press = 0; press < 40; ++press) {
            const char letter = static_cast<char>('a' + press % 26);
            expected += QLatin1Char(letter);
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(&window.quick(), letter);
            if (!window.waitFor(expected, 5s)) {
                state.SkipWithError("the letter was not shown");
                break;
            }
            QEventLoop loop;
            QObject::connect(&window.quick(), &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
            loop.exec();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
    }
    std::ranges::sort(times);
    state.counters["median_ms"] = times.empty() ? 1e9 : times[times.size() / 2];
}

/// Wake-ups of the window in five seconds in which a shell waits at its prompt.
void idleTerminal(benchmark::State &state)
{
    lab::bench::ShellWindow window;
    if (!window.hasShell())
        return state.SkipWithError("no shell");
    long wakeups = 0;
    for (auto _ : state) {
        QEventLoop loop;
        std::thread watch([&] {
            std::this_thread::sleep_for(3s);
            const long before = lab::bench::switchesOf(::getpid(), ::gettid());
            std::this_thread::sleep_for(5s);
            wakeups = lab::bench::switchesOf(::getpid(), ::gettid()) - before;
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
        watch.join();
    }
    state.counters["wakeups"] = static_cast<double>(wakeups);
}

// In turns, as main says: a processor changes its speed while they last.
BENCHMARK(engineOfVterm)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1)->Repetitions(5);
BENCHMARK(engineOfLab)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1)->Repetitions(5);
BENCHMARK(windowOfLab)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1)->Repetitions(5);
BENCHMARK(idleTerminal)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(keyToFrame)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

} // namespace
