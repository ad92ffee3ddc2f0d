// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/owner.h"
#include "core/model/error.h"

namespace lab
{

/// Who calls. uidOnBus: what KAuth has just asked the bus for, HelperSupport::callerUid(). It answers 0 where the bus
/// had no answer, as for a caller that has left: 0 is nobody, and root is not served. The kernel's word on who made
/// the socket that was passed has to be the same. Error EACCES of the call "caller".
[[nodiscard]] Result<Owner> callerOf(int uidOnBus, const FileDescriptor &answer);

} // namespace lab
