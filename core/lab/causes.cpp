// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include "core/kernel/file.h"
#include "core/model/written_number.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

constexpr std::array<std::pair<std::string_view, Deed>, 71> deeds{{
    {"clone", Deed::makeNamespace},
    {"clone3", Deed::makeNamespace},
    {"unshare", Deed::makeNamespace},
    {"fork", Deed::startProcess},
    {"kill", Deed::sendSignal},
    {"newuidmap", Deed::mapIds},
    {"newgidmap", Deed::mapIds},
    {"fsopen", Deed::mountFileSystem},
    {"fsconfig", Deed::mountFileSystem},
    {"fsmount", Deed::mountFileSystem},
    {"move_mount", Deed::mountFileSystem},
    {"open_tree", Deed::mountFileSystem},
    {"mount_setattr", Deed::mountFileSystem},
    {"mount", Deed::mountFileSystem},
    {"pivot_root", Deed::changeRoot},
    {"chroot", Deed::changeRoot},
    {"chdir", Deed::openFile},
    {"umount", Deed::unmount},
    {"umount2", Deed::unmount},
    {"sethostname", Deed::setName},
    {"setdomainname", Deed::setName},
    {"setns", Deed::enterNamespace},
    {"posix_spawn", Deed::startAgent},
    {"execve", Deed::startProcess},
    {"symlinkat", Deed::writeFile},
    {"open", Deed::openFile},
    {"openat", Deed::openFile},
    {"openat2", Deed::openFile},
    {"write", Deed::writeFile},
    {"decode", Deed::decode},
    {"msgget", Deed::makeIpc},
    {"shmget", Deed::makeIpc},
    {"semget", Deed::makeIpc},
    {"mqueue", Deed::makeIpc},
    {"mknodat", Deed::makeIpc},
    {"msgctl", Deed::removeIpc},
    {"shmctl", Deed::removeIpc},
    {"semctl", Deed::removeIpc},
    {"unlinkat", Deed::removeIpc},
    {"clock_settime", Deed::setClock},
    {"adjtimex", Deed::setClock},
    {"if_nametoindex", Deed::findLink},
    {"RTM_NEWLINK", Deed::changeLink},
    {"RTM_DELLINK", Deed::changeLink},
    {"RTM_NEWADDR", Deed::changeAddress},
    {"RTM_DELADDR", Deed::changeAddress},
    {"RTM_NEWROUTE", Deed::changeRoute},
    {"RTM_DELROUTE", Deed::changeRoute},
    {"connect", Deed::ping},
    {"sendto", Deed::ping},
    {"writeOnce", Deed::mapIds},
    {"ownIds", Deed::mapIds},
    {"subordinateRange", Deed::mapIds},
    {"lstat", Deed::openFile},
    {"mkdir", Deed::changeCgroup},
    {"rmdir", Deed::changeCgroup},
    {"cgroup", Deed::changeCgroup},
    {"cgroup2", Deed::changeCgroup},
    {"helper", Deed::askHelper},
    {"version", Deed::askHelper},
    {"caller", Deed::askHelper},
    {"policy", Deed::askHelper},
    {"lab", Deed::askHelper},
    {"installHelper", Deed::installHelper},
    {"pkexec", Deed::installHelper},
    {"terminal", Deed::openTerminal},
    {"posix_openpt", Deed::openTerminal},
    {"emulator", Deed::openOwnTerminal},
    {"visit", Deed::visit},
    {"flatpak", Deed::makeNamespace},
    {"HostCommand", Deed::startAgent},
}};

/// "4711/ns": a file of a process in a proc.
bool isOfProcess(const Error &error, const Machine &)
{
    const std::size_t slash = error.subject.find('/');
    return slash != std::string::npos && writtenNumber<unsigned>(error.subject.substr(0, slash)).has_value();
}

bool isIdMap(std::string_view path)
{
    constexpr std::string_view files[] = {"/uid_map", "/gid_map", "/setgroups", "newuidmap", "newgidmap"};
    return std::ranges::any_of(files, [&](std::string_view file) { return path.ends_with(file); });
}

bool isEchoSocket(const Error &error)
{
    return error.call == "socket" && error.subject == "ICMP";
}

