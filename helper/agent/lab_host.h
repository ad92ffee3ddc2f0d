// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "helper/agent/cgroups.h"
#include "helper/agent/host_guard.h"

namespace lab
{

/// The lab host: starts holders and performers, and reaps. Returns at the end of file on the control socket, or when it
/// sends what is not a request. As PID 1 of its PID namespace it then takes everything that it started along.
void serveLabs(FileDescriptor control, const Cgroups &cgroups);

/// The same on the computer itself: requests come from the helper by the guard's listener, one on each connection with
/// the socket that its answer goes to, and the guard admits them. Returns at the end of file on the lease.
void serveLabs(FileDescriptor lease, const Cgroups &cgroups, HostGuard &guard);

} // namespace lab
