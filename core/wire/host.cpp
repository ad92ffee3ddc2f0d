// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/host.h"

#include "core/wire/parts.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr std::array<std::string_view, static_cast<std::size_t>(lastHostAction) + 1> names{
    "open",   "mount",    "hostname",     "ipc",       "network",  "idmap", "cgroup",
    "signal", "terminal", "rootterminal", "wallclock", "discover", "close"};
constexpr std::size_t tokenDigits = 32;

/// One overload for each operation, so that a new one does not compile before someone has decided.
struct ActionOf
{
    using Action = std::optional<HostAction>;

    Action operator()(const MountOperation &) const { return HostAction::mount; }
    Action operator()(const UnmountOperation &) const { return HostAction::mount; }
    Action operator()(const PropagationOperation &) const { return HostAction::mount; }
    Action operator()(const HostNameOperation &) const { return HostAction::hostname; }
    Action operator()(const DomainNameOperation &) const { return HostAction::hostname; }
    Action operator()(const IpcMakeOperation &) const { return HostAction::ipc; }
    Action operator()(const IpcRemoveOperation &) const { return HostAction::ipc; }
    Action operator()(const QueuesMountOperation &) const { return HostAction::ipc; }
    Action operator()(const QueueMakeOperation &) const { return HostAction::ipc; }
    Action operator()(const QueueRemoveOperation &) const { return HostAction::ipc; }
    Action operator()(const VethOperation &) const { return HostAction::network; }
    Action operator()(const BridgeOperation &) const { return HostAction::network; }
    Action operator()(const LinkMoveOperation &) const { return HostAction::network; }
    Action operator()(const LinkDeleteOperation &) const { return HostAction::network; }
    Action operator()(const LinkStateOperation &) const { return HostAction::network; }
    Action operator()(const LinkMtuOperation &) const { return HostAction::network; }
    Action operator()(const LinkMacOperation &) const { return HostAction::network; }
    Action operator()(const LinkMasterOperation &) const { return HostAction::network; }
    Action operator()(const AddressAddOperation &) const { return HostAction::network; }
    Action operator()(const AddressDeleteOperation &) const { return HostAction::network; }
    Action operator()(const RouteAddOperation &) const { return HostAction::network; }
    Action operator()(const RouteDeleteOperation &) const { return HostAction::network; }
    Action operator()(const PingOperation &) const { return HostAction::network; }
    Action operator()(const OwnPidOperation &) const { return HostAction::signal; }
    Action operator()(const ForkOperation &) const { return HostAction::signal; }
    Action operator()(const StartOperation &) const { return HostAction::signal; }
    Action operator()(const OrphanOperation &) const { return HostAction::signal; }
    Action operator()(const SignalOperation &) const { return HostAction::signal; }
    Action operator()(const UidMapOperation &) const { return HostAction::idmap; }
    Action operator()(const GidMapOperation &) const { return HostAction::idmap; }
    Action operator()(const SetgroupsOperation &) const { return HostAction::idmap; }
    Action operator()(const TouchOperation &) const { return HostAction::idmap; }
    Action operator()(const OwnerOperation &) const { return HostAction::idmap; }
    Action operator()(const CgroupMakeOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupRemoveOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupMoveOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupStartOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupFreezeOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupKillOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupLimitOperation &) const { return HostAction::cgroup; }
    Action operator()(const CgroupMountOperation &) const { return HostAction::cgroup; }
    Action operator()(const WallClockOperation &clock) const
    {
        return shiftIn(clock.time) ? Action(HostAction::wallclock) : std::nullopt;
    }
    Action operator()(const ClockOffsetOperation &) const { return HostAction::open; }
    Action operator()(const RootMakeOperation &) const { return HostAction::mount; }
    Action operator()(const PivotRootOperation &) const { return HostAction::mount; }
    Action operator()(const RunOperation &) const { return HostAction::terminal; }
};

} // namespace

std::string_view nameOf(HostAction action)
{
    return names[static_cast<std::size_t>(action)];
}

std::optional<HostAction> hostActionNamed(std::string_view name)
{
    const auto *const found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<HostAction>(found - names.begin()));
}

std::optional<HostAction> actionFor(const Operation &operation)
{
    return std::visit(ActionOf{}, operation);
}

HostAction actionFor(ShellUser user)
{
    return user == ShellUser::root ? HostAction::rootterminal : HostAction::terminal;
}

bool isToken(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    return text.size() == tokenDigits && text.find_first_not_of(digits) == std::string_view::npos;
}

std::string tokenOf(const std::uint8_t (&bits)[16])
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bits) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string hostEntryName(std::uint32_t user, std::string_view token)
{
    return std::to_string(user) + "-" + std::string(token);
}

std::string hostSocketPath(std::uint32_t user, std::string_view token)
{
    return std::string(hostDirectory) + "/" + hostEntryName(user, token) + "/" + std::string(hostSocket);
}

std::string encode(const LeaseReply &reply)
{
    Encoder out = begin(Tag::lease);
    encodeOptional(out, reply.error);
    out.text(reply.lab);
    return out.take();
}

Result<LeaseReply> decodeLeaseReply(std::string_view bytes)
{
    Decoder in(bytes);
    if (in.choice(lastTag) != Tag::lease)
        in.fail("not a lease");
    LeaseReply reply{.error = decodeOptional(in), .lab = {}};
    reply.lab = in.text();
    if (reply.error ? !reply.lab.empty() : !isToken(reply.lab))
        in.fail("not the token of a lab");
    return finished(in, std::move(reply));
}

} // namespace lab
