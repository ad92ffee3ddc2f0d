// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The beginning of an AppImage of type 2: makes the files behind its end readable, and becomes the AppRun among them.
// As it is one process from the first to the last, its number, its exit status and signals to it are the program's.
#include "image.h"
#include "keeper.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { cannot_start = 127 };

static const char usage[] =
    "All arguments go to unshare-lab, but for these, which say what to do with this file:\n"
    "  --appimage-extract [PATTERN]       unpack it, or what fits the pattern, into ./squashfs-root\n"
    "  --appimage-extract-and-run [ARG…]  run the program from unpacked files, without FUSE\n"
    "  --appimage-mount                   mount it, print where, and keep it so until Ctrl-C\n"
    "  --appimage-offset                  print where the squashfs begins in it\n"
    "  --appimage-help                    print this\n";

/// A fresh directory in $TMPDIR or /tmp, which only this user can enter. In a place of another user that one could put
/// another in its stead, from which root would start programs.
static bool make_directory(char *path)
{
    const char *place = geteuid() == 0 ? NULL : getenv("TMPDIR");
    snprintf(path, PATH_MAX, "%s/.mount_unshare-lab-XXXXXX", place && *place == '/' ? place : "/tmp");
    if (mkdtemp(path))
        return true;
    fprintf(stderr, "unshare-lab: cannot make %s: %s\n", path, strerror(errno));
    return false;
}

static int become_program(const char *directory, char **words)
{
    char path[PATH_MAX];
    char place[PATH_MAX];
    if (realpath(IMAGE_PATH, path))
        setenv("APPIMAGE", path, 1);
    setenv("APPDIR", realpath(directory, place) ? place : directory, 1);
    setenv("ARGV0", words[0], 1);
    if (getcwd(path, sizeof path))
        setenv("OWD", path, 1);
    snprintf(path, sizeof path, "%s/AppRun", directory);
    execv(path, words);
    fprintf(stderr, "unshare-lab: cannot start %s: %s\n", path, strerror(errno));
    if (errno == EACCES && geteuid() != 0)
        fputs("unshare-lab: set TMPDIR to a directory from which programs may be started\n", stderr);
    return cannot_start;
}

static int run_unpacked(size_t offset, char **words)
{
    char directory[PATH_MAX];
    if (!make_directory(directory))
        return cannot_start;
    if (!keep_unpacked(directory)) {
        rmdir(directory);
        return cannot_start;
    }
    return image_extract(offset, directory, NULL) ? become_program(directory, words) : cannot_start;
}

static int run(size_t offset, char **words)
{
    char directory[PATH_MAX];
    if (getenv("APPIMAGE_EXTRACT_AND_RUN"))
        return run_unpacked(offset, words);
    if (!make_directory(directory))
        return cannot_start;
    if (keep_mounted(offset, directory))
        return become_program(directory, words);
    rmdir(directory);
    return run_unpacked(offset, words);
}

static int stay_mounted(size_t offset)
{
    char directory[PATH_MAX];
    sigset_t ends;
    int signal = 0;
    if (!make_directory(directory))
        return cannot_start;
    if (!keep_mounted(offset, directory)) {
        fputs("unshare-lab: there is no FUSE here for this user: it takes fusermount3 and /dev/fuse\n", stderr);
        rmdir(directory);
        return cannot_start;
    }
    puts(directory);
    fflush(stdout);
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, NULL);
    sigwait(&ends, &signal);
    return EXIT_SUCCESS;
}

static int extract_here(size_t offset, const char *pattern)
{
    if (mkdir("squashfs-root", 0755) != 0 && errno != EEXIST) {
        perror("unshare-lab: cannot make squashfs-root");
        return EXIT_FAILURE;
    }
    return image_extract(offset, "squashfs-root", pattern) ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    static const char prefix[] = "--appimage-";
    size_t offset = 0;
    if (!image_offset(&offset))
        return cannot_start;
    if (argc < 2 || strncmp(argv[1], prefix, sizeof prefix - 1) != 0)
        return run(offset, argv);
    const char *const wish = argv[1] + sizeof prefix - 1;
    if (strcmp(wish, "extract-and-run") == 0) {
        argv[1] = argv[0];
        return run_unpacked(offset, argv + 1);
    }
    if (strcmp(wish, "extract") == 0)
        return extract_here(offset, argv[2]);
    if (strcmp(wish, "mount") == 0)
        return stay_mounted(offset);
    if (strcmp(wish, "offset") == 0)
        return printf("%zu\n", offset) > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
    if (strcmp(wish, "updateinformation") == 0 || strcmp(wish, "signature") == 0)
        return EXIT_SUCCESS; // it has none
    const bool asks_help = strcmp(wish, "help") == 0;
    fputs(usage, asks_help ? stdout : stderr);
    return asks_help ? EXIT_SUCCESS : cannot_start;
}
