// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/owner.h"
#include "core/kernel/process.h"
#include "core/model/error.h"
#include "core/model/options.h"
#include "core/model/view.h"
#include "helper/agent/cgroups.h"

#include <optional>
#include <vector>

namespace lab
{

/// A holder as the lab host knows it.
struct Holder
{
    ChildProcess process;
    ChildOptions options;
    std::vector<NamespaceLink> namespaces; ///< its ten links when it was ready
    FileDescriptor tasks;                  ///< takes PerformTasks of what the side's own process does, see Doer
};

/// Starts a process with these options that keeps their namespaces alive, looks, and reports over the view socket until
/// its end of file. The placement is its cgroup, before it makes a namespace of those. Returns when it is ready; what
/// was made is gone where it fails. In host mode it ends with the calling process, and on the parent side it is the
/// caller's.
[[nodiscard]] Result<Holder> startHolder(const ChildOptions &options, Side side, TopicSet watch,
                                         FileDescriptor viewSocket, const Placement &placement,
                                         const std::optional<Owner> &caller = std::nullopt);

} // namespace lab
