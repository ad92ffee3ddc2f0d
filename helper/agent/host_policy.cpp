// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_policy.h"

#include "core/model/address.h"
#include "core/model/id_map.h"
#include "core/model/written_number.h"
#include "core/wire/limits.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

namespace lab
{

namespace
{

constexpr Permit asCaller{Rights::caller, Reach::lab};
constexpr Permit asCallerOnHost{Rights::caller, Reach::host};
constexpr Permit asRoot{Rights::root, Reach::lab};
constexpr Permit asRootOnHost{Rights::root, Reach::host};

std::unexpected<Error> refused(std::string_view subject)
{
    return std::unexpected(Error{"host", EPERM, std::string(subject)});
}

std::unexpected<Error> overLimit(std::string_view subject)
{
    return std::unexpected(Error{"host", E2BIG, std::string(subject)});
}

/// Where the lab may mount on the computer itself: an empty place that the system keeps for that.
constexpr std::string_view playground = "/mnt";

bool isPlayground(std::string_view path)
{
    return path.starts_with(playground) && (path.size() == playground.size() || path[playground.size()] == '/');
}

/// A file of the directory that everyone may make files in.
bool isScratchFile(std::string_view path)
{
    constexpr std::string_view directory = "/tmp/";
    return path.starts_with(directory) && path.size() > directory.size() &&
           !path.substr(directory.size()).contains('/');
}

/// In that directory itself, under a name that no service or user has at the top of the tree: systemd's have a dot.
bool isLabCgroup(std::string_view path, std::string_view directory)
{
    if (!path.starts_with(directory) || path.substr(directory.size(), 1) != "/")
        return false;
    const std::string_view name = path.substr(directory.size() + 1);
    return !name.empty() && name.find_first_of("/.") == std::string_view::npos;
}

/// "64m" and less. A part of the memory, "50%", is over any limit.
bool isSmall(std::string_view size)
{
    const bool hasUnit = !size.empty() && (size.back() < '0' || size.back() > '9');
    const std::optional<std::uint64_t> number = writtenNumber<std::uint64_t>(size.substr(0, size.size() - hasUnit));
    if (size.empty() || !number)
        return size.empty();
    switch (hasUnit ? size.back() : 'b') {
    case 'b':
        return *number <= limits::hostTmpfsMegabytes * 1024 * 1024;
    case 'k':
        return *number <= limits::hostTmpfsMegabytes * 1024;
    case 'm':
        return *number <= limits::hostTmpfsMegabytes;
    default:
        return false;
    }
}

/// Addresses that belong to nobody outside: RFC 1918, RFC 5737, RFC 4193, and those of one link alone.
bool isPrivate(const Prefix &prefix)
{
    const auto &bytes = prefix.address.bytes;
    const auto isIn = [&](std::uint8_t first, std::uint8_t second) { return bytes[0] == first && bytes[1] == second; };
    if (prefix.address.family == Family::inet6) {
        const bool isLocal = (bytes[0] & 0xfeU) == 0xfc || (bytes[0] == 0xfe && (bytes[1] & 0xc0U) == 0x80);
        return isLocal && prefix.length >= 48;
    }
    const bool isDocumentation =
        (isIn(192, 0) && bytes[2] == 2) || (isIn(198, 51) && bytes[2] == 100) || (isIn(203, 0) && bytes[2] == 113);
    const bool isLocal = bytes[0] == 10 || (bytes[0] == 172 && (bytes[1] & 0xf0U) == 16) || isIn(192, 168);
    return (isDocumentation || isLocal) && prefix.length >= 24;
}

/// Nobody's ids but root's, which the lab's child is, and the caller's own.
bool namesOwnIds(const IdMap &map, const Owner &caller)
{
    return std::ranges::all_of(map, [&](const IdRange &range) {
        return range.count == 1 &&
               (range.outside == 0 || range.outside == caller.user || range.outside == caller.group);
    });
}

Result<void> judgeMap(std::string_view text, const Owner &caller)
{
    const std::expected<IdMap, Fault> map = idMapFromText(text);
    if (!map || !namesOwnIds(*map, caller))
        return refused(text);
    return map->size() > limits::hostMapRanges ? overLimit(text) : Result<void>();
}

/// What asks the kernel who one is, and does nothing else. Where a child's user is root outside, the caller's own shell
/// would be told of the caller.
bool isQuestion(std::string_view command)
{
    constexpr std::array<std::string_view, 4> questions{"id", "ls -l /proc/$$/ns", "cat /proc/$$/uid_map",
                                                        "grep Cap /proc/$$/status"};
    return std::ranges::contains(questions, command);
}

class Judge
{
public:
    using Verdict = Result<Permit>;

    explicit Judge(const Ground &ground)
        : m_ground(ground)
    {}