bool isCgroupFile(std::string_view path)
{
    const std::string_view name = lastName(path);
    return name.starts_with("cgroup.") || name == "pids.max" || name == "memory.max" || name == "memory.high" ||
           name == "cpu.max";
}

bool allowsNoUserNamespaces(const Error &, const Machine &machine)
{
    return machine.maxUserNamespaces == 0;
}

bool isInChroot(const Error &, const Machine &machine)
{
    return machine.isChroot;
}

bool isInContainer(const Error &, const Machine &machine)
{
    return machine.container == Container::container;
}

bool allowsThemToRootOnly(const Error &, const Machine &machine)
{
    return machine.unprivilegedUserNamespaces == 0 && !machine.isRoot;
}

bool isRestrictedByAppArmor(const Error &, const Machine &machine)
{
    return machine.apparmorRestriction.value_or(0) != 0 && !machine.isRoot;
}

bool hasSelinux(const Error &, const Machine &machine)
{
    return machine.securityModules.contains("selinux");
}

bool lacksAKind(const Error &, const Machine &machine)
{
    return machine.kinds != KindSet::all();
}

bool isMapProgram(const Error &error, const Machine &)
{
    return error.call.starts_with("new") || error.subject.ends_with("idmap");
}

bool lacksSubordinateIds(const Error &, const Machine &machine)
{
    return machine.subordinateUids.empty() || machine.subordinateGids.empty();
}

/// fsmount(2) has no path, and is the call in which the kernel compares a new proc with those in view.
bool isMaskedProc(const Error &error, const Machine &machine)
{
    return machine.isProcMasked && (error.call == "fsmount" || error.subject.contains("proc"));
}

bool isProc(const Error &error, const Machine &)
{
    return error.subject.contains("proc");
}

bool isOption(const Error &error, const Machine &)
{
    return error.call == "fsconfig";
}

bool isFileSystemType(const Error &error, const Machine &)
{
    return error.call == "fsopen";
}

constexpr const char *appArmorWhy =
    QT_TRANSLATE_NOOP("Explanation", "AppArmor takes every privilege from a program that makes a user "
                                     "namespace without a profile that allows it "
                                     "(kernel.apparmor_restrict_unprivileged_userns).");
constexpr const char *appArmorRemedy =
    QT_TRANSLATE_NOOP("Explanation", "Give unshare-lab-agent an AppArmor profile with the rule “userns,” as "
                                     "the packages of Unshare Lab do, or use "
                                     "host mode.");
constexpr const char *outsideContainerRemedy = QT_TRANSLATE_NOOP(
    "Explanation",
    "Start Unshare Lab on the computer itself, or start the container with a seccomp profile that allows "
    "namespaces and mounts.");
constexpr const char *makeAgainRemedy = QT_TRANSLATE_NOOP("Explanation", "Reset the lesson, which makes a new child.");
constexpr const char *limitWhy =
    QT_TRANSLATE_NOOP("Explanation", "A limit on namespaces is reached; no disk is full. User and PID "
                                     "namespaces nest 32 levels deep, and the files "
                                     "user.max_*_namespaces limit how many there are of each kind.");
constexpr const char *limitRemedy = QT_TRANSLATE_NOOP(
    "Explanation", "End labs and containers that are no longer needed, start less deeply nested, or raise the limit in "
                   "/proc/sys/user.");
constexpr const char *oldKernelWhy =
    QT_TRANSLATE_NOOP("Explanation", "This kernel does not have that system call, or a container hides it.");
constexpr const char *oldKernelRemedy =
    QT_TRANSLATE_NOOP("Explanation", "Use Linux 5.12 or later, outside of a container.");
constexpr const char *lockedWhy =
    QT_TRANSLATE_NOOP("Explanation", "Mounts that came from a more privileged mount namespace are locked: "
                                     "they can't be unmounted, moved or made "
                                     "writable one by one (mount_namespaces(7)).");
constexpr const char *lockedRemedy = QT_TRANSLATE_NOOP("Explanation", "Mount something of your own and work on that.");
constexpr const char *absentWhy = QT_TRANSLATE_NOOP("Explanation", "There is no such file or directory on this side.");
constexpr const char *absentRemedy =
    QT_TRANSLATE_NOOP("Explanation", "Make it first, or choose a path that is there, such as /mnt.");
