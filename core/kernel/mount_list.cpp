// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/mount_list.h"

#include "core/kernel/call.h"
#include "core/kernel/newer.h"

#include <array>
#include <climits>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab
{

Result<std::vector<std::uint64_t>> listMounts(std::uint64_t mountNamespace)
{
    std::vector<std::uint64_t> ids;
    std::array<std::uint64_t, 1024> page{};
    newer::MountRequest request{.mount = newer::rootMount, .mountNamespace = mountNamespace};
    while (true) {
        const long count = ::syscall(newer::listmount, &request, page.data(), page.size(), 0U);
        if (count == -1)
            return std::unexpected(errorOf("listmount"));
        ids.insert(ids.end(), page.begin(), page.begin() + count);
        if (count < std::ssize(page))
            return ids;
        request.parameter = ids.back();
    }
}

Result<ListedMount> lookAtMount(std::uint64_t mount, std::uint64_t mountNamespace)
{
    // A path may be longer than PATH_MAX where it was mounted step by step: then this says EOVERFLOW.
    struct
    {
        newer::MountStatus status;
        std::array<char, 4UZ * PATH_MAX> texts{};
    } answer;
    newer::MountRequest request{.mount = mount,
                                .parameter = newer::wantsRoot | newer::wantsTarget | newer::wantsType,
                                .mountNamespace = mountNamespace};
    if (::syscall(newer::statmount, &request, &answer, sizeof answer, 0U) == -1)
        return std::unexpected(errorOf("statmount"));
    const auto text = [&](std::uint64_t asked, std::uint32_t start) {
        const bool isThere = (answer.status.mask & asked) != 0 && start < answer.texts.size();
        return isThere ? std::string(answer.texts.data() + start,
                                     ::strnlen(answer.texts.data() + start, answer.texts.size() - start))
                       : std::string();
    };
    return ListedMount{.type = text(newer::wantsType, answer.status.type),
                       .root = text(newer::wantsRoot, answer.status.root),
                       .target = text(newer::wantsTarget, answer.status.target)};
}

} // namespace lab