    Verdict operator()(const MountOperation &mount) const
    {
        if (!isSmall(mount.size))
            return overLimit("size=" + mount.size);
        // The computer's own processes are shown as the computer shows them, proc(5) hidepid.
        if (mount.fileSystem == FileSystem::proc && !owns(Kind::pid))
            return refused(mount.target);
        if (hasPrivateMounts())
            return asRoot;
        const bool isBind = mount.fileSystem == FileSystem::bind;
        const bool isAllowed = mount.fileSystem == FileSystem::tmpfs || (isBind && isPlayground(mount.source));
        return isAllowed ? onPlayground(mount.target) : refused(mount.target);
    }
    Verdict operator()(const UnmountOperation &unmount) const { return inMounts(unmount.target); }
    Verdict operator()(const PropagationOperation &propagation) const { return inMounts(propagation.target); }

    Verdict operator()(const HostNameOperation &name) const { return inNames(name.name); }
    Verdict operator()(const DomainNameOperation &name) const { return inNames(name.name); }

    Verdict operator()(const IpcMakeOperation &) const { return owns(Kind::ipc) ? asRoot : asCallerOnHost; }
    Verdict operator()(const IpcRemoveOperation &) const { return owns(Kind::ipc) ? asRoot : asCaller; }
    Verdict operator()(const QueuesMountOperation &mount) const
    {
        return hasPrivateMounts() && owns(Kind::ipc) ? Verdict(asRoot) : refused(mount.target);
    }
    Verdict operator()(const QueueMakeOperation &) const { return inQueues(); }
    Verdict operator()(const QueueRemoveOperation &) const { return inQueues(); }

    Verdict operator()(const VethOperation &veth) const { return inNetwork(veth.name); }
    Verdict operator()(const BridgeOperation &bridge) const { return inNetwork(bridge.name); }
    Verdict operator()(const LinkMoveOperation &move) const { return inNetwork(move.link); }
    Verdict operator()(const LinkDeleteOperation &link) const { return inNetwork(link.link); }
    Verdict operator()(const LinkStateOperation &state) const { return inNetwork(state.link); }
    Verdict operator()(const LinkMtuOperation &mtu) const { return inNetwork(mtu.link); }
    Verdict operator()(const LinkMacOperation &mac) const { return inNetwork(mac.link); }
    Verdict operator()(const LinkMasterOperation &master) const { return inNetwork(master.link); }
    Verdict operator()(const AddressAddOperation &add) const { return inAddresses(add.link, add.address); }
    Verdict operator()(const AddressDeleteOperation &address) const { return inNetwork(address.link); }
    // A route of the computer decides where its packets go.
    Verdict operator()(const RouteAddOperation &route) const { return inOwn(Kind::net, route.to); }
    Verdict operator()(const RouteDeleteOperation &route) const { return inOwn(Kind::net, route.to); }
    Verdict operator()(const PingOperation &ping) const
    {
        return isParent() || owns(Kind::net) ? Verdict(asRoot) : refused(ping.target);
    }

    // Who starts a process is the side's own: the caller on the parent side.
    Verdict operator()(const OwnPidOperation &) const { return isParent() ? asCaller : asRoot; }
    Verdict operator()(const ForkOperation &) const { return isParent() ? asCaller : asRoot; }
    Verdict operator()(const StartOperation &) const { return isParent() ? asCaller : asRoot; }
    Verdict operator()(const OrphanOperation &) const { return isParent() ? asCaller : asRoot; }
    Verdict operator()(const SignalOperation &signal) const
    {
        if (isParent())
            return signal.process == "child" ? asRoot : asCaller;
        // Without a PID namespace of its own, or outside of it, a number is that of any process of the computer.
        if (owns(Kind::pid) && m_ground.options.fork == Fork::yes)
            return asRoot;
        return asCaller;
    }

    Verdict operator()(const UidMapOperation &map) const { return inMap(map.map); }
    Verdict operator()(const GidMapOperation &map) const { return inMap(map.map); }
    Verdict operator()(const SetgroupsOperation &) const { return isParent() ? Verdict(asRoot) : refused("setgroups"); }
    Verdict operator()(const TouchOperation &touch) const
    {
        const bool isOnComputer = ownsUsers() && !owns(Kind::mount);
        return isOnComputer && isScratchFile(touch.path) ? asRootOnHost : asCaller;
    }
    Verdict operator()(const OwnerOperation &) const { return asCaller; }

    Verdict operator()(const CgroupMakeOperation &make) const { return inCgroups(make.path); }
    Verdict operator()(const CgroupRemoveOperation &remove) const { return inCgroups(remove.path); }
    Verdict operator()(const CgroupMoveOperation &move) const { return inCgroups(move.path); }
    Verdict operator()(const CgroupStartOperation &start) const { return inCgroups(start.path); }
    Verdict operator()(const CgroupFreezeOperation &freeze) const { return inCgroups(freeze.path); }
    Verdict operator()(const CgroupKillOperation &kill) const { return inCgroups(kill.path); }
    Verdict operator()(const CgroupLimitOperation &limit) const { return inCgroups(limit.path); }
    // It shows no more than the child's own part of the tree.
    Verdict operator()(const CgroupMountOperation &mount) const
    {
        return hasPrivateMounts() && owns(Kind::cgroup) ? Verdict(asRoot) : refused(mount.target);
    }

