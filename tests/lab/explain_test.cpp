// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explain.h"

#include "core/lab/causes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <ostream>
#include <set>

namespace lab
{

namespace
{

using testing::HasSubstr;
using testing::Not;

Machine ordinary()
{
    Machine machine;
    machine.maxUserNamespaces = 31000;
    machine.kinds = KindSet::all();
    machine.subordinateUids = machine.subordinateGids = "100000:65536";
    return machine;
}

Machine noUserNamespaces()
{
    Machine machine = ordinary();
    machine.maxUserNamespaces = 0;
    return machine;
}

Machine rootOnly()
{
    Machine machine = ordinary();
    machine.unprivilegedUserNamespaces = 0;
    return machine;
}

Machine appArmor()
{
    Machine machine = ordinary();
    machine.apparmorRestriction = 1;
    return machine;
}

Machine selinux()
{
    Machine machine = ordinary();
    machine.securityModules = "lockdown,capability,yama,selinux,bpf";
    return machine;
}

Machine chroot()
{
    Machine machine = ordinary();
    machine.isChroot = true;
    return machine;
}

Machine container()
{
    Machine machine = ordinary();
    machine.container = Container::container;
    machine.isProcMasked = true;
    machine.isRoot = true;
    return machine;
}

Machine flatpak()
{
    Machine machine = ordinary();
    machine.container = Container::flatpak;
    return machine;
}

Machine flatpakWithHelper()
{
    Machine machine = flatpak();
    machine.isHelperInstalled = true;
    return machine;
}

Machine oldKernel()
{
    Machine machine = ordinary();
    machine.kinds = KindSet(Kind::mount) | Kind::uts | Kind::ipc | Kind::net | Kind::pid | Kind::user;
    return machine;
}

Machine noSubordinateIds()
{
    Machine machine = ordinary();
    machine.subordinateUids.clear();
    return machine;
}

struct Failure
{
    Error error;
    Machine (*machine)();
    const char *what;
    const char *why;
    const char *remedy;