constexpr const char *noDirectoryWhy =
    QT_TRANSLATE_NOOP("Explanation", "A part of the path is not a directory, or a file meets a directory: a "
                                     "directory can only be mounted on a "
                                     "directory, a file on a file.");
constexpr const char *agentGoneWhy =
    QT_TRANSLATE_NOOP("Explanation", "The agent that keeps this side has ended, or was ended.");
constexpr const char *agentMissingWhy =
    QT_TRANSLATE_NOOP("Explanation", "The program unshare-lab-agent is not where it belongs or can't be run.");
constexpr const char *agentMissingRemedy = QT_TRANSLATE_NOOP(
    "Explanation", "Install Unshare Lab again; the agent lies beside unshare-lab or in ../libexec/unshare-lab.");
constexpr const char *nameWhy = QT_TRANSLATE_NOOP("Explanation", "A host or domain name has at most 64 bytes.");
constexpr const char *nameRemedy = QT_TRANSLATE_NOOP("Explanation", "Choose a shorter name.");
constexpr const char *forgedWhy = QT_TRANSLATE_NOOP(
    "Explanation", "What a process inside the lab sent has not the form that was agreed on, so it was not used.");
constexpr const char *processLimitWhy =
    QT_TRANSLATE_NOOP("Explanation", "The user or the control group may not have any more processes.");
constexpr const char *openFilesWhy = QT_TRANSLATE_NOOP("Explanation", "Too many files are open.");

