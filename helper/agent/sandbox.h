// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/process.h"
#include "core/model/error.h"
#include "helper/agent/delegation.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace lab
{

/// What is left to do of who has made a sandbox: to clean up outside after its end.
class SandboxKeeper
{
public:
    SandboxKeeper(ChildProcess labHost, std::optional<Delegation> cgroup)
        : m_labHost(std::move(labHost))
        , m_cgroup(std::move(cgroup))
    {}

    /// Waits for the end of the sandbox and removes its cgroup; returns at once where it has none.
    void wait() const;
    /// The same with nothing open but what that takes, in a session of its own and deaf to signals: whatever ends the
    /// program, this goes on until the sandbox has ended.
    void leaveAndWait() const;
    /// For who is the parent of the lab host: ends it once the other end of the control socket is closed, and waits for
    /// it. A program from which the keeper is out of reach knows by the keeper's end that all is gone.
    void stayAndWait(const FileDescriptor &control) const;

private:
    void withdraw(std::vector<int> kept) const;

    ChildProcess m_labHost;
    std::optional<Delegation> m_cgroup;
};

/// Whose child a lab host is: of the calling process's parent, or of the calling process.
enum class LabHostParent : std::uint8_t { ofCaller, caller };

/// Makes a sandbox: a process with a new namespace of every kind that serves requests on the control socket until its
/// end of file. It is in a cgroup of its own where one can be made; own: whether the calling process's cgroup was made
/// for it. Its first reply says that it is made, or why not.
[[nodiscard]] Result<SandboxKeeper> startSandbox(FileDescriptor control, Delegation::Own own, LabHostParent parent);

} // namespace lab
