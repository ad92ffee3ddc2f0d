// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/capability.h"

#include "core/kernel/process.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sched.h>
#include <string>
#include <unistd.h>

namespace lab
{
namespace
{

/// The words behind a field of the process's own status.
std::string statusOf(const std::string &field)
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(field + ":\t"))
            return line.substr(field.size() + 2);
    }
    return {};
}

/// Runs the function in a process with a user namespace of its own; its exit status.
template <typename Function>
Result<int> inNamespace(Function function)
{
    Result<std::optional<ChildProcess>> made = cloneProcess(CLONE_NEWUSER);
    if (!made)
        return std::unexpected(made.error());
    if (!*made)
        ::_exit(function());
    return waitFor((*made)->pid).transform([](const Ended &ended) { return ended.status; });
}

constexpr const char *none = "0000000000000000";

TEST(Capabilities, areGivenUp)
{
    const Result<int> status = inNamespace([] {
        const bool hadSome = statusOf("CapEff") != none;
        const bool isDone = dropCapabilities().has_value();
        const bool hasNone = statusOf("CapEff") == none && statusOf("CapPrm") == none && statusOf("CapInh") == none;
        return hadSome && isDone && hasNone ? 0 : 1;
    });
    if (!status)
        GTEST_SKIP() << "SKIPPED: " << describe(status.error());
    EXPECT_EQ(*status, 0);
}

TEST(Capabilities, areKept)
{
    const Result<int> status = inNamespace([] {
        const std::string permitted = statusOf("CapPrm");
        const bool isDone = keepCapabilities().has_value();
        const bool isKept = statusOf("CapAmb") == permitted && statusOf("CapInh") == permitted;
        return permitted != none && isDone && isKept ? 0 : 1;
    });
    if (!status)
        GTEST_SKIP() << "SKIPPED: " << describe(status.error());
    EXPECT_EQ(*status, 0);
}

} // namespace
} // namespace lab
