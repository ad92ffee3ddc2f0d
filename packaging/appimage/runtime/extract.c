// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image.h"

#include <squashfuse.h>

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// In the library, and in none of the headers that come with it.
sqfs_err sqfs_stat(sqfs *fs, sqfs_inode *inode, struct stat *status);

static bool copy_file(sqfs *fs, sqfs_inode *inode, const struct stat *status, int target, const char *path)
{
    static char buffer[1 << 18];
    const int file = openat(target, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    bool is_copied = true;
    for (off_t at = 0; is_copied && at < status->st_size;) {
        sqfs_off_t size = sizeof buffer;
        is_copied = sqfs_read_range(fs, inode, at, &size, buffer) == SQFS_OK && size > 0;
        for (sqfs_off_t done = 0; is_copied && done < size;) {
            const ssize_t written = write(file, buffer + done, (size_t)(size - done));
            is_copied = written > 0;
            done += written;
        }
        at += size;
    }
    const struct timespec times[2] = {status->st_mtim, status->st_mtim};
    is_copied = is_copied && fchmod(file, status->st_mode & 07777) == 0 && futimens(file, times) == 0;
    return close(file) == 0 && is_copied;
}

static bool copy_link(sqfs *fs, sqfs_inode *inode, int target, const char *path)
{
    char text[PATH_MAX];
    size_t size = sizeof text;
    return sqfs_readlink(fs, inode, text, &size) == SQFS_OK && symlinkat(text, target, path) == 0;
}

static bool copy_entry(sqfs *fs, sqfs_inode *inode, int target, const char *path)
{
    struct stat status;
    if (sqfs_stat(fs, inode, &status) != SQFS_OK)
        return false;
    if (S_ISDIR(status.st_mode))
        return mkdirat(target, path, 0755) == 0 || errno == EEXIST;
    // As unpacked before.
    if (unlinkat(target, path, 0) != 0 && errno != ENOENT)
        return false;
    if (S_ISLNK(status.st_mode))
        return copy_link(fs, inode, target, path);
    return !S_ISREG(status.st_mode) || copy_file(fs, inode, &status, target, path);
}

/// The directories above what a pattern has chosen.
static bool make_parents(int target, const char *path)
{
    char parent[PATH_MAX];
    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        snprintf(parent, sizeof parent, "%.*s", (int)(slash - path), path);
        if (mkdirat(target, parent, 0755) != 0 && errno != EEXIST)
            return false;
    }
    return true;
}

static bool copy_tree(sqfs *fs, int target, const char *pattern)
{
    sqfs_traverse traverse;
    sqfs_err failure = sqfs_traverse_open(&traverse, fs, sqfs_inode_root(fs));
    if (failure != SQFS_OK)
        return false;
    bool is_copied = true;
    while (is_copied && sqfs_traverse_next(&traverse, &failure)) {
        const char *path = traverse.path + strspn(traverse.path, "/");
        if (traverse.dir_end || *path == '\0' ||
            (pattern && fnmatch(pattern, path, FNM_FILE_NAME | FNM_LEADING_DIR) != 0))
            continue;
        sqfs_inode inode;
        is_copied = sqfs_inode_get(fs, &inode, sqfs_dentry_inode(&traverse.entry)) == SQFS_OK &&
                    (!pattern || make_parents(target, path)) && copy_entry(fs, &inode, target, path);
        if (!is_copied)
            fprintf(stderr, "unshare-lab: cannot unpack %s: %s\n", path, strerror(errno));
    }
    sqfs_traverse_close(&traverse);
    return is_copied && failure == SQFS_OK;
}

bool image_extract(size_t offset, const char *directory, const char *pattern)
{
    sqfs fs;
    if (sqfs_open_image(&fs, IMAGE_PATH, offset) != SQFS_OK)
        return false;
    const int target = open(directory, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (target < 0)
        fprintf(stderr, "unshare-lab: cannot open %s: %s\n", directory, strerror(errno));
    const bool is_copied = target >= 0 && copy_tree(&fs, target, pattern);
    if (target >= 0)
        close(target);
    sqfs_fd_close(fs.fd);
    sqfs_destroy(&fs);
    return is_copied;
}
