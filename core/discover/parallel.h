// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace lab
{

/// Makes one worker for each of a few threads, which take the numbers from 0 to count among them: worker(number). What
/// is less than a few portions is done by the caller alone. Returns the workers, with whatever they have gathered.
template <typename Make>
auto inParallel(std::size_t count, std::size_t portion, Make makeWorker)
{
    constexpr std::size_t mostThreads = 4;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t threads = std::clamp<std::size_t>(count / (2 * portion), 1, std::min(cores, mostThreads));
    std::vector<decltype(makeWorker())> workers;
    for (std::size_t made = 0; made < threads; ++made)
        workers.push_back(makeWorker());

    std::atomic<std::size_t> next = 0;
    const auto work = [&](auto &worker) {
        while (true) {
            const std::size_t first = next.fetch_add(portion);
            if (first >= count)
                return;
            for (std::size_t number = first; number < std::min(count, first + portion); ++number)
                worker(number);
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t at = 1; at < threads; ++at)
        others.emplace_back([&, at] { work(workers[at]); });
    work(workers.front());
    others.clear();
    return workers;
}

} // namespace lab
