// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Mounts the image on the directory. A process that nobody has to wait for takes it and the directory away when the
/// calling process, whatever it has become by then, has ended in whatever way. False: there is no FUSE for this user.
bool keep_mounted(size_t offset, const char *directory);

/// The same for a directory that files are unpacked to. False: no such process could be started.
bool keep_unpacked(const char *directory);
