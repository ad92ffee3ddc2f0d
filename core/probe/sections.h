// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/shown.h"
#include "core/model/view.h"
#include "core/probe/place.h"
#include "core/probe/recall.h"

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace lab
{

/// In their order, moved: a braced list would copy every row.
template <typename... One>
[[nodiscard]] std::vector<Section> sectionList(One &&...sections)
{
    static_assert((std::is_same_v<One, Section> && ...), "sections that nobody needs any more");
    std::vector<Section> list;
    list.reserve(sizeof...(sections));
    (list.push_back(std::move(sections)), ...);
    return list;
}

/// The ten links of /proc/PID/ns, namespaces(7); inode 0 for those that this kernel lacks. EBADMSG: a link leads to
/// something else than a namespace of its kind.
[[nodiscard]] Result<std::vector<NamespaceLink>> lookAtNamespaces(const Place &place);

/// Section "mounts": TARGET SOURCE FSTYPE OPTIONS PROPAGATION OPT-FIELDS as findmnt(8) shows them, from
/// /proc/PID/mountinfo, proc_pid_mountinfo(5). OPT-FIELDS has the peer groups: "shared:5 master:3". Keys: the target;
/// "#2", "#3" … behind it for what is stacked on the same target. EBADMSG: a line is not as the kernel writes it.
[[nodiscard]] Result<std::vector<Section>> lookAtMounts(const Place &place);
[[nodiscard]] Result<std::vector<Section>> lookAtMounts(const Place &place, MountRecall &recall);

/// Facts "uts": hostname and domainname of the process's UTS namespace, release (uname(2)), and static-hostname:
/// what hostnamed goes by, the host name in /etc/hostname (hostname(5)); empty where there is none.
[[nodiscard]] Result<std::vector<Section>> lookAtUts(const Place &place);

/// Facts "pid": own-pid, what the process calls itself; proc-pid, what the proc that is mounted at ROOT/proc calls it;
/// proc-namespace, the PID namespace that this proc shows ("pid:[4026531836]"); ancestors, the chain of parents in it
/// as pstree -p -s draws it. Table "processes", of that proc: PID PPID NSPID PIDNS STATE COMMAND as ps(1) names and
/// shows them; NSPID has one number a level, from the proc's namespace inwards. The state of the process that looks
/// is what it is when it does not; R has been running for some milliseconds. Keys: the PID. No rows and empty facts
/// where no proc is mounted there. EBADMSG: a status is not as the kernel writes it, proc_pid_status(5).
[[nodiscard]] Result<std::vector<Section>> lookAtPid(const Place &place);
/// Sections "queues", "segments" and "semaphores": the System V objects with the columns of ipcs(1), from
/// /proc/sysvipc, which shows the namespace of who reads it; keys: the ids. Section "mqueues": the POSIX message
/// queues, keys: their names; left out where the calling process may look at none. Before them facts "ipc": how many
/// there are of each, by the id of the section, and mqueue-mounts, the places where an mqueue file system is mounted.
/// EBADMSG: a line is not as the kernel writes it.
[[nodiscard]] Result<std::vector<Section>> lookAtIpc(const Place &place);

/// Facts "uptime": since, when the machine was started as uptime(1) -s shows it, and btime, the same in seconds since
/// 1970, from /proc/stat, which shows the time namespace of who reads it. Table "offsets": CLOCK SECONDS NANOSECONDS of
/// /proc/PID/timens_offsets, time_namespaces(7); no rows where the kernel has none. Readings "clocks": realtime,
/// monotonic and boottime of the calling process in seconds, clock_gettime(2). EBADMSG: a line is not as the kernel
/// writes it.
[[nodiscard]] Result<std::vector<Section>> lookAtTime(const Place &place);
/// What ip(8) shows of the network namespace that the calling process is in, in its words, from rtnetlink(7):
/// "links": IFNAME INDEX PEER ("veth0-c", or "if5" where that is elsewhere) NETNSID (where it is: link-netnsid) KIND
/// FLAGS STATE MTU MAC MASTER; keys: the name.
/// "addrs": IFNAME ADDRESS ("10.0.0.1/24") SCOPE FLAGS PROTO; keys: "veth0-h 10.0.0.1/24".
/// "routes": those of the main table: DST VIA DEV PROTO SCOPE SRC METRIC TYPE FLAGS; keys: "10.0.0.0/24 veth0-h",
/// "default veth0-h", of IPv6 "::/0 veth0-h".
/// "neighbours": ADDRESS DEV MAC STATE; keys: "10.0.0.2 veth0-h".
[[nodiscard]] Result<std::vector<Section>> lookAtNet();
/// What id(1) and /proc say of the process's user and of its user namespace, user_namespaces(7).
/// Facts "id": uid and gid, the effective ones, and groups, as id(1) shows them ("65534(nobody)"); setgroups ("allow"
/// or "deny"). Tables "uid_map" and "gid_map": INSIDE OUTSIDE COUNT; keys: the first id inside. Facts "capabilities":
/// effective, permitted, inheritable, bounding and ambient, as capabilityText(). Table "processes": PID USER NAMESPACE
/// COMMAND of all in the place's proc, the user as this side numbers it, the namespace empty where it is hidden;
/// keys: the PID. EBADMSG: a file is not as the kernel writes it.
[[nodiscard]] Result<std::vector<Section>> lookAtUser(const Place &place);

/// What /proc and a cgroup2 file system say of the process's cgroup, cgroups(7).
/// Facts "cgroup": path, as the process's cgroup namespace counts it, in the hierarchy of version 2 or else the first;
/// mount and mount-root, where a cgroup2 file system is mounted and which cgroup is its root there; writable, whether
/// cgroups can be made there ("yes"); procs, how many processes are in the cgroup itself; populated, frozen,
/// controllers and subtree_control, what its files say; pid, what the place's proc calls the process. Table
/// "hierarchies": the lines of /proc/PID/cgroup: HIERARCHY CONTROLLERS PATH; keys: the number, 0 for version 2. Table
/// "limits": CONTROLLER STATE CURRENT MAX of pids, memory and cpu (its CURRENT: microseconds used); STATE: on, root
/// (which has none), v1 (a hierarchy of version 1 has it), off (it is not handed on to here), unseen. Table "tree":
/// CGROUP PROCS POPULATED FROZEN of the mount's root and all below; keys: the path from that root. Table "processes":
/// PID CGROUP COMMAND of all in the place's proc; keys: the PID. What can't be read is empty. EBADMSG: a line is not as
/// the kernel writes it.
[[nodiscard]] Result<std::vector<Section>> lookAtCgroup(const Place &place);

/// Facts "container", one or two of what each kind's own probe sees: root, the file system and the source of what is
/// mounted at / ("tmpfs root"), and mounts, how many there are; hostname; objects, how many System V objects and POSIX
/// queues; interfaces and addresses, those that are not of the host alone; own-pid, and processes, how many /proc
/// shows, empty where no proc is mounted; uid, and map, the lines of uid_map; path, the cgroup's; boottime, the offset
/// of that clock in seconds. Table "mounts": as lookAtMounts().
[[nodiscard]] Result<std::vector<Section>> lookAtContainer(const Place &place);

} // namespace lab