    friend void PrintTo(const Failure &failure, std::ostream *stream) { *stream << describe(failure.error); }
};

const Failure failures[] = {
    {{"clone3", ENOSPC, ""}, noUserNamespaces, "New namespaces", "max_user_namespaces is 0", "sysctl user.max"},
    {{"clone3", ENOSPC, ""}, ordinary, "New namespaces", "no disk is full", "raise the limit"},
    {{"unshare", EUSERS, ""}, ordinary, "New namespaces", "32 levels", "less deeply"},
    {{"flatpak", EACCES, ""}, flatpak, "New namespaces", "Flatpak", "install a package"},
    {{"flatpak", EACCES, ""}, flatpakWithHelper, "New namespaces", "Flatpak", "whose helper is installed"},
    {{"HostCommand", EPIPE, ""}, flatpak, "The agent", "Flatpak did not start it", "--host true"},
    {{"emulator", EACCES, ""}, flatpak, "No terminal program", "outside of Flatpak's", "flatpak override --user"},
    {{"clone3", EPERM, ""}, flatpak, "New namespaces", "security module", "doctor"},
    {{"clone3", EPERM, ""}, chroot, "New namespaces", "chroot", "pivot_root"},
    {{"clone3", EPERM, ""}, container, "New namespaces", "seccomp filter", "seccomp profile"},
    {{"clone3", ENOSYS, ""}, container, "New namespaces", "seccomp filter", "seccomp profile"},
    {{"clone3", EPERM, ""}, rootOnly, "New namespaces", "unprivileged_userns_clone is 0", "userns_clone=1"},
    {{"clone3", EPERM, ""}, appArmor, "New namespaces", "AppArmor", "“userns,”"},
    {{"clone3", EACCES, ""}, appArmor, "New namespaces", "AppArmor", "“userns,”"},
    {{"clone3", EACCES, ""}, selinux, "New namespaces", "SELinux", "ausearch"},
    {{"clone3", EPERM, ""}, ordinary, "New namespaces", "security module", "doctor"},
    {{"clone3", EINVAL, ""}, oldKernel, "New namespaces", "every kind", "newer kernel"},
    {{"clone3", ENOMEM, ""}, ordinary, "New namespaces", "PID namespace has ended", "new child"},
    {{"clone3", EAGAIN, ""}, ordinary, "New namespaces", "any more processes", "ulimit -u"},
    {{"clone3", ENOSYS, ""}, ordinary, "New namespaces", "does not have that system call", "Linux 5.12"},

    {{"pivot_root", EDEADLK, "/mnt"}, ordinary, "/mnt could not become the root", "parent side", "mount namespace"},
    {{"pivot_root", EINVAL, "/mnt"}, ordinary, "/mnt could not become", "no mount", "Mount something"},
    {{"pivot_root", EBUSY, "/mnt"}, ordinary, "/mnt could not become", "the root now", "Mount something"},
    {{"pivot_root", ENOENT, "/mnt"}, ordinary, "/mnt could not become", "does not exist", "Make the new root"},
    {{"chroot", ENOENT, "/mnt"}, ordinary, "/mnt could not become", "does not exist", "Make the new root"},
    {{"chroot", EPERM, "/mnt"}, ordinary, "/mnt could not become", "CAP_SYS_ADMIN", "--map-root-user"},
    {{"terminal", ESRCH, "child"}, ordinary, "terminal could not be opened", "no child yet", "Run the step"},
    {{"terminal", EAGAIN, "2"}, ordinary, "terminal could not be opened", "As many terminals", "Close one"},
    {{"posix_openpt", ENOSPC, "/dev/ptmx"},
     ordinary,
     "terminal could not be opened",
     "no pseudo-terminal",
     "Close some"},
    {{"pkexec", ENOENT, ""}, ordinary, "neither installed nor removed", "pkexec, and that is not", "sudo"},
    {{"pkexec", ECANCELED, ""}, ordinary, "neither installed nor removed", "was closed", "Try again"},
    {{"pkexec", EACCES, ""}, ordinary, "neither installed nor removed", "rules of this computer", "administrator"},
    {{"pkexec", ENOTTY, ""}, ordinary, "neither installed nor removed", "can ask for the password", "terminal"},
    {{"installHelper", ENOEXEC, ""}, ordinary, "neither installed nor removed", "Only an AppImage", "cmake --install"},
    {{"installHelper", ENOENT, ""}, ordinary, "neither installed nor removed", "No AppImage has", "its package"},
    {{"installHelper", EEXIST, ""}, ordinary, "neither installed nor removed", "left alone", "Use that one"},
    {{"installHelper", EROFS, ""}, ordinary, "neither installed nor removed", "cannot be written", "package"},
    {{"installHelper", EACCES, ""}, ordinary, "neither installed nor removed", "not root's alone", "which one"},
    {{"installHelper", EBUSY, ""}, ordinary, "neither installed nor removed", "under way", "its end"},
    {{"installHelper", EIO, "full"}, ordinary, "neither installed nor removed", "as it was before", "have room"},

    {{"emulator", ENOENT, ""}, ordinary, "No terminal program", "known is installed", "konsole"},
    {{"emulator", ENOENT, "mine"}, ordinary, "mine did not open", "no program of that name", "Name another"},
    {{"emulator", 0, "mine"}, ordinary, "mine did not open", "ended at once", "by hand"},
    {{"execve", ENOENT, "nosuch"},
     ordinary,
     "process could not be started",
     "no program of that name",
     "Check the name"},
    {{"execve", ENOENT, "/bin/sh"}, ordinary, "process could not be started", "no /bin/sh", "programs in it"},

    {{"write", EPERM, "/proc/7/uid_map"}, appArmor, "ids could not be mapped", "AppArmor", "“userns,”"},
    {{"write", EACCES, "/proc/7/uid_map"}, appArmor, "ids could not be mapped", "AppArmor", "“userns,”"},
    {{"newuidmap", ENOENT, ""}, ordinary, "ids could not be mapped", "not installed", "uidmap"},
    {{"posix_spawn", ENOENT, "newgidmap"}, ordinary, "ids could not be mapped", "not installed", "uidmap"},
    {{"write", EPERM, "/proc/7/gid_map"}, noSubordinateIds, "ids", "Without a range", "--add-subuids"},
    {{"write", EPERM, "/proc/7/gid_map"}, ordinary, "ids could not be mapped", "“deny”", "that are yours"},
    {{"openat", EACCES, "/proc/7/setgroups"}, ordinary, "ids could not be mapped", "hidepid", "gid="},
    {{"write", EINVAL, "/proc/7/uid_map"}, ordinary, "ids could not be mapped", "overlap", "overlap"},

    {{"writeOnce", EPERM, "/proc/7/uid_map"}, ordinary, "ids could not be mapped", "written once", "new child"},
    {{"ownIds", EPERM, "0 5 1"}, ordinary, "ids could not be mapped", "does not have all ids", "under INSIDE"},
    {{"write", EPERM, "/proc/7/setgroups"},
     ordinary,
     "ids could not be mapped",
     "not allowed again",
     "setgroups first"},
    {{"subordinateRange", ENOENT, "/etc/subuid"}, ordinary, "ids could not be", "no range", "--add-subuids"},
    {{"open", EOVERFLOW, "/tmp/a"}, ordinary, "/tmp/a could not be opened", "no id", "Map the user first"},
    {{"perform", ESRCH, "child"},
     ordinary,
     "“perform” failed for child",
     "from the parent side",
     "Make the child, and"},
    {{"setresuid", EINVAL, "5"}, ordinary, "“setresuid” failed for 5", "not mapped", "Map it"},
    {{"setresgid", EINVAL, "5"}, ordinary, "“setresgid” failed for 5", "not mapped", "Map it"},
    {{"setgroups", EPERM, ""}, ordinary, "“setgroups” failed", "denies setgroups", "--map-groups"},

    {{"mkdir", EROFS, "/sys/fs/cgroup/lab"}, ordinary, "cgroup /sys/fs/cgroup/lab", "delegated", "systemd-run"},
    {{"mkdir", EACCES, "/sys/fs/cgroup/lab"}, ordinary, "cgroup /sys/fs/cgroup/lab", "delegated", "systemd-run"},
    {{"write", EPERM, "/sys/fs/cgroup/pids.max"}, ordinary, "could not be changed", "delegated", "systemd-run"},
    {{"rmdir", EBUSY, "/sys/fs/cgroup/lab"}, ordinary, "could not be changed", "There are processes", "try again"},
    {{"write", EBUSY, "/sys/fs/cgroup/cgroup.procs"}, ordinary, "could not be", "not both", "for the processes"},
    {{"mkdir", EEXIST, "/sys/fs/cgroup/lab"}, ordinary, "could not be changed", "there already", "another name"},
    {{"write", ENOENT, "/sys/fs/cgroup/a/cgroup.procs"}, ordinary, "could not be", "nsdelegate", "parent side"},
    {{"openat", ENOENT, "/sys/fs/cgroup/a/pids.max"}, ordinary, "could not be changed", "version 1", "STATE"},
    {{"rmdir", ENOENT, "/sys/fs/cgroup/a"}, ordinary, "could not be changed", "no such cgroup", "Make it first"},
    {{"cgroup2", ENOTSUP, "/tmp/"}, ordinary, "could not be changed", "No cgroup2", "below the place"},
    {{"write", EOPNOTSUPP, "/sys/fs/cgroup/a/cgroup.procs"}, ordinary, "could not be", "cgroup.type", "domain"},
    {{"write", EINVAL, "/sys/fs/cgroup/a/cpu.max"}, ordinary, "could not be changed", "that value", "max or a number"},
    {{"write", ESRCH, "/sys/fs/cgroup/a/cgroup.procs"}, ordinary, "could not be", "has ended", "table of processes"},
    {{"cgroup", EDEADLK, "/sys/fs/cgroup/cgroup.freeze"}, ordinary, "could not be", "ends the lab", "you made"},
    {{"mkdir", EAGAIN, "/sys/fs/cgroup/a"}, ordinary, "could not be changed", "as many cgroups", "Remove some"},
    {{"fsconfig", EPERM, "cgroup2"},
     ordinary,
     "cgroup2 could not be mounted",
     "owns that namespace",
     "cgroup namespace"},

    {{"fsmount", EPERM, ""}, container, "file system could not be mounted", "covered", "unmask"},
    {{"move_mount", EPERM, "/mnt"}, container, "/mnt could not be mounted", "seccomp", "seccomp profile"},
    {{"fsopen", EPERM, "tmpfs"}, appArmor, "tmpfs could not be mounted", "AppArmor", "“userns,”"},
    {{"fsopen", EACCES, "tmpfs"}, appArmor, "tmpfs could not be mounted", "AppArmor", "“userns,”"},
    {{"fsconfig", EPERM, "proc"}, ordinary, "proc could not be mounted", "PID namespace", "PID namespace"},
    {{"mount_setattr", EPERM, "/mnt"}, ordinary, "/mnt could not be mounted", "locked", "of your own"},
    {{"fsconfig", EINVAL, "size"}, ordinary, "could not be mounted", "options", "size=64m"},
    {{"open_tree", EINVAL, "/proc"}, ordinary, "/proc could not be mounted", "unbindable", "of your own"},
    {{"mount_setattr", EINVAL, "/mnt/a"},
     ordinary,
     "/mnt/a could not be mounted",
     "propagation type",
     "table of mounts"},
    {{"move_mount", EINVAL, "/proc"}, ordinary, "/proc could not be mounted", "locked", "of your own"},
    {{"fsopen", ENODEV, "tmpfs"}, ordinary, "tmpfs could not", "does not have that", "/proc/filesystems"},
    {{"move_mount", ENOENT, "/no"}, ordinary, "/no could not be mounted", "no such file", "Make it first"},
    {{"move_mount", ENOTDIR, "/f"}, ordinary, "/f could not be mounted", "a file on a file", "Make it first"},
    {{"move_mount", ENOSPC, "/mnt"}, ordinary, "/mnt could not be mounted", "mount-max", "Unmount some"},
    {{"move_mount", EBUSY, "/mnt"}, ordinary, "/mnt could not be mounted", "mounted there already", "another"},
    {{"move_mount", EACCES, "/root/a"}, ordinary, "/root/a could not be", "may not be entered", "can read"},
    {{"move_mount", ELOOP, "/l"}, ordinary, "/l could not be mounted", "symbolic links", "place itself"},
    {{"mount_setattr", ENOSYS, ""}, ordinary, "could not be mounted", "does not have", "Linux 5.12"},

    {{"fork", ENOMEM, ""}, ordinary, "could not be started", "Memory is not short", "--fork"},
    {{"fork", EAGAIN, ""}, ordinary, "could not be started", "any more processes", "ulimit -u"},
    {{"fork", ECHILD, ""}, ordinary, "could not be started", "was killed", "process 1"},
    {{"kill", ESRCH, "7"}, ordinary, "could not be sent to process 7", "No process has that number", "table"},
    {{"kill", EPERM, "7"}, ordinary, "could not be sent to process 7", "another user", "in the lab"},
    {{"kill", EINVAL, ""}, ordinary, "The signal could not be sent", "reason", "manual page"},

    {{"umount2", EBUSY, "/mnt"}, ordinary, "/mnt could not be unmounted", "in use", "Leave the directory"},
    {{"umount2", EINVAL, "/mnt"}, ordinary, "/mnt could not be unmounted", "Nothing is mounted", "this side"},
    {{"umount2", EPERM, "/mnt"}, ordinary, "/mnt could not be unmounted", "locked", "of your own"},
    {{"umount2", ENOENT, "/no"}, ordinary, "/no could not be unmounted", "no such file", "table of mounts"},
    {{"umount2", ENOTDIR, "/f/g"}, ordinary, "/f/g could not be unmounted", "directory", "table of mounts"},

    {{"sethostname", EINVAL, "x"}, ordinary, "The name x could not be set", "64 bytes", "shorter"},
    {{"setdomainname", ENAMETOOLONG, ""}, ordinary, "The name could not be set", "64 bytes", "shorter"},
    {{"sethostname", EPERM, "x"}, ordinary, "The name x could not be set", "CAP_SYS_ADMIN", "UTS namespace"},

    {{"setns", EPERM, ""}, ordinary, "could not be entered", "CAP_SYS_ADMIN", "user namespace that owns"},
    {{"setns", EINVAL, ""}, ordinary, "could not be entered", "threads", "new child"},

    {{"posix_spawn", ENOENT, "/x/unshare-lab-agent"}, ordinary, "agent", "not where it belongs", "Install"},
    {{"posix_spawn", EACCES, "/x/unshare-lab-agent"}, ordinary, "agent", "can't be run", "Install"},
    {{"posix_spawn", ENOEXEC, "/x/unshare-lab-agent"}, ordinary, "agent", "can't be run", "Install"},
    {{"posix_spawn", EAGAIN, "/x/unshare-lab-agent"}, ordinary, "agent", "more processes", "ulimit -u"},

    {{"decode", EBADMSG, "view"}, ordinary, "could not be read", "form that was agreed on", "new child"},
    {{"decode", EMSGSIZE, "view"}, ordinary, "could not be read", "larger than", "new child"},

    {{"openat", ENOENT, "999999/ns"}, ordinary, "999999/ns could not be opened", "no such process", "ps"},
    {{"openat", ENOENT, "/no"}, ordinary, "/no could not be opened", "no such file", "Check the path"},
    {{"openat", ENOTDIR, "/f/g"}, ordinary, "/f/g could not be opened", "directory", "Check the path"},
    {{"openat", EACCES, "/proc/1/ns"}, ordinary, "/proc/1/ns could not", "hidden", "of your own"},

    {{"mknodat", EEXIST, "/mnt/a"}, ordinary, "/mnt/a could not be made", "queue of that name", "another name"},
    {{"msgget", EEXIST, "0x00000007"}, ordinary, "0x00000007 could not be made", "has the key", "another key"},
    {{"mqueue", ENOTSUP, "/tmp/a"}, ordinary, "/tmp/a could not be made", "No mqueue", "Mount the POSIX"},
    {{"shmget", EINVAL, ""}, ordinary, "The object could not be made", "kernel.shmmax", "smaller size"},
    {{"semget", EINVAL, "0x00000007"}, ordinary, "could not be made", "kernel.sem", "smaller number"},
    {{"mknodat", ENOSPC, "/mnt/a"}, ordinary, "/mnt/a could not be made", "queues_max", "Remove some"},
    {{"msgget", ENOSPC, "0x00000007"}, ordinary, "could not be made", "kernel.msgmni", "Remove some"},
    {{"mknodat", EMFILE, "/mnt/a"}, ordinary, "/mnt/a could not be made", "ulimit -q", "Remove some"},
    {{"unlinkat", ENOENT, "/mnt/a"}, ordinary, "/mnt/a could not be removed", "No queue", "table of POSIX"},
    {{"msgctl", EINVAL, "7"}, ordinary, "7 could not be removed", "with that id", "id of the table"},
    {{"shmctl", EIDRM, ""}, ordinary, "The object could not be removed", "with that id", "id of the table"},
    {{"semctl", EPERM, "7"}, ordinary, "7 could not be removed", "CAP_SYS_ADMIN", "of your own"},
    {{"fsconfig", EPERM, "mqueue"}, ordinary, "mqueue could not be mounted", "IPC namespace", "of its own"},

    {{"clock_settime", EPERM, "2026-01-01 00:00:00"}, ordinary, "wall clock", "one wall clock", "--boottime"},
    {{"clock_settime", EINVAL, "1970-01-01 00:00:00"}, ordinary, "wall clock", "computer's start", "nearer to now"},
    {{"write", EACCES, "/proc/self/timens_offsets"}, ordinary, "offset of a clock", "fixed", "new child"},
    {{"write", ERANGE, "/proc/self/timens_offsets"}, ordinary, "offset of a clock", "below zero", "takes away"},
    {{"write", EINVAL, "/proc/7/timens_offsets"}, ordinary, "offset of a clock", "nanoseconds", "boottime 16500 0"},
    {{"write", EPERM, "/proc/7/timens_offsets"}, ordinary, "offset of a clock", "CAP_SYS_TIME", "of its own"},
    {{"open", ENOENT, "/proc/self/timens_offsets"}, ordinary, "offset of a clock", "no time namespaces", "5.6"},
    {{"if_nametoindex", ENODEV, "veth9"},
     ordinary,
     "no interface veth9",
     "other end of its pair",
     "table of interfaces"},
    {{"RTM_NEWLINK", EEXIST, "veth0"}, ordinary, "veth0 could not be changed", "that name already", "another name"},
    {{"RTM_NEWLINK", EPERM, "veth0"}, ordinary, "veth0 could not", "CAP_NET_ADMIN", "network namespace of its own"},
    {{"RTM_DELLINK", EOPNOTSUPP, "lo"}, ordinary, "lo could not be changed", "goes with it", "Turn it off"},
    {{"RTM_NEWLINK", EOPNOTSUPP, "lo"}, ordinary, "lo could not be changed", "only a bridge", "end of a veth pair"},
    {{"RTM_NEWLINK", EINVAL, "lo"}, ordinary, "lo could not be changed", "never leaves", "another interface"},
    {{"RTM_NEWLINK", ELOOP, "br1"}, ordinary, "br1 could not be changed", "go round", "end of a veth pair"},
    {{"RTM_NEWLINK", ESRCH, "veth0-c"}, ordinary, "veth0-c could not", "not there", "Make the child first"},
    {{"RTM_NEWADDR", EEXIST, "10.0.0.1/24"}, ordinary, "10.0.0.1/24 could not", "already", "Delete it first"},
    {{"RTM_DELADDR", EADDRNOTAVAIL, "10.0.0.1/8"}, ordinary, "10.0.0.1/8", "does not have", "table of addresses"},
    {{"RTM_NEWADDR", EADDRNOTAVAIL, "ff02::1/64"}, ordinary, "ff02::1/64", "groups", "fd00::1/64"},
    {{"RTM_NEWADDR", EPERM, "10.0.0.1/24"}, ordinary, "10.0.0.1/24", "CAP_NET_ADMIN", "network namespace of its own"},
    {{"RTM_NEWADDR", EACCES, "fd00::1/64"}, ordinary, "fd00::1/64", "turned off", "disable_ipv6"},
    {{"RTM_NEWADDR", EOPNOTSUPP, "fd00::1/64"}, ordinary, "fd00::1/64", "turned off", "ipv6.disable=1"},
    {{"RTM_NEWADDR", EINVAL, "fd00::1/64"}, ordinary, "fd00::1/64", "1280", "larger MTU"},
    {{"RTM_NEWROUTE", EEXIST, "default"}, ordinary, "route to default", "already", "Delete it first"},
    {{"RTM_DELROUTE", ESRCH, "10.1.0.0/16"}, ordinary, "route to 10.1.0.0/16", "no such route", "table of routes"},
    {{"RTM_NEWROUTE", ENETUNREACH, "default"}, ordinary, "route to default", "no network", "the router's network"},
    {{"RTM_NEWROUTE", EHOSTUNREACH, "default"}, ordinary, "route to default", "no network", "the router's network"},
    {{"RTM_NEWROUTE", ENETDOWN, "10.1.0.0/16"}, ordinary, "route to 10.1.0.0/16", "turned off", "Bring it up"},
    {{"RTM_NEWROUTE", EINVAL, "default"}, ordinary, "route to default", "group", "other side"},
    {{"RTM_NEWROUTE", EPERM, "default"}, ordinary, "route to default", "CAP_NET_ADMIN", "on the parent side"},
    {{"connect", ENETUNREACH, "10.0.0.1"}, ordinary, "sent to 10.0.0.1", "even lo", "bring it up"},
    {{"sendto", EHOSTUNREACH, "10.0.0.1"}, ordinary, "sent to 10.0.0.1", "nobody answers", "one network"},
    {{"sendto", ENETDOWN, "10.0.0.1"}, ordinary, "sent to 10.0.0.1", "turned off", "Bring it up"},
    {{"connect", EADDRNOTAVAIL, "fd00::1"}, ordinary, "sent to fd00::1", "tentative", "nodad"},
    {{"connect", EINVAL, "fe80::1"}, ordinary, "sent to fe80::1", "over which one", "fe80::1%"},
    {{"connect", EACCES, "10.0.0.255"}, ordinary, "sent to 10.0.0.255", "broadcast", "one of them"},
    {{"socket", EPERM, "ICMP"}, ordinary, "could be sent.", "ping_group_range", "on the parent side"},

    {{"setns", ESRCH, "child"}, ordinary, "could not be entered", "not there", "Make the child first"},
    {{"open", EBUSY, "child"}, ordinary, "child", "a child already", "Reset"},
    {{"recv", ETIMEDOUT, ""}, ordinary, "“recv” failed.", "no answer", "new child"},
    {{"send", EPIPE, "host"}, ordinary, "“send” failed for host.", "has ended", "new child"},
    {{"recv", ECONNRESET, ""}, ordinary, "“recv” failed.", "has ended", "new child"},
    {{"mkdirat", EROFS, "/home/x"}, ordinary, "/home/x", "read-only", "/tmp"},
    {{"write", ENOSPC, "/tmp/x"}, ordinary, "/tmp/x could not be written", "tmpfs ends", "larger size"},
    {{"write", EDQUOT, "/tmp/x"}, ordinary, "/tmp/x could not be written", "quota", "Delete"},
    {{"openat", ENAMETOOLONG, "x"}, ordinary, "x could not be opened", "255 bytes", "shorter"},
    {{"send", EMSGSIZE, ""}, ordinary, "“send” failed.", "one message", "less at once"},
    {{"mkdirat", ENOMEM, ""}, ordinary, "“mkdirat” failed.", "no memory", "Close some"},
    {{"pipe2", EMFILE, ""}, ordinary, "“pipe2” failed.", "open", "ulimit -n"},
    {{"pipe2", ENFILE, ""}, ordinary, "“pipe2” failed.", "open", "Close some"},

    {{"lab", ENOENT, ""}, ordinary, "helper for host mode", "has ended", "Start the lesson again"},
    {{"helper", ENOENT, "org.unsharelab.helper"}, ordinary, "helper for host mode", "not installed", "Install"},
    {{"helper", ENOTCONN, "system bus"}, ordinary, "helper for host mode", "system bus", "dbus-broker"},
    {{"caller", EACCES, ""}, ordinary, "helper for host mode", "never for root", "ordinary user"},
    {{"helper", EACCES, ""}, ordinary, "helper for host mode", "rules of this computer", "polkit(8)"},
    {{"helper", ECANCELED, ""}, ordinary, "helper for host mode", "was closed", "Run the step again"},
    {{"helper", EACCES, "discover"}, ordinary, "helper for host mode", "what this user may see", "polkit(8)"},
    {{"helper", ECANCELED, "discover"}, ordinary, "helper for host mode", "what this user may see", "when you want to"},
    {{"helper", ETIMEDOUT, ""}, ordinary, "helper for host mode", "in time", "in a moment"},
    {{"version", ENOTSUP, "1"}, ordinary, "helper for host mode", "different versions", "same version"},
    {{"host", EPERM, "/sys/fs/cgroup/lab"},
     ordinary,
     "Host mode does not do that: /sys/fs/cgroup/lab",
     "scope",
     "example"},
    {{"host", EPERM, "/etc"}, ordinary, "Host mode does not do that: /etc", "computer itself", "sandbox"},
    {{"host", EBUSY, "date"}, ordinary, "Host mode does not do that: date", "moved already", "ten seconds"},
    {{"host", EBUSY, "discover"}, ordinary, "Host mode does not do that: discover", "already at it", "a moment"},
    {{"host", EBUSY, "/mnt"}, ordinary, "Host mode does not do that: /mnt", "not the lab's", "below /mnt"},
    {{"host", E2BIG, "veth9"}, ordinary, "Host mode does not do that: veth9", "one lab may have", "reset the lesson"},
    {{"host", EMFILE, "16"}, ordinary, "Host mode does not do that: 16", "as many labs", "Close some"},

    {{"visit", EACCES, "net:[4026531840]"},
     ordinary,
     "net:[4026531840]",
     "who made the user namespace",
     "view as root"},
    {{"visit", ESRCH, "net:[4026531840]"}, ordinary, "net:[4026531840]", "has gone", "Look again"},
};

class ExplainFailure : public testing::TestWithParam<Failure>
{
};

std::string nameOfFailure(const testing::TestParamInfo<Failure> &info)
{
    return std::to_string(info.index) + "_" + info.param.error.call + "_" + errnoName(info.param.error.number);
}

} // namespace

TEST_P(ExplainFailure, SaysWhatWhyAndWhatToDo)
{
    const auto &[error, machine, what, why, remedy] = GetParam();
    const Explanation explanation = explain(error, machine());
    EXPECT_THAT(explanation.what.toStdString(), HasSubstr(what));
    EXPECT_THAT(explanation.why.toStdString(), HasSubstr(why));
    EXPECT_THAT(explanation.remedy.toStdString(), HasSubstr(remedy));
    EXPECT_EQ(explanation.detail.toStdString(), describe(error));
}

INSTANTIATE_TEST_SUITE_P(Failures, ExplainFailure, testing::ValuesIn(failures), nameOfFailure);

TEST(Explain, ReachesEveryRowOfTheTableOfCauses)
{
    std::set<const Cause *> reached;
    for (const Failure &failure : failures)
        reached.insert(findCause(failure.error, failure.machine()));
    for (const Cause &cause : causes())
        EXPECT_TRUE(reached.contains(&cause)) << errnoName(cause.number) << ": " << cause.why;
}

TEST(Explain, NeverAdvisesToTurnAppArmorsRestrictionOff)
{
    for (const Failure &failure : failures) {
        if (failure.machine == appArmor) {
            EXPECT_THAT(explain(failure.error, appArmor()).remedy.toStdString(), Not(HasSubstr("sysctl")));
        }
    }
}

TEST(Explain, BlamesNothingThatDoesNotBindRoot)
{
    Machine machine = rootOnly();
    machine.apparmorRestriction = 1;
    machine.isRoot = true;
    EXPECT_THAT(explain({"clone3", EPERM, ""}, machine).why.toStdString(), HasSubstr("security module"));
}

TEST(Explain, SaysTheKernelsOwnReasonWhereNoRowFits)
{
    const Explanation explanation = explain({"ioctl", ENOTTY, "/dev/null"}, ordinary());
    EXPECT_EQ(explanation.what, QStringLiteral("“ioctl” failed for /dev/null."));
    EXPECT_THAT(explanation.why.toStdString(), HasSubstr("Inappropriate ioctl"));
    EXPECT_FALSE(explanation.remedy.isEmpty());
}

TEST(Explain, SaysThatThereIsNoReasonWithoutAnErrno)
{
    EXPECT_THAT(explain({"check", 0, "x"}, ordinary()).why.toStdString(), HasSubstr("no reason"));
}

TEST(Explain, HasASentenceOfItsOwnForEveryFault)
{
    std::set<QString> sentences;
    for (int fault = 0; fault <= static_cast<int>(Fault::notAllowed); ++fault) {
        const QString sentence = explain(static_cast<Fault>(fault));
        EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << fault;
        EXPECT_TRUE(sentences.insert(sentence).second) << sentence.toStdString();
    }
    EXPECT_EQ(explain(Fault::notAbsolute), QStringLiteral("The path has to start with /."));
}

} // namespace lab
