// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image.h"

#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

bool image_offset(size_t *offset)
{
    // strip(1) leaves the table of sections at the very end.
    Elf64_Ehdr header;
    char magic[4] = "";
    const int file = open(IMAGE_PATH, O_RDONLY | O_CLOEXEC);
    bool is_there = file >= 0 && pread(file, &header, sizeof header, 0) == (ssize_t)sizeof header;
    if (is_there) {
        *offset = header.e_shoff + (size_t)header.e_shentsize * header.e_shnum;
        is_there = pread(file, magic, sizeof magic, (off_t)*offset) == (ssize_t)sizeof magic &&
                   memcmp(magic, "hsqs", sizeof magic) == 0;
    }
    if (file >= 0)
        close(file);
    if (!is_there)
        fputs("unshare-lab: this file is not complete: there is no squashfs in it\n", stderr);
    return is_there;
}
