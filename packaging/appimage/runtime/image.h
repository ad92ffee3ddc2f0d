// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdbool.h>
#include <stddef.h>

/// The running file: this program, and behind its end a squashfs.
#define IMAGE_PATH "/proc/self/exe"

/// Where the squashfs begins. False, and said on stderr: there is none.
bool image_offset(size_t *offset);

/// Unpacks what fits the pattern of fnmatch(3), and all below it, into a directory that exists; NULL: everything.
/// False, and said on stderr: it could not.
bool image_extract(size_t offset, const char *directory, const char *pattern);

/// A mount of the squashfs that this process has made and does not serve yet.
struct fuse_session;

/// NULL: there is no FUSE for this user.
struct fuse_session *image_mount(size_t offset, const char *directory);

/// Answers the kernel until nobody uses the mount any more, also after it was detached.
void image_serve(struct fuse_session *session);
