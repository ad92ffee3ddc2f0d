// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace lab
{

/// A child process and its pidfd, pidfd_open(2).
struct ChildProcess
{
    pid_t pid = 0;
    FileDescriptor descriptor;
};

/// clone3(2) without a stack of its own, so like fork(2): nothing in the process that is made (it goes on from here),
/// the child in the process that called. flags: CLONE_NEW*, CLONE_PARENT. Only for single-threaded programs.
[[nodiscard]] Result<std::optional<ChildProcess>> cloneProcess(std::uint64_t flags);
/// The same, and the child is in that cgroup from its start; its directory in a cgroup2 file system.
[[nodiscard]] Result<std::optional<ChildProcess>> cloneIntoCgroup(std::uint64_t flags, const FileDescriptor &cgroup);

/// Exit status as sh(1) has it: the code, or 128 + the signal.
[[nodiscard]] int shellStatus(int code, int status);

struct Ended
{
    pid_t pid = 0;
    int status = 0; ///< as shellStatus()
};

/// Waits for one child to end, waitid(2).
[[nodiscard]] Result<Ended> waitFor(pid_t pid);
/// The same for whichever child ends first. ECHILD: there is none.
[[nodiscard]] Result<Ended> waitForAnyChild();
/// The next child that has ended; nothing: none has. Does not wait.
[[nodiscard]] Result<std::optional<Ended>> reapAny();

/// pidfd_send_signal(2). ESRCH: it has ended.
[[nodiscard]] Result<void> sendSignal(const FileDescriptor &process, int signal);

/// kill(2) of one process.
[[nodiscard]] Result<void> sendSignal(pid_t pid, int signal);

/// The name that ps(1) shows, at most 15 bytes; PR_SET_NAME.
void setProcessName(const char *name);
/// The kernel kills the calling process when its parent ends; PR_SET_PDEATHSIG.
[[nodiscard]] Result<void> dieWithParent();
/// What the calling process's descendants leave behind becomes its child, not that of process 1;
/// PR_SET_CHILD_SUBREAPER.
[[nodiscard]] Result<void> adoptOrphans();
/// Lets the process look at itself in /proc after its credentials changed; PR_SET_DUMPABLE.
[[nodiscard]] Result<void> setDumpable();
/// No program started from here on gains privileges; PR_SET_NO_NEW_PRIVS.
[[nodiscard]] Result<void> setNoNewPrivileges();

/// Closes all descriptors from first on but the kept ones; close_range(2).
[[nodiscard]] Result<void> closeAllBut(int first, std::vector<int> kept);

/// Whether a thread of a process has a table of descriptors of its own, kcmp(2). False: not, or this may not be asked.
[[nodiscard]] bool hasOwnDescriptors(pid_t process, pid_t thread);

/// setresgid(2), then setresuid(2): real, effective and saved.
[[nodiscard]] Result<void> becomeUser(uid_t user, gid_t group);
/// setgroups(2): the supplementary groups.
[[nodiscard]] Result<void> setGroups(const std::vector<gid_t> &groups);
/// To none.
[[nodiscard]] Result<void> dropGroups();

} // namespace lab
