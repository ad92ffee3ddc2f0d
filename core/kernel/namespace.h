// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>

namespace lab
{

/// unshare(2) with CLONE_NEW* flags.
[[nodiscard]] Result<void> unshareNamespaces(std::uint64_t flags);

/// setns(2) into the namespaces of a process, all of flags at once, or into the one of a file in /proc/PID/ns.
[[nodiscard]] Result<void> enterNamespaces(const FileDescriptor &process, std::uint64_t flags);

/// Moves the calling process into the time namespace that its children would be born in: at once and for good, where
/// unshare(2) alone would leave it outside.
[[nodiscard]] Result<void> enterTimeForChildren();

/// pidfd_open(2).
[[nodiscard]] Result<FileDescriptor> openProcess(int pid);

/// sethostname(2) and setdomainname(2).
[[nodiscard]] Result<void> setHostName(const std::string &name);
[[nodiscard]] Result<void> setDomainName(const std::string &name);

} // namespace lab
