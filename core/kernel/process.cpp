// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/process.h"

#include "core/kernel/call.h"

#include <algorithm>
#include <csignal>
#include <grp.h>
#include <linux/kcmp.h>
#include <linux/sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

Result<std::optional<ChildProcess>> clone(clone_args arguments)
{
    int descriptor = -1;
    // With CLONE_PARENT the kernel takes the signal of the process that called, and accepts none here.
    arguments.exit_signal = (arguments.flags & CLONE_PARENT) != 0 ? 0 : SIGCHLD;
    arguments.flags |= CLONE_PIDFD;
    arguments.pidfd = reinterpret_cast<std::uintptr_t>(&descriptor);
    const long pid = ::syscall(SYS_clone3, &arguments, sizeof arguments);
    if (pid == -1)
        return std::unexpected(errorOf("clone3"));
    if (pid == 0)
        return std::nullopt;
    return ChildProcess{static_cast<pid_t>(pid), FileDescriptor(descriptor)};
}

} // namespace

Result<std::optional<ChildProcess>> cloneProcess(std::uint64_t flags)
{
    clone_args arguments{};
    arguments.flags = flags;
    return clone(arguments);
}

Result<std::optional<ChildProcess>> cloneIntoCgroup(std::uint64_t flags, const FileDescriptor &cgroup)
{
    clone_args arguments{};
    arguments.flags = flags | CLONE_INTO_CGROUP;
    arguments.cgroup = static_cast<unsigned>(cgroup.number());
    return clone(arguments);
}

int shellStatus(int code, int status)
{
    return code == CLD_EXITED ? status : 128 + status;
}

Result<Ended> waitFor(pid_t pid)
{
    siginfo_t info{};
    if (retried([&] { return ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED); }) == -1)
        return std::unexpected(errorOf("waitid", std::to_string(pid)));
    return Ended{info.si_pid, shellStatus(info.si_code, info.si_status)};
}

Result<Ended> waitForAnyChild()
{
    siginfo_t info{};
    if (retried([&] { return ::waitid(P_ALL, 0, &info, WEXITED); }) == -1)
        return std::unexpected(errorOf("waitid"));
    return Ended{info.si_pid, shellStatus(info.si_code, info.si_status)};
}

Result<std::optional<Ended>> reapAny()
{
    siginfo_t info{};
    const int result = retried([&] { return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG); });
    if (result == -1 && errno != ECHILD)
        return std::unexpected(errorOf("waitid"));
    if (result == -1 || info.si_pid == 0)
        return std::nullopt;
    return Ended{info.si_pid, shellStatus(info.si_code, info.si_status)};
}

Result<void> sendSignal(const FileDescriptor &process, int signal)
{
    return done(::syscall(SYS_pidfd_send_signal, process.number(), signal, nullptr, 0), "pidfd_send_signal");
}

Result<void> sendSignal(pid_t pid, int signal)
{
    return done(::kill(pid, signal), "kill", std::to_string(pid));
}

void setProcessName(const char *name)
{
    ::prctl(PR_SET_NAME, name);
}

Result<void> dieWithParent()
{
    return done(::prctl(PR_SET_PDEATHSIG, SIGKILL), "prctl", "PR_SET_PDEATHSIG");
}

Result<void> adoptOrphans()
{
    return done(::prctl(PR_SET_CHILD_SUBREAPER, 1), "prctl", "PR_SET_CHILD_SUBREAPER");
}

Result<void> setDumpable()
{
    return done(::prctl(PR_SET_DUMPABLE, 1), "prctl", "PR_SET_DUMPABLE");
}

Result<void> setNoNewPrivileges()
{
    return done(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "prctl", "PR_SET_NO_NEW_PRIVS");
}

Result<void> closeAllBut(int first, std::vector<int> kept)
{
    std::ranges::sort(kept);
    auto from = static_cast<unsigned>(first);
    for (const int descriptor : kept) {
        if (std::cmp_less(descriptor, from))
            continue;
        const auto number = static_cast<unsigned>(descriptor);
        if (number > from && ::close_range(from, number - 1, 0) == -1)
            return std::unexpected(errorOf("close_range"));
        from = number + 1;
    }
    return done(::close_range(from, ~0U, 0), "close_range");
}

bool hasOwnDescriptors(pid_t process, pid_t thread)
{
    return ::syscall(SYS_kcmp, process, thread, KCMP_FILES, 0, 0) > 0;
}

Result<void> setGroups(const std::vector<gid_t> &groups)
{
    return done(::setgroups(groups.size(), groups.data()), "setgroups");
}

Result<void> dropGroups()
{
    return setGroups({});
}

Result<void> becomeUser(uid_t user, gid_t group)
{
    if (::setresgid(group, group, group) == -1)
        return std::unexpected(errorOf("setresgid", std::to_string(group)));
    return done(::setresuid(user, user, user), "setresuid", std::to_string(user));
}

} // namespace lab
