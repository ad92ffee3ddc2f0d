// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <string>

namespace lab
{

/// hostDirectory of core/wire/host.h, made where it is not there. EPERM: it is not root's alone.
[[nodiscard]] Result<FileDescriptor> openHostDirectory();

/// A file in it that whoever holds the descriptor has for itself; EBUSY of the call "host" and that subject: somebody
/// has.
[[nodiscard]] Result<FileDescriptor> lockOnHost(const std::string &name, const std::string &subject);

} // namespace lab
