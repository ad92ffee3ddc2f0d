// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image.h"

#include <ll.h>

static const struct fuse_lowlevel_ops operations = {
    .init = sqfs_ll_op_init,
    .getattr = sqfs_ll_op_getattr,
    .opendir = sqfs_ll_op_opendir,
    .releasedir = sqfs_ll_op_releasedir,
    .readdir = sqfs_ll_op_readdir,
    .lookup = sqfs_ll_op_lookup,
    .open = sqfs_ll_op_open,
    .create = sqfs_ll_op_create,
    .release = sqfs_ll_op_release,
    .read = sqfs_ll_op_read,
    .readlink = sqfs_ll_op_readlink,
    .listxattr = sqfs_ll_op_listxattr,
    .getxattr = sqfs_ll_op_getxattr,
    .forget = sqfs_ll_op_forget,
    .statfs = stfs_ll_op_statfs,
};

struct fuse_session *image_mount(size_t offset, const char *directory)
{
    char *words[] = {"unshare-lab", "-o", "ro,nosuid,nodev,fsname=Unshare-Lab.AppImage,subtype=squashfuse", NULL};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll *image = sqfs_ll_open(IMAGE_PATH, offset);
    if (!image)
        return NULL;
    struct fuse_session *session = fuse_session_new(&arguments, &operations, sizeof operations, image);
    if (session && fuse_session_mount(session, directory) == 0)
        return session;
    if (session)
        fuse_session_destroy(session);
    sqfs_ll_destroy(image);
    return NULL;
}

void image_serve(struct fuse_session *session)
{
    // The kernel says when the last file of it is closed, in whatever mount namespace that was.
    fuse_session_loop(session);
}
