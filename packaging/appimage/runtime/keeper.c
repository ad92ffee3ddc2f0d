// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper.h"

#include "image.h"

#define FUSE_USE_VERSION 32
#include <fuse_lowlevel.h>

#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/// What a keeper is started with, and what it tells once by a byte into ready: that it is done with the beginning.
struct duty
{
    size_t offset;
    const char *directory;
    int program; ///< the pidfd of the process that all this is for
    int ready;
};

/// Ctrl-C, a closed terminal and the end of a session are for the program; what it runs from goes after it.
static void stand_apart(void)
{
    sigset_t all;
    setsid();
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    prctl(PR_SET_NAME, "appimage-keeper");
    if (chdir("/") != 0)
        _exit(EXIT_FAILURE);
}

/// Who reads the program's output until its end must not wait for a keeper, nor read of a mount that cannot be made:
/// then the image is unpacked.
static void close_standard(void)
{
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int number = 0; number <= 2; ++number)
        dup2(null, number);
    close(null);
}

static void tell_ready(const struct duty *duty)
{
    if (write(duty->ready, "r", 1) != 1)
        _exit(EXIT_FAILURE);
    close(duty->ready);
}

static void detach(const char *directory)
{
    // Detached and not unmounted: what a lab still runs from it, it can read to its end.
    if (umount2(directory, MNT_DETACH) == 0)
        return;
    char *words[] = {"fusermount3", "-u", "-z", "-q", "--", (char *)directory, NULL};
    pid_t process;
    if (posix_spawnp(&process, words[0], NULL, NULL, words, environ) == 0)
        waitpid(process, NULL, 0);
}

static _Noreturn void serve(struct fuse_session *session, const struct duty *duty)
{
    close(duty->program);
    close(duty->ready);
    prctl(PR_SET_NAME, "appimage-files");
    image_serve(session);
    _exit(EXIT_SUCCESS);
}

static _Noreturn void keep_mount(const struct duty *duty)
{
    struct fuse_session *session = image_mount(duty->offset, duty->directory);
    if (!session)
        _exit(EXIT_FAILURE);
    stand_apart();
    const pid_t server = fork();
    if (server == 0)
        serve(session, duty);
    // Held open here, what waits for a server that was killed would wait for ever.
    close(fuse_session_fd(session));
    const int files = server > 0 ? pidfd_open(server, 0) : -1;
    if (files >= 0) {
        tell_ready(duty);
        struct pollfd ends[] = {{.fd = duty->program, .events = POLLIN}, {.fd = files, .events = POLLIN}};
        poll(ends, 2, -1);
    }
    detach(duty->directory);
    rmdir(duty->directory);
    _exit(EXIT_SUCCESS);
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status;
    (void)type;
    (void)walk;
    remove(path);
    return 0;
}

static _Noreturn void keep_files(const struct duty *duty)
{
    stand_apart();
    tell_ready(duty);
    struct pollfd end = {.fd = duty->program, .events = POLLIN};
    poll(&end, 1, -1);
    nftw(duty->directory, remove_entry, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
    _exit(EXIT_SUCCESS);
}

/// Forked twice: the program must not find a child that it knows nothing of.
static bool start(void (*keep)(const struct duty *), size_t offset, const char *directory)
{
    int ready[2];
    const int program = pidfd_open(getpid(), 0);
    if (program < 0 || pipe2(ready, O_CLOEXEC) != 0) {
        perror("unshare-lab: pidfd_open");
        return false;
    }
    const pid_t starter = fork();
    if (starter == 0) {
        close(ready[0]);
        const struct duty duty = {offset, directory, program, ready[1]};
        if (fork() == 0) {
            close_standard();
            keep(&duty);
        }
        _exit(EXIT_SUCCESS);
    }
    close(ready[1]);
    close(program);
    if (starter > 0)
        waitpid(starter, NULL, 0);
    char byte;
    const bool is_ready = read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    return is_ready;
}

bool keep_mounted(size_t offset, const char *directory)
{
    return start(keep_mount, offset, directory);
}

bool keep_unpacked(const char *directory)
{
    return start(keep_files, 0, directory);
}
