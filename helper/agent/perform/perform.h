// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "core/model/operation.h"
#include "core/model/options.h"
#include "core/model/view.h"

#include <sys/types.h>

#include <optional>
#include <vector>

namespace lab
{

/// What an operation found out, in the sections of a view.
using Findings = std::vector<Section>;

/// What an operation may have to know beside its parameters.
struct Surroundings
{
    pid_t child =
        0; ///< the holder of the lab's child, as the parent side numbers it; 0: none, or not on the parent side
    pid_t self = 0;                             ///< the side's own process, as who does the operation numbers it
    ChildOptions options = {};                  ///< of the side; no kinds: the parent side
    std::optional<Owner> caller = std::nullopt; ///< in host mode: the user for whom root does it
};

/// Does an operation on the side that the calling process is on. What it did before it failed is undone.
[[nodiscard]] Result<Findings> performHere(const Operation &operation, const Surroundings &surroundings);

// One file per kind does them. Those that find something out answer with Findings, those that need them take
// Surroundings.
/// In host mode a path is taken without any link in it, what is mounted is nosuid and nodev, and the source of a bind
/// mount is a place that the caller can get to.
[[nodiscard]] Result<void> perform(const MountOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const UnmountOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const PropagationOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const HostNameOperation &operation);
[[nodiscard]] Result<void> perform(const DomainNameOperation &operation);
[[nodiscard]] Result<void> perform(const VethOperation &operation);
[[nodiscard]] Result<void> perform(const BridgeOperation &operation);
/// ESRCH: there is no child to move it to.
[[nodiscard]] Result<void> perform(const LinkMoveOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const LinkDeleteOperation &operation);
[[nodiscard]] Result<void> perform(const LinkStateOperation &operation);
[[nodiscard]] Result<void> perform(const LinkMtuOperation &operation);
[[nodiscard]] Result<void> perform(const LinkMacOperation &operation);
[[nodiscard]] Result<void> perform(const LinkMasterOperation &operation);
[[nodiscard]] Result<void> perform(const AddressAddOperation &operation);
[[nodiscard]] Result<void> perform(const AddressDeleteOperation &operation);
[[nodiscard]] Result<void> perform(const RouteAddOperation &operation);
[[nodiscard]] Result<void> perform(const RouteDeleteOperation &operation);
[[nodiscard]] Result<Findings> perform(const PingOperation &operation);
[[nodiscard]] Result<Findings> perform(const OwnPidOperation &operation);
[[nodiscard]] Result<Findings> perform(const ForkOperation &operation);
[[nodiscard]] Result<Findings> perform(const StartOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<Findings> perform(const OrphanOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const SignalOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<Findings> perform(const IpcMakeOperation &operation);
[[nodiscard]] Result<void> perform(const IpcRemoveOperation &operation);
[[nodiscard]] Result<void> perform(const QueuesMountOperation &operation, const Surroundings &surroundings);
/// In host mode root makes and removes queues of its own namespace alone: EPERM of the call "host".
[[nodiscard]] Result<void> perform(const QueueMakeOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const QueueRemoveOperation &operation, const Surroundings &surroundings);
/// ESRCH: there is no child, or this is not the parent side. Where the kernel refuses, the call tells why: "writeOnce",
/// "ownIds", "setgroups", else "write".
[[nodiscard]] Result<void> perform(const UidMapOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const GidMapOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const SetgroupsOperation &operation, const Surroundings &surroundings);
/// In host mode a child with users of its own touches a file that the lab has made, and no other: EPERM.
[[nodiscard]] Result<Findings> perform(const TouchOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<Findings> perform(const OwnerOperation &operation, const Surroundings &surroundings);
/// In host mode the lab has made it already. EDEADLK of the call "cgroup": the lab itself is in it. ENOTSUP of the call
/// "cgroup2": the path is no cgroup.
[[nodiscard]] Result<void> perform(const CgroupMakeOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const CgroupRemoveOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<Findings> perform(const CgroupMoveOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const CgroupStartOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const CgroupFreezeOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const CgroupKillOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<void> perform(const CgroupLimitOperation &operation);
[[nodiscard]] Result<void> perform(const CgroupMountOperation &operation, const Surroundings &surroundings);
[[nodiscard]] Result<Findings> perform(const WallClockOperation &operation);
[[nodiscard]] Result<void> perform(const ClockOffsetOperation &operation);
/// In host mode all that is bound in is nosuid, and but for the devices nodev.
[[nodiscard]] Result<void> perform(const RootMakeOperation &operation, const Surroundings &surroundings);
/// EDEADLK: the side has no mount namespace of its own, the parent side would change its root too.
[[nodiscard]] Result<void> perform(const PivotRootOperation &operation, const Surroundings &surroundings);
/// Becomes /bin/sh with the command, with nothing open but the standard streams, and the lab's child in $CHILD. Returns
/// only where that fails.
[[nodiscard]] Result<void> perform(const RunOperation &operation, const Surroundings &surroundings);

} // namespace lab
