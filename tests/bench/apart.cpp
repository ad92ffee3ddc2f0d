// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/apart.h"

#include <array>
#include <sys/wait.h>
#include <unistd.h>

namespace lab::bench
{

void measureApart(benchmark::State &state, bool (*prepare)(), double (*measure)())
{
    std::array<int, 2> request{};
    std::array<int, 2> answer{};
    if (::pipe(request.data()) == -1 || ::pipe(answer.data()) == -1)
        return;
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(request[1]);
        const bool isReady = prepare();
        for (char word = 0; ::read(request[0], &word, 1) == 1;) {
            const double seconds = isReady ? measure() : -1;
            if (::write(answer[1], &seconds, sizeof seconds) < 0)
                break;
        }
        ::_exit(0);
    }
    for (auto _ : state) {
        double seconds = -1;
        if (::write(request[1], "m", 1) != 1 || ::read(answer[0], &seconds, sizeof seconds) != sizeof seconds ||
            seconds < 0) {
            state.SkipWithError("the plain way failed");
            break;
        }
        state.SetIterationTime(seconds);
    }
    for (const int end : {request[0], request[1], answer[0], answer[1]})
        ::close(end);
    ::waitpid(child, nullptr, 0);
}

} // namespace lab::bench
