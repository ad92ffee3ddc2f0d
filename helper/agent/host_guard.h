// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "core/wire/message.h"
#include "helper/agent/client.h"
#include "helper/agent/host_cgroups.h"
#include "helper/agent/host_clock.h"
#include "helper/agent/host_entry.h"
#include "helper/agent/host_policy.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace lab
{

/// What judge() of host_policy.h cannot tell from the values alone: whether an interface or a mount of the computer is
/// the lab's own, and how much the lab has already. Notes down what an operation will change before it is done.
class HostGuard
{
public:
    /// groups: the caller's supplementary ones. cgroups: the directory that those of the lab are made in.
    HostGuard(HostEntry &entry, const Owner &caller, std::vector<gid_t> groups, std::string cgroups)
        : m_entry(entry)
        , m_caller(caller)
        , m_groups(std::move(groups))
        , m_cgroups(entry, std::move(cgroups))
        , m_clock(entry)
    {}

    [[nodiscard]] const Owner &caller() const { return m_caller; }
    [[nodiscard]] Client clientWith(Rights rights) const { return {m_caller, rights, m_groups}; }
    [[nodiscard]] HostClock &clock() { return m_clock; }
    [[nodiscard]] const FileDescriptor &listener() const { return m_entry.listener(); }

    /// options: of the child that it is done in; of the parent side: nothing. self: the side's own process.
    [[nodiscard]] Result<Rights> admit(const PerformRequest &request, const ChildOptions &options, pid_t self);
    /// A shell is a command that takes its time; root's was allowed by an action of its own.
    [[nodiscard]] Result<Rights> admitTerminal(const TerminalRequest &request, const ChildOptions &options) const;
    /// The operation of that number has been answered.
    void finished(const PerformReply &reply);

    /// A child may be made; children: how many there are.
    [[nodiscard]] Result<void> admit(const ChildOptions &options, std::size_t children) const;

private:
    struct Admitted
    {
        Operation operation;
        Reach reach;
    };

    [[nodiscard]] Result<void> prepare(const Operation &operation, Side side, pid_t self);
    [[nodiscard]] Result<void> prepareMount(const std::string &target);
    [[nodiscard]] Result<void> requireOwnMount(const std::string &target) const;
    [[nodiscard]] Result<void> prepareLinks(const std::string &name, const std::string &peer);
    [[nodiscard]] Result<void> requireOwnLink(const std::string &name) const;
    [[nodiscard]] Result<void> prepareFile(const std::string &path);
    [[nodiscard]] Result<void> countUp(const Operation &operation);
    void remember(const Operation &operation, const PerformReply &reply);
    void rememberLink(const std::string &name);

    HostEntry &m_entry;
    Owner m_caller;
    std::vector<gid_t> m_groups;
    HostCgroups m_cgroups;
    HostClock m_clock;
    std::map<RequestNumber, Admitted> m_admitted;
    std::set<std::uint64_t> m_mounts;   ///< on the computer, by their ids
    std::map<std::string, int> m_links; ///< on the computer, with their numbers
    std::set<std::uint64_t> m_files;    ///< on the computer, by their inodes
    std::size_t m_pairs = 0;
    std::size_t m_fileSystems = 0;
    std::size_t m_processes = 0;
};

} // namespace lab
