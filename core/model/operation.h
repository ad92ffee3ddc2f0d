// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/operation/cgroup.h"
#include "core/model/operation/container.h"
#include "core/model/operation/ipc.h"
#include "core/model/operation/mount.h"
#include "core/model/operation/net.h"
#include "core/model/operation/pid.h"
#include "core/model/operation/run.h"
#include "core/model/operation/time.h"
#include "core/model/operation/user.h"
#include "core/model/operation/uts.h"
#include "core/model/parameter.h"
#include "core/model/topic.h"
#include "core/model/view.h"
#include "core/model/words.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lab
{

/// One thing done on one side.
using Operation =
    std::variant<MountOperation, UnmountOperation, PropagationOperation, HostNameOperation, DomainNameOperation,
                 IpcMakeOperation, IpcRemoveOperation, QueuesMountOperation, QueueMakeOperation, QueueRemoveOperation,
                 VethOperation, BridgeOperation, LinkMoveOperation, LinkDeleteOperation, LinkStateOperation,
                 LinkMtuOperation, LinkMacOperation, LinkMasterOperation, AddressAddOperation, AddressDeleteOperation,
                 RouteAddOperation, RouteDeleteOperation, PingOperation, OwnPidOperation, ForkOperation, StartOperation,
                 OrphanOperation, SignalOperation, UidMapOperation, GidMapOperation, SetgroupsOperation, TouchOperation,
                 OwnerOperation, CgroupMakeOperation, CgroupRemoveOperation, CgroupMoveOperation, CgroupStartOperation,
                 CgroupFreezeOperation, CgroupKillOperation, CgroupLimitOperation, CgroupMountOperation,
                 WallClockOperation, ClockOffsetOperation, RootMakeOperation, PivotRootOperation, RunOperation>;

/// Which process does an operation.
enum class Doer : std::uint8_t {
    performer, ///< one that enters the side for it
    holder,    ///< the side's own: what it starts is its child, as what a shell starts is the shell's
};

/// An operation as words name it.
struct OperationInfo
{
    std::string_view name;
    std::optional<Kind> kind = std::nullopt; ///< in whose tab it is offered; none: in that of no kind
    std::span<const ParameterInfo> parameters;
    Operation (*make)(const Words &); ///< of words without a fault
    /// Whether the parameter goes with the others; nullptr: all do.
    bool (*doesApply)(std::string_view parameter, const Words &) = nullptr;
    /// The parameter as these words need it; nullptr: as it is listed.
    ParameterInfo (*asNeeded)(const ParameterInfo &, const Words &) = nullptr;
    /// The first fault that no single parameter shows; nullptr: there is none.
    Complaint (*checkTogether)(const Words &) = nullptr;
    Doer doer = Doer::performer;
    /// What takes it back, of its words and, behind them, the facts that it found out; nullptr: nothing does, or
    /// nothing has to.
    Operation (*undo)(const Words &) = nullptr;
};

/// All operations, in the order of their kinds.
[[nodiscard]] const std::vector<const OperationInfo *> &operationTable();
/// nullptr: unknown.
[[nodiscard]] const OperationInfo *operationNamed(std::string_view name);
/// Of a kind: its own. Of the container: its own, and those of the kinds that a container by hand takes.
[[nodiscard]] std::vector<const OperationInfo *> operationsOf(Topic topic);

/// The parameters that go with these words, each as it is needed beside them; empty: an unknown operation.
[[nodiscard]] std::vector<ParameterInfo> parametersFor(const Words &words);

/// Strict: unknown, missing, repeated and ill-formed parameters are refused with the parameter's name.
[[nodiscard]] std::expected<Operation, Complaint> operationFromWords(const Words &words);
[[nodiscard]] Words wordsOf(const Operation &operation);

[[nodiscard]] Doer doerOf(const Operation &operation);

/// What takes back what it has done and found out; nothing: nothing does, or nothing has to.
[[nodiscard]] std::optional<Operation> undoOf(const Operation &operation, const std::vector<Section> &found = {});

/// The command that a person would type for it: "mount -t tmpfs -o size=64m tmpfs /mnt".
[[nodiscard]] std::string commandOf(const Operation &operation);

/// All faults of the words in the order of the parameters, for a form that is being filled in.
[[nodiscard]] std::vector<Complaint> complaintsAbout(const Words &words);

} // namespace lab
