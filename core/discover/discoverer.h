// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/census_builder.h"
#include "core/discover/mount_tables.h"
#include "core/discover/process_record.h"
#include "core/discover/sockets.h"
#include "core/model/census.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lab
{

/// Finds every namespace of the computer, or of the part of it that is visible from here: by the links of processes and
/// threads, by what they have open, by mounts, by owners and parents, and, where the kernel lists them, by that.
///
/// The first time reads all there is; from then on, what can't have changed is taken from the time before, see
/// mayHaveChanged() and MountTables. Some threads share the work while discover() runs; none is left afterwards.
class Discoverer
{
public:
    enum class Use : std::uint8_t { once, often };

    [[nodiscard]] static Result<Discoverer> open(Use use, const std::string &proc = "/proc");

    [[nodiscard]] Result<void> discover();
    /// The last one.
    [[nodiscard]] const Census &census() const { return m_census; }
    /// Another number than before: the census may differ from the one before.
    [[nodiscard]] unsigned revision() const { return m_revision; }

private:
    enum class Fate : std::uint8_t { unchanged, looked, gone };

    Discoverer(ProcTree tree, bool isConfined, Use use)
        : m_tree(std::move(tree))
        , m_isConfined(isConfined)
        , m_runs(use == Use::often ? Runs::read : Runs::skip)
        , m_builder(m_tree)
    {}

    /// True: something differs from the time before.
    [[nodiscard]] bool lookAtProcesses(const std::vector<int> &pids);
    [[nodiscard]] bool arrange(const std::vector<int> &pids);
    void lookAgainAtOrphans();
    [[nodiscard]] bool readMounts();
    void build();

    ProcTree m_tree;
    bool m_isConfined;
    Runs m_runs;
    unsigned m_round = 0;
    unsigned m_revision = 0;
    std::vector<ProcessRecord> m_records; ///< in the order of pids
    std::vector<Fate> m_fates;            ///< by the place in it
    std::uint32_t m_vanished = 0;
    Sockets m_sockets;
    MountTables m_mounts;
    CensusBuilder m_builder;
    Census m_census;
};

} // namespace lab