    // How far, and for how long, is not for the values alone to tell.
    Verdict operator()(const WallClockOperation &clock) const
    {
        return shiftIn(clock.time) ? Verdict(asRootOnHost) : refused(clock.time);
    }
    Verdict operator()(const ClockOffsetOperation &offset) const { return inOwn(Kind::time, offset.seconds); }

    // It is filled by its path, so that has to be a place that nobody else can move.
    Verdict operator()(const RootMakeOperation &make) const
    {
        return hasPrivateMounts() && make.target == playground ? Verdict(asRoot) : refused(make.target);
    }
    Verdict operator()(const PivotRootOperation &pivot) const
    {
        const bool isBoth = isPlayground(pivot.target) && isPlayground(pivot.old);
        return hasPrivateMounts() && isBoth ? Verdict(asRoot) : refused(pivot.target);
    }

    // With mounts of its own the child could have other programs of those names.
    Verdict operator()(const RunOperation &run) const
    {
        return ownsUsers() && !owns(Kind::mount) && isQuestion(run.command) ? asRoot : asCaller;
    }

private:
    [[nodiscard]] bool isParent() const { return m_ground.side == Side::parent; }
    [[nodiscard]] bool owns(Kind kind) const { return !isParent() && m_ground.options.kinds.has(kind); }
    [[nodiscard]] bool ownsUsers() const { return owns(Kind::user); }
    [[nodiscard]] bool hasPrivateMounts() const { return owns(Kind::mount) && !sharesMounts(m_ground.options); }

    [[nodiscard]] Verdict onPlayground(const std::string &target) const
    {
        const bool mayReach = isParent() || owns(Kind::mount);
        return mayReach && isPlayground(target) ? Verdict(asRootOnHost) : refused(target);
    }
    [[nodiscard]] Verdict inMounts(const std::string &target) const
    {
        return hasPrivateMounts() ? Verdict(asRoot) : onPlayground(target);
    }
    [[nodiscard]] Verdict inCgroups(const std::string &path) const
    {
        return isParent() && isLabCgroup(path, m_ground.cgroups) ? Verdict(asRootOnHost) : refused(path);
    }
    [[nodiscard]] Verdict inOwn(Kind kind, const std::string &subject) const
    {
        return owns(kind) ? Verdict(asRoot) : refused(subject);
    }
    /// In a user namespace of its own the root of a child has no power over the computer's name: the kernel says so.
    [[nodiscard]] Verdict inNames(const std::string &name) const
    {
        return ownsUsers() ? Verdict(asRoot) : inOwn(Kind::uts, name);
    }
    [[nodiscard]] Verdict inNetwork(const std::string &link) const
    {
        if (owns(Kind::net))
            return asRoot;
        return isParent() ? Verdict(asRootOnHost) : refused(link);
    }
    [[nodiscard]] Verdict inAddresses(const std::string &link, const std::string &address) const
    {
        const std::optional<Prefix> prefix = prefixIn(address);
        const bool isAllowed = owns(Kind::net) || (prefix && isPrivate(*prefix));
        return isAllowed ? inNetwork(link) : refused(address);
    }
    [[nodiscard]] Verdict inMap(const std::string &map) const
    {
        if (!isParent())
            return refused(map);
        const Result<void> judged = judgeMap(map, m_ground.caller);
        return judged ? Verdict(asRoot) : std::unexpected(judged.error());
    }
    /// Whether the path leads to the child's own queues, who does it has to look.
    [[nodiscard]] Verdict inQueues() const { return hasPrivateMounts() && owns(Kind::ipc) ? asRoot : asCaller; }

    const Ground &m_ground;
};

} // namespace

bool sharesMounts(const ChildOptions &options)
{
    return options.propagation == Propagation::shared || options.propagation == Propagation::unchanged;
}

Result<Permit> judge(const Operation &operation, const Ground &ground)
{
    return std::visit(Judge(ground), operation);
}

Result<void> judge(const ChildOptions &options, const Owner &caller)
{
    if (options.mountProc == MountProc::yes && !options.kinds.has(Kind::pid))
        return refused("mount-proc");
    // Root would go where the caller may not.
    for (const std::string &place : {options.program.root, options.program.directory}) {
        if (!place.empty())
            return refused(place);
    }
    for (const std::string &map : {options.ids.mapUsers, options.ids.mapGroups}) {
        if (map == "all")
            return refused(map);
        if (map.empty() || map == "auto" || map == "subids")
            continue;
        if (Result<void> judged = judgeMap(map, caller); !judged)
            return judged;
    }
    return {};
}

} // namespace lab
