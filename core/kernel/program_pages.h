// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lab
{

/// Lets go of the pages of program and libraries that the calling process has used so far, madvise(2) MADV_DONTNEED on
/// what is loaded read-only: the kernel maps again what is used again. For a process that has started and from here on
/// does little; what it does next takes some page faults longer.
void dropProgramPages();

} // namespace lab
