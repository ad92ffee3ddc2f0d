// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// What keeps a namespace alive: while one of these is there, so is the namespace; namespaces(7).
enum class Tie : std::uint8_t {
    process,     ///< a process is in it
    thread,      ///< a thread is in it, and its process is in another
    forChildren, ///< the next children of a process or thread will be in it: pid_for_children, time_for_children
    descriptor,  ///< a process has it open
    socket,      ///< a process has a socket of it, and is in another network namespace
    mount,       ///< it is mounted somewhere: a bind mount of /proc/PID/ns/*
    child,       ///< a PID or user namespace that is a child of it
    owned,       ///< a namespace that a user namespace owns
};

inline constexpr std::size_t tieCount = 8;

/// The identifier of a tie, for output and tests: "for-children".
[[nodiscard]] std::string_view nameOf(Tie tie);

/// A tie of the middle five, one of possibly several of its sort.
struct Holding
{
    Tie tie = Tie::descriptor;
    int pid = 0;                      ///< whose it is; mount: a process that sees it, 0 where none does
    int thread = 0;                   ///< the thread of it, where it is not the process as a whole
    int number = 0;                   ///< of the descriptor or the socket
    std::uint64_t mountNamespace = 0; ///< mount: inode of where it is mounted
    std::string path{};               ///< mount: its target there

    bool operator==(const Holding &) const = default;
};

/// What a UTS namespace names its processes' computer, any bytes.
struct HostNames
{
    std::string host;
    std::string domain;

    bool operator==(const HostNames &) const = default;
};

/// Why nothing is said of what is told inside of a namespace.
enum class Unread : std::uint8_t {
    noProcess,  ///< only processes of it tell, and there is none
    noEntrance, ///< nothing that has a name leads into it
    notAllowed, ///< this user may not go into it
    failed,     ///< it could not be looked at: it may have gone
};
inline constexpr Unread lastUnread = Unread::failed;

/// The identifier of a reason, for output: "not-allowed".
[[nodiscard]] std::string_view nameOf(Unread unread);

struct Namespace
{
    Kind kind = Kind::mount;
    std::optional<Unread> unread{}; ///< why the last two are not there; nothing: they are, or nobody has gone to read
    std::uint64_t inode = 0;        ///< tells it from all that exist now; the kernel gives it to another one afterwards
    std::uint64_t id = 0;           ///< tells it from all until the next boot; 0: this kernel does not say
    std::uint64_t parent = 0;       ///< inode of a PID or user namespace's parent; 0: none that can be seen from here
    std::uint64_t owner = 0;        ///< inode of the user namespace that owns it; 0: none that can be seen from here
    std::optional<std::uint32_t>
        creator{};                      ///< the user who made it: of a user namespace its own, of another its owner's
    std::optional<int> networkNumber{}; ///< what the caller's network namespace calls it, ip-netns(8) "nsid"
    int leader = 0;                     ///< the process in it with the lowest number; 0: none is
    std::array<std::uint32_t, tieCount> ties{}; ///< how many of each, by Tie
    std::vector<Holding> holdings{};            ///< of each of its sort some, in the order of Tie
    std::optional<HostNames> names{};           ///< of a UTS namespace that was gone into
    std::vector<std::string> told{};            ///< where nobody tells outside, by who went into it: the addresses of a
                                                ///< network namespace, the offsets of a time namespace

    bool operator==(const Namespace &) const = default;
};

struct Process
{
    int pid = 0;
    int parent = 0;              ///< its parent process; 0: none that can be seen from here
    std::uint64_t startTime = 0; ///< in clock ticks since boot, proc_pid_stat(5); with the pid it names one process
    std::uint32_t user = 0;      ///< effective user id
    std::uint32_t threads = 1;
    char state = '?';                      ///< proc_pid_stat(5): R, S, D, Z …
    bool isHidden = false;                 ///< its namespaces may not be read
    std::string name;                      ///< what ps(1) shows, any bytes
    std::array<std::uint32_t, 10> links{}; ///< inodes in the order of namespaceLinks, which the kernel numbers by
                                           ///< unsigned int (include/linux/ns_common.h); 0: none

    bool operator==(const Process &) const = default;
};

/// The namespace of a kind that a process is in; 0: none, or hidden.
[[nodiscard]] std::uint64_t namespaceOf(const Process &process, Kind kind);

/// The index in namespaceLinks of the namespace of a kind that a process is in, and the kind of each link.
[[nodiscard]] std::size_t linkOf(Kind kind);
[[nodiscard]] Kind kindOfLink(std::size_t link);
/// The links of the namespaces that a process's next children will be in.
inline constexpr std::array<std::size_t, 2> linksForChildren{5, 7};

/// How much of all there is has been seen.
struct Coverage
{
    std::uint32_t processes = 0;         ///< all that are listed
    std::uint32_t hiddenProcesses = 0;   ///< of these, whose namespaces may not be read
    std::uint32_t hiddenDescriptors = 0; ///< visible processes whose descriptors may not be read, or not all of them
    std::uint32_t hiddenSockets = 0;     ///< sockets that may not be asked for their network namespace
    std::uint32_t hiddenMounts = 0;      ///< mount namespaces whose mounts may not be listed
    std::uint32_t hiddenOwners = 0;      ///< namespaces whose owner may not be asked for
    std::uint32_t vanished = 0;          ///< processes that ended while they were looked at
    bool isConfined = false;             ///< all of it is of the sandbox of Flatpak that the program is in

    bool operator==(const Coverage &) const = default;
};

/// All namespaces and processes of a computer, or of the part that can be seen, at one moment.
struct Census
{
    std::vector<Namespace> namespaces; ///< in the order of kinds, then of inodes
    std::vector<Process> processes;    ///< in the order of pids
    Coverage coverage;

    bool operator==(const Census &) const = default;
};

/// nullptr: there is none.
[[nodiscard]] const Namespace *findNamespace(const Census &census, Kind kind, std::uint64_t inode);
[[nodiscard]] const Process *findProcess(const Census &census, int pid);

} // namespace lab
