// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A warm operation through the helper beside an action of the same helper that does nothing: it is decoded, and the lab
// that it is for does not exist. Both go through KAuth, the bus and polkit. Runs in the world of
// packaging/buildroot/world.sh.
#include "core/backend/host_call.h"
#include "tests/host/user.h"
#include "tests/support/wait.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace
{

using Clock = std::chrono::steady_clock;

constexpr int rounds = 60;

double milliseconds(const std::function<void()> &work)
{
    const Clock::time_point start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

void askForNothing()
{
    const lab::Operation operation = lab::HostNameOperation{"nothing"};
    bool isAnswered = false;
    lab::HostCall call({.action = lab::HostAction::hostname,
                        .lab = std::string(32, '0'),
                        .message = lab::encode(lab::HostRequest(lab::PerformRequest{1, 1, 0, operation}))},
                       [&](const lab::Result<std::string> &, const lab::FileDescriptor &) { isAnswered = true; });
    call.start();
    std::ignore = lab::test::waitUntil([&] { return isAnswered; });
}

std::string measure()
{
    lab::test::HostLab host(lab::Kind::uts);
    if (const auto opened = host.open({.kinds = lab::Kind::uts}); !opened)
        return lab::describe(opened.error());
    std::vector<double> operations;
    std::vector<double> nothings;
    for (int round = 0; round < rounds; ++round) {
        const lab::HostNameOperation operation{"round-" + std::to_string(round)};
        std::string problem;
        operations.push_back(milliseconds([&] {
            const auto done = host.perform(lab::Side::child, operation);
            problem = done ? "" : lab::describe(done.error());
        }));
        if (!problem.empty())
            return problem;
        nothings.push_back(milliseconds(askForNothing));
    }
    const double operation = median(operations);
    const double nothing = median(nothings);
    char line[160];
    std::snprintf(line, sizeof line, "operation %.2f ms, action that does nothing %.2f ms: %.2f x (medians of %d)",
                  operation, nothing, operation / nothing, rounds);
    return line;
}

} // namespace

int main()
{
    const std::string line = lab::test::as("ann", measure);
    std::puts(line.c_str());
    return line.starts_with("operation") ? 0 : 1;
}
