// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host.h"
#include "tests/support/sandbox_lab.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

namespace lab::test
{

class HostLab : public LabOn
{
public:
    explicit HostLab(Topic topic)
        : LabOn(std::make_unique<HostBackend>(), topic)
    {}
};

/// "done", or what failed.
[[nodiscard]] std::string textOf(const Result<Outcome> &outcome);

/// A process of a user with an application of its own. It goes with this object, by SIGKILL.
class UserProcess
{
public:
    /// Tells what tell() was called with line by line, in which the process is to do all its work.
    using Work = std::function<void(const std::function<void(const std::string &)> &tell)>;

    UserProcess(const std::string &user, const Work &work);
    UserProcess(const UserProcess &) = delete;
    UserProcess &operator=(const UserProcess &) = delete;
    ~UserProcess();

    /// The next line; empty: it has ended, or says nothing for three minutes.
    [[nodiscard]] std::string line();
    void kill();

private:
    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_text;
};

/// What the work returns as that user.
[[nodiscard]] std::string as(const std::string &user, const std::function<std::string()> &work);

/// A tour in host mode as that user; arguments: what comes behind.
[[nodiscard]] std::string tour(const std::string &user, const std::string &arguments);

/// Standard output and error of a command as that user, and its status: "0 text".
[[nodiscard]] std::string run(const std::string &user, const std::string &command);

/// What labs have left: entries, processes, interfaces, mounts below /mnt, files /tmp/lesson*,
/// cgroups, System V queues; empty: nothing.
[[nodiscard]] std::string remains();
/// The same, after some time to take it back.
[[nodiscard]] std::string lastingRemains();

/// Is there in a world with cgroups of version 2.
inline constexpr const char *cgroupTree = "/sys/fs/cgroup/cgroup.procs";

/// The numbers of the processes of that name as ps(1) shows it.
[[nodiscard]] std::vector<pid_t> processesNamed(const std::string &name);

} // namespace lab::test