constexpr Cause common[] = {
    {Deed::makeNamespace, ENOSPC, allowsNoUserNamespaces,
     QT_TRANSLATE_NOOP("Explanation", "This computer allows no user namespaces: user.max_user_namespaces is 0."),
     QT_TRANSLATE_NOOP("Explanation", "Have its administrator allow some, as with “sysctl "
                                      "user.max_user_namespaces=15000”, or use host mode.")},
    {Deed::makeNamespace, ENOSPC, nullptr, limitWhy, limitRemedy},
    {Deed::makeNamespace, EUSERS, nullptr, limitWhy, limitRemedy},
    {Deed::makeNamespace, EPERM, isInChroot,
     QT_TRANSLATE_NOOP("Explanation",
                       "Unshare Lab runs in a chroot, and the kernel makes no user namespace from inside one."),
     QT_TRANSLATE_NOOP("Explanation",
                       "Start it outside, or enter the other root with pivot_root, as bwrap and systemd-nspawn do.")},
    {Deed::makeNamespace, EPERM, isInContainer,
     QT_TRANSLATE_NOOP("Explanation", "The seccomp filter of this container refuses new namespaces."),
     outsideContainerRemedy},
    {Deed::makeNamespace, ENOSYS, isInContainer,
     QT_TRANSLATE_NOOP("Explanation", "The seccomp filter of this container refuses new namespaces."),
     outsideContainerRemedy},
    {Deed::makeNamespace, EPERM, allowsThemToRootOnly,
     QT_TRANSLATE_NOOP("Explanation",
                       "This computer allows user namespaces to root alone: kernel.unprivileged_userns_clone is 0."),
     QT_TRANSLATE_NOOP("Explanation", "Have its administrator allow them with “sysctl "
                                      "kernel.unprivileged_userns_clone=1”, or use host mode.")},
    {Deed::makeNamespace, EPERM, isRestrictedByAppArmor, appArmorWhy, appArmorRemedy},
    {Deed::makeNamespace, EACCES, isRestrictedByAppArmor, appArmorWhy, appArmorRemedy},
    {Deed::makeNamespace, EACCES, hasSelinux,
     QT_TRANSLATE_NOOP("Explanation", "The SELinux policy refuses user namespaces to this program."),
     QT_TRANSLATE_NOOP("Explanation", "Look for the refusal with “ausearch -m avc”, and have the policy "
                                      "allow user_namespace create, or use host "
                                      "mode.")},
    {Deed::makeNamespace, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The kernel or a security module refuses new namespaces to this program."),
     QT_TRANSLATE_NOOP("Explanation", "“unshare-lab doctor” lists what this computer allows.")},
    {Deed::makeNamespace, EINVAL, lacksAKind,
     QT_TRANSLATE_NOOP("Explanation", "This kernel does not have every kind of namespace."),
     QT_TRANSLATE_NOOP(
         "Explanation",
         "Use a newer kernel, or one with all of them turned on: cgroup namespaces came with Linux 4.6, time "
         "namespaces with 5.6.")},
    {Deed::makeNamespace, ENOMEM, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "The first process of the PID namespace has ended, and no other can start in it."),
     makeAgainRemedy},
    {Deed::makeNamespace, EAGAIN, nullptr, processLimitWhy,
     QT_TRANSLATE_NOOP("Explanation", "End some, or raise the limit (ulimit -u).")},
    {Deed::makeNamespace, ENOSYS, nullptr, oldKernelWhy, oldKernelRemedy},

    {Deed::mapIds, EPERM, isRestrictedByAppArmor, appArmorWhy, appArmorRemedy},
    {Deed::mapIds, EACCES, isRestrictedByAppArmor, appArmorWhy, appArmorRemedy},
    {Deed::mapIds, ENOENT, isMapProgram, QT_TRANSLATE_NOOP("Explanation", "newuidmap and newgidmap are not installed."),
     QT_TRANSLATE_NOOP("Explanation", "Install them: package uidmap in Debian and Ubuntu, shadow-utils in "
                                      "Fedora, shadow in Arch and openSUSE.")},
    {Deed::mapIds, EPERM, lacksSubordinateIds,
     QT_TRANSLATE_NOOP("Explanation", "Without a range in /etc/subuid and /etc/subgid a user can map the own "
                                      "id alone, and each map is written "
                                      "once."),
     QT_TRANSLATE_NOOP("Explanation", "Have the administrator add ranges with “usermod --add-subuids "
                                      "100000-165535 --add-subgids 100000-165535”.")},
    {Deed::mapIds, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Only the own id and the ranges in /etc/subuid and /etc/subgid can be "
                                      "mapped, each map is written once, and "
                                      "setgroups has to be “deny” before a user writes gid_map."),
     QT_TRANSLATE_NOOP("Explanation", "Map ids that are yours, in a new user namespace.")},
    {Deed::mapIds, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The files of that process in /proc are hidden from this program (hidepid)."),
     QT_TRANSLATE_NOOP(
         "Explanation",
         "Have the administrator mount /proc without hidepid, or with the gid= of a group that you are in.")},
    {Deed::mapIds, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The lines of the map overlap or have not the form “inside outside count”."),
     QT_TRANSLATE_NOOP("Explanation", "Write lines that do not overlap.")},

    {Deed::mountFileSystem, EPERM, isMaskedProc,
     QT_TRANSLATE_NOOP("Explanation", "Parts of /proc are covered by other mounts here, as containers do, "
                                      "and the kernel gives out a new proc only "
                                      "where a whole one is in view."),
     QT_TRANSLATE_NOOP("Explanation",
                       "Start Unshare Lab on the computer itself, or start the container with its /proc uncovered "
                       "(podman: --security-opt unmask=ALL).")},
    {Deed::mountFileSystem, EPERM, isInContainer,
     QT_TRANSLATE_NOOP("Explanation", "The seccomp filter of this container refuses mounts."), outsideContainerRemedy},
    {Deed::mountFileSystem, EPERM, isRestrictedByAppArmor, appArmorWhy, appArmorRemedy},
    {Deed::mountFileSystem, EACCES, isRestrictedByAppArmor, appArmorWhy, appArmorRemedy},
    {Deed::mountFileSystem, EPERM, isProc,
     QT_TRANSLATE_NOOP("Explanation", "A proc shows a PID namespace, and only who owns that namespace may mount one."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child with a PID namespace of its own.")},
    {Deed::mountFileSystem, EPERM, nullptr, lockedWhy, lockedRemedy},
    {Deed::mountFileSystem, EINVAL, isOption,
     QT_TRANSLATE_NOOP("Explanation", "This file system does not take one of the options."),
     QT_TRANSLATE_NOOP("Explanation", "Correct the options: tmpfs takes size=64m and mode=1777.")},
    {Deed::mountFileSystem, EINVAL, nullptr, lockedWhy, lockedRemedy},
    {Deed::mountFileSystem, ENODEV, isFileSystemType,
     QT_TRANSLATE_NOOP("Explanation", "This kernel does not have that file system."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another type; /proc/filesystems lists those that are there.")},
    {Deed::mountFileSystem, ENOENT, nullptr, absentWhy, absentRemedy},
    {Deed::mountFileSystem, ENOTDIR, nullptr, noDirectoryWhy, absentRemedy},
    {Deed::mountFileSystem, ENOSPC, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The mount namespace holds as many mounts as it may (/proc/sys/fs/mount-max)."),
     QT_TRANSLATE_NOOP("Explanation", "Unmount some first.")},
    {Deed::mountFileSystem, EBUSY, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The same file system is mounted there already, or it is in use."),
     QT_TRANSLATE_NOOP("Explanation", "Unmount it first, or choose another target.")},
    {Deed::mountFileSystem, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "A directory on the way may not be entered by this user."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a path that this side can read.")},
    {Deed::mountFileSystem, ELOOP, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The path leads through too many symbolic links, or through one where "
                                      "none is allowed."),
     QT_TRANSLATE_NOOP("Explanation", "Name the place itself.")},
    {Deed::mountFileSystem, ENOSYS, nullptr, oldKernelWhy, oldKernelRemedy},

    {Deed::unmount, EBUSY, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "It is in use: a process works in it or has a file open there, or another mount lies on it."),
     QT_TRANSLATE_NOOP("Explanation", "Leave the directory, close the files, unmount what lies on it, and try again.")},
    {Deed::unmount, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Nothing is mounted there on this side, or the mount came from a more "
                                      "privileged mount namespace and is "
                                      "locked (mount_namespaces(7))."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a mount that was made on this side.")},
    {Deed::unmount, EPERM, nullptr, lockedWhy, lockedRemedy},
    {Deed::unmount, ENOENT, nullptr, absentWhy,
     QT_TRANSLATE_NOOP("Explanation", "Choose a target of the table of mounts.")},
    {Deed::unmount, ENOTDIR, nullptr, noDirectoryWhy,
     QT_TRANSLATE_NOOP("Explanation", "Choose a target of the table of mounts.")},

    {Deed::setName, EINVAL, nullptr, nameWhy, nameRemedy},
    {Deed::setName, ENAMETOOLONG, nullptr, nameWhy, nameRemedy},
    {Deed::setName, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "Names are set by who has CAP_SYS_ADMIN in the user namespace that owns the UTS namespace."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child with a UTS namespace of its own.")},

    {Deed::enterNamespace, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "A namespace is entered by who has CAP_SYS_ADMIN in the user namespace that owns it."),
     QT_TRANSLATE_NOOP("Explanation", "Enter the user namespace that owns it first.")},
    {Deed::enterNamespace, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "A process can't enter the user namespace that it is in, nor one of "
                                      "that kind with several threads."),
     makeAgainRemedy},

    {Deed::startAgent, ENOENT, nullptr, agentMissingWhy, agentMissingRemedy},
    {Deed::startAgent, EACCES, nullptr, agentMissingWhy, agentMissingRemedy},
    {Deed::startAgent, ENOEXEC, nullptr, agentMissingWhy, agentMissingRemedy},
    {Deed::startAgent, EAGAIN, nullptr, processLimitWhy,
     QT_TRANSLATE_NOOP("Explanation", "End some, or raise the limit (ulimit -u).")},

    {Deed::decode, EBADMSG, nullptr, forgedWhy, makeAgainRemedy},
    {Deed::decode, EMSGSIZE, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "What a process inside the lab sent is larger than what is taken from one."),
     makeAgainRemedy},

    {Deed::openFile, ENOENT, isOfProcess,
     QT_TRANSLATE_NOOP("Explanation", "There is no such process on this side: it has ended, or never was."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a PID that ps shows.")},
    {Deed::openFile, ENOENT, nullptr, absentWhy, QT_TRANSLATE_NOOP("Explanation", "Check the path.")},
    {Deed::openFile, ENOTDIR, nullptr, noDirectoryWhy, QT_TRANSLATE_NOOP("Explanation", "Check the path.")},
    {Deed::openFile, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "This user may not read it; the namespaces of another user's process are hidden (proc(5))."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a process or a file of your own.")},

    {Deed::any, ESRCH, nullptr, QT_TRANSLATE_NOOP("Explanation", "That side, or that process, is not there."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child first.")},
    {Deed::any, EBUSY, nullptr, QT_TRANSLATE_NOOP("Explanation", "The lab has a child already."),
     QT_TRANSLATE_NOOP("Explanation", "Reset the lesson to end it.")},
    {Deed::any, ETIMEDOUT, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "There was no answer within the time that one may take."), makeAgainRemedy},
    {Deed::any, EPIPE, nullptr, agentGoneWhy, makeAgainRemedy},
    {Deed::any, ECONNRESET, nullptr, agentGoneWhy, makeAgainRemedy},
    {Deed::any, EROFS, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The sandbox is read-only, so that a lab can't change a file of yours; "
                                      "only its scratch places are not."),
     QT_TRANSLATE_NOOP("Explanation", "Use /tmp, /run, /var/tmp or /dev/shm, or mount a tmpfs first.")},
    {Deed::any, ENOSPC, nullptr, QT_TRANSLATE_NOOP("Explanation", "The file system is full; a tmpfs ends at its size."),
     QT_TRANSLATE_NOOP("Explanation", "Delete something there, or mount it with a larger size.")},
    {Deed::any, EDQUOT, nullptr, QT_TRANSLATE_NOOP("Explanation", "The quota of the user is used up."),
     QT_TRANSLATE_NOOP("Explanation", "Delete something there.")},
    {Deed::any, ENAMETOOLONG, nullptr, QT_TRANSLATE_NOOP("Explanation", "A name has at most 255 bytes, a path 4095."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a shorter one.")},
    {Deed::any, EMSGSIZE, nullptr, QT_TRANSLATE_NOOP("Explanation", "It is larger than what one message takes."),
     QT_TRANSLATE_NOOP("Explanation", "Use less at once.")},
    {Deed::any, ENOMEM, nullptr, QT_TRANSLATE_NOOP("Explanation", "The kernel has no memory for it."),
     QT_TRANSLATE_NOOP("Explanation", "Close some programs.")},
    {Deed::any, EMFILE, nullptr, openFilesWhy,
     QT_TRANSLATE_NOOP("Explanation", "End some labs, or raise the limit (ulimit -n).")},
    {Deed::any, ENFILE, nullptr, openFilesWhy, QT_TRANSLATE_NOOP("Explanation", "Close some programs.")},
};

} // namespace

Deed deedOf(const Error &error)
{
    if (error.call == "host")
        return Deed::changeHost; // whatever it was about
    if (isIdMap(error.subject))
        return Deed::mapIds;
    if (isCgroupFile(error.subject))
        return Deed::changeCgroup;
    if (error.subject.ends_with("/timens_offsets"))
        return Deed::shiftClock;
    if (isEchoSocket(error))
        return Deed::ping;
    const auto found = std::ranges::find(deeds, error.call, [](const auto &pair) { return pair.first; });
    return found == deeds.end() ? Deed::any : found->second;
}

std::span<const Cause> causes()
{
    static const std::vector<Cause> table = [] {
        std::vector<Cause> joined;
        for (const std::span<const Cause> part :
             {hostCauses(), mountCauses(), ipcCauses(), netCauses(), pidCauses(), userCauses(), cgroupCauses(),
              timeCauses(), containerCauses(), terminalCauses(), visitCauses(), flatpakCauses(),
              std::span<const Cause>(common)})
            joined.insert(joined.end(), part.begin(), part.end());
        return joined;
    }();
    return table;
}

const Cause *findCause(const Error &error, const Machine &machine)
{
    const Deed deed = deedOf(error);
    const std::span<const Cause> table = causes();
    const auto found = std::ranges::find_if(table, [&](const Cause &cause) {
        return (cause.deed == deed || cause.deed == Deed::any) && cause.number == error.number &&
               (!cause.applies || cause.applies(error, machine));
    });
    return found == table.end() ? nullptr : &*found;
}

} // namespace lab
