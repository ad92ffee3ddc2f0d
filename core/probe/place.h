// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <string>

namespace lab
{

/// Where a probe looks: a file system tree, its /proc, and a process there.
struct Place
{
    std::string root = "/";       ///< "/" for the side that the process is on; a recorded tree in a test
    FileDescriptor proc;          ///< of ROOT/proc
    std::string process = "self"; ///< or a PID in that /proc
};

/// The place below root as it is now.
[[nodiscard]] Result<Place> openPlace(const std::string &root, const std::string &process = "self");

/// The place of the calling process, with a /proc of its own that stays whatever is mounted or unmounted there later,
/// and that keeps nobody from unmounting it. Without the privilege for that: as openPlace("/").
[[nodiscard]] Result<Place> openLastingPlace();

/// The proc that is mounted at ROOT/proc now, without what is mounted in it: an image that waits for nobody and leads
/// nowhere else. ENOENT: what is there is no proc.
[[nodiscard]] Result<FileDescriptor> openMountedProc(const Place &place);

} // namespace lab
