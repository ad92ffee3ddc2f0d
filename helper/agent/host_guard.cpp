// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_guard.h"

#include "core/kernel/mount_point.h"
#include "core/kernel/network.h"
#include "core/kernel/own_file.h"
#include "core/model/operation_cgroup.h"
#include "core/wire/limits.h"

#include <cerrno>
#include <tuple>

namespace lab
{

namespace
{

std::unexpected<Error> refused(int number, const std::string &subject)
{
    return std::unexpected(Error{"host", number, subject});
}

/// The mount on top at a place of the computer; not open: there is no such place.
std::optional<MountAt> topAt(const std::string &target)
{
    const Result<FileDescriptor> place = openPlainPath(target);
    const Result<MountAt> top = place ? mountAt(*place) : std::unexpected(place.error());
    return top ? std::optional(*top) : std::nullopt;
}

Change::What whatOf(IpcType type)
{
    switch (type) {
    case IpcType::queue:
        return Change::What::queue;
    case IpcType::shmem:
        return Change::What::shmem;
    case IpcType::semaphore:
        break;
    }
    return Change::What::semaphore;
}

/// The interface that must be the lab's own for the operation; nothing: there is none.
std::optional<std::string> linkOf(const Operation &operation)
{
    return std::visit(
        []<typename One>(const One &one) -> std::optional<std::string> {
            constexpr bool isOfRoute =
                std::is_same_v<One, RouteAddOperation> || std::is_same_v<One, RouteDeleteOperation>;
            if constexpr (requires { one.link; } && !isOfRoute)
                return one.link;
            else
                return std::nullopt;
        },
        operation);
}

} // namespace

Result<void> HostGuard::admit(const ChildOptions &options, std::size_t children) const
{
    if (children >= limits::hostChildren)
        return refused(EMFILE, std::to_string(limits::hostChildren));
    return judge(options, m_caller);
}

Result<Rights> HostGuard::admit(const PerformRequest &request, const ChildOptions &options, pid_t self)
{
    const Side side = request.lab == parentLab ? Side::parent : Side::child;
    const Result<Permit> permit = judge(request.operation, {side, options, m_caller, m_cgroups.directory()});
    if (!permit)
        return std::unexpected(permit.error());
    if (m_admitted.contains(request.request))
        return refused(EEXIST, std::to_string(request.request));
    if (Result<void> counted = countUp(request.operation); !counted)
        return std::unexpected(counted.error());
    if (permit->reach == Reach::host) {
        if (Result<void> prepared = prepare(request.operation, side, self); !prepared)
            return std::unexpected(prepared.error());
    }
    m_admitted.emplace(request.request, Admitted{request.operation, permit->reach});
    return permit->rights;
}

Result<Rights> HostGuard::admitTerminal(const TerminalRequest &request, const ChildOptions &options) const
{
    // Once more, whatever the helper has let pass.
    if (request.foreign && (request.user != ShellUser::root || request.lab != parentLab))
        return refused(EPERM, std::to_string(request.foreign->pid));
    // The helper has seen to it that this was allowed by itself.
    if (request.user == ShellUser::root && request.command.empty())
        return Rights::root;
    if (request.user == ShellUser::root)
        return refused(EPERM, request.command.front());
    const Side side = request.lab == parentLab ? Side::parent : Side::child;
    const Result<Permit> permit = judge(RunOperation{}, {side, options, m_caller, m_cgroups.directory()});
    if (!permit)
        return std::unexpected(permit.error());
    return permit->rights;
}

Result<void> HostGuard::countUp(const Operation &operation)
{
    const auto *mount = std::get_if<MountOperation>(&operation);
    const bool takesMemory =
        (mount && mount->fileSystem == FileSystem::tmpfs) || std::holds_alternative<RootMakeOperation>(operation);
    if (takesMemory && ++m_fileSystems > limits::hostMounts)
        return refused(E2BIG, std::to_string(limits::hostMounts));
    const bool starts =
        std::holds_alternative<StartOperation>(operation) || std::holds_alternative<OrphanOperation>(operation) ||
        std::holds_alternative<CgroupStartOperation>(operation) || std::holds_alternative<ForkOperation>(operation);
    if (starts && ++m_processes > limits::hostProcesses)
        return refused(E2BIG, std::to_string(limits::hostProcesses));
    return {};
}

Result<void> HostGuard::prepare(const Operation &operation, Side side, pid_t self)
{
    if (const auto *mount = std::get_if<MountOperation>(&operation))
        return prepareMount(mount->target);
    if (const auto *unmounted = std::get_if<UnmountOperation>(&operation))
        return side == Side::parent ? requireOwnMount(unmounted->target) : prepareMount(unmounted->target);
    if (const auto *propagation = std::get_if<PropagationOperation>(&operation))
        return side == Side::parent ? requireOwnMount(propagation->target) : prepareMount(propagation->target);
    if (const auto *veth = std::get_if<VethOperation>(&operation))
        return prepareLinks(veth->name, veth->peer);
    if (const auto *bridge = std::get_if<BridgeOperation>(&operation))
        return prepareLinks(bridge->name, {});
    if (const auto *cgroup = std::get_if<CgroupMakeOperation>(&operation))
        return m_cgroups.make(cgroup->path, self);
    if (const std::string *cgroup = cgroupOf(operation))
        return m_cgroups.requireOwn(*cgroup);
    if (const auto *clock = std::get_if<WallClockOperation>(&operation))
        return m_clock.prepare(shiftIn(clock->time).value_or(0));
    if (const auto *touch = std::get_if<TouchOperation>(&operation))
        return prepareFile(touch->path);
    if (const auto *master = std::get_if<LinkMasterOperation>(&operation); master && !master->master.empty()) {
        if (Result<void> own = requireOwnLink(master->master); !own)
            return own;
    }
    const std::optional<std::string> link = linkOf(operation);
    return link ? requireOwnLink(*link) : Result<void>();
}

/// What others have mounted there is neither hidden nor, by way of a child that shares it, unmounted.
Result<void> HostGuard::prepareMount(const std::string &target)
{
    const std::optional<MountAt> top = topAt(target);
    if (!top)
        return {}; // the kernel says what is wrong
    if (top->isRoot && !m_mounts.contains(top->id))
        return refused(EBUSY, target);
    return m_entry.note({Change::What::mount, target, top->id});
}

Result<void> HostGuard::requireOwnMount(const std::string &target) const
{
    const std::optional<MountAt> top = topAt(target);
    const bool isForeign = top && top->isRoot && !m_mounts.contains(top->id);
    return isForeign ? refused(EPERM, target) : Result<void>();
}

Result<void> HostGuard::prepareLinks(const std::string &name, const std::string &peer)
{
    for (const std::string &one : {name, peer}) {
        if (one.empty())
            continue;
        if (indexOf(one))
            return std::unexpected(Error{"RTM_NEWLINK", EEXIST, one});
    }
    if (m_pairs >= limits::hostVethPairs)
        return refused(E2BIG, name);
    for (const std::string &one : {name, peer}) {
        if (one.empty())
            continue;
        if (Result<void> noted = m_entry.note({Change::What::link, one, 0}); !noted)
            return noted;
    }
    return {};
}

Result<void> HostGuard::requireOwnLink(const std::string &name) const
{
    const auto link = m_links.find(name);
    const Result<int> index = indexOf(name);
    const bool isOwn = link != m_links.end() && index && *index == link->second;
    return isOwn ? Result<void>() : refused(EPERM, name);
}

/// The child's user is root outside and writes where everyone can: the file is there before, and known by its number.
Result<void> HostGuard::prepareFile(const std::string &path)
{
    const std::optional<std::uint64_t> there = emptyFileAt(path);
    if (there && m_files.contains(*there))
        return {};
    const Result<UnnamedFile> file = makeUnnamedFile(path);
    if (!file)
        return std::unexpected(file.error());
    if (Result<void> noted = m_entry.note({Change::What::file, path, file->inode}); !noted)
        return noted;
    if (const Result<void> named = giveName(*file); !named)
        return std::unexpected(Error{"open", named.error().number, path});
    m_files.insert(file->inode);
    return {};
}

void HostGuard::finished(const PerformReply &reply)
{
    const auto admitted = m_admitted.extract(reply.request);
    if (admitted.empty() || admitted.mapped().reach != Reach::host)
        return;
    if (!reply.error)
        remember(admitted.mapped().operation, reply);
    else if (std::holds_alternative<WallClockOperation>(admitted.mapped().operation))
        m_clock.forget();
}

void HostGuard::remember(const Operation &operation, const PerformReply &reply)
{
    if (const auto *mount = std::get_if<MountOperation>(&operation)) {
        if (const std::optional<MountAt> top = topAt(mount->target); top && top->isRoot)
            m_mounts.insert(top->id);
    } else if (const auto *veth = std::get_if<VethOperation>(&operation)) {
        rememberLink(veth->name);
        rememberLink(veth->peer);
        ++m_pairs;
    } else if (const auto *bridge = std::get_if<BridgeOperation>(&operation)) {
        rememberLink(bridge->name);
        ++m_pairs;
    } else if (std::holds_alternative<LinkDeleteOperation>(operation)) {
        m_pairs -= m_pairs > 0 ? 1 : 0;
    } else if (const auto *made = std::get_if<IpcMakeOperation>(&operation)) {
        const std::optional<Operation> undo = undoOf(*made, reply.found);
        const auto *removal = undo ? std::get_if<IpcRemoveOperation>(&*undo) : nullptr;
        if (removal)
            std::ignore = m_entry.note({whatOf(made->type), removal->id, 0});
    }
}

/// The number, so that another interface that has the name later is left alone.
void HostGuard::rememberLink(const std::string &name)
{
    const Result<int> index = indexOf(name);
    if (!index)
        return;
    m_links[name] = *index;
    std::ignore = m_entry.note({Change::What::link, name, static_cast<std::uint64_t>(*index)});
}

} // namespace lab
