// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/program_pages.h"

#include <cstddef>
#include <cstdint>
#include <link.h>
#include <sys/mman.h>
#include <tuple>
#include <unistd.h>

namespace lab
{

namespace
{

int dropPagesOf(dl_phdr_info *object, std::size_t, void *)
{
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    for (std::size_t at = 0; at < object->dlpi_phnum; ++at) {
        const auto &segment = object->dlpi_phdr[at];
        // What can be written has no other copy.
        if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0)
            continue;
        const std::uintptr_t address = object->dlpi_addr + segment.p_vaddr;
        const std::uintptr_t start = address / page * page;
        std::ignore = ::madvise(reinterpret_cast<void *>(start), address + segment.p_memsz - start, MADV_DONTNEED);
    }
    return 0;
}

} // namespace

void dropProgramPages()
{
    ::dl_iterate_phdr(dropPagesOf, nullptr);
}

} // namespace lab
