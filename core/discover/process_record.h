// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/proc_text.h"
#include "core/discover/proc_tree.h"
#include "core/model/census.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lab
{

/// A thread and how it ran until it was looked at.
struct ThreadRun
{
    int thread = 0;
    Run run;
};

/// What a process keeps alive besides the namespaces that it is in: several ties of one sort are one.
struct ProcessTie
{
    NamedNamespace what;
    Tie tie = Tie::descriptor;
    int thread = 0; ///< as Holding
    int number = 0; ///< as Holding, of the first
    std::uint32_t count = 1;

    bool operator==(const ProcessTie &) const = default;
};

struct OpenSocket
{
    std::uint64_t inode = 0;
    int thread = 0; ///< whose table of descriptors it is in; 0: the process's
    int number = 0;
};

/// What is known of a process, and by what it is seen that it can't have changed since.
struct ProcessRecord
{
    Process process;
    std::vector<ThreadRun> runs; ///< of all its threads; empty: this is not told
    std::vector<ProcessTie> ties;
    std::vector<OpenSocket> sockets; ///< that are still to be asked for their network namespace
    bool hasHiddenDescriptors = false;
    std::uint32_t hiddenSockets = 0;
};

/// Makes one of several ties of one sort: a process may have opened one namespace a million times.
void compact(std::vector<ProcessTie> &ties);

/// Memory that a look works in, so that it need not ask for any.
struct Scratch
{
    std::array<char, 32768> entries;
    std::array<char, 32768> innerEntries;
    std::array<char, 4096> text;
};

/// Whether to read how threads ran, for another look later.
enum class Runs : std::uint8_t { skip, read };

/// Reads all that a process tells of itself. Nothing: it is gone.
[[nodiscard]] std::optional<ProcessRecord> lookAtProcess(const ProcTree &tree, int pid, Runs runs, Scratch &scratch);

/// Whether any of its threads has run since, or this can't be told. What a process is in and what it has open is
/// changed by nobody but itself, so what has not run is as it was.
[[nodiscard]] bool mayHaveChanged(const ProcTree &tree, const ProcessRecord &record, Scratch &scratch);

} // namespace lab
