// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/wire/message.h"
#include "helper/agent/holder.h"
#include "helper/agent/performer.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <sys/types.h>
#include <vector>

namespace lab
{

/// Operations of a lab go to one performer, in their order, or to its holder. A command has a performer of its own: it
/// may take its time, and a terminal takes what time its user does.
struct Worker
{
    enum class Use : std::uint8_t { holder, operations, callersOperations, command, terminal };

    LabNumber lab;
    Use use;
    Performer performer;
};

/// Where an answer goes.
using Road = std::shared_ptr<const FileDescriptor>;

/// A request that a worker is at.
struct Running
{
    using Clock = std::chrono::steady_clock;
    static constexpr Clock::time_point never = Clock::time_point::max();

    RequestNumber request;
    pid_t worker;
    Clock::time_point deadline;
    Road answer;
};

/// A lab whose holder has gone, and whose shells have a moment to say goodbye.
struct Ending
{
    Holder holder;
    std::vector<Worker> terminals;
};

} // namespace lab
