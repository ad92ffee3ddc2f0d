// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/wire/message.h"

namespace lab
{

/// The namespace that is meant, where the process is still the one that is meant and is still in it. ESRCH of the call
/// "visit": it is not.
[[nodiscard]] Result<FileDescriptor> openForeign(const ForeignNamespace &foreign);

/// The calling process enters it, of a PID namespace the next children; of a user namespace it becomes the root, where
/// there is one.
[[nodiscard]] Result<void> enterForeign(const FileDescriptor &file);

} // namespace lab
