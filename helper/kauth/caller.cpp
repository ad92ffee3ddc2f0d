// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/caller.h"

#include "core/kernel/local_socket.h"

#include <array>
#include <cerrno>
#include <pwd.h>
#include <utility>

namespace lab
{

Result<Owner> callerOf(int uidOnBus, const FileDescriptor &answer)
{
    const auto refused = [](const char *why) { return std::unexpected(Error{"caller", EACCES, why}); };
    if (uidOnBus <= 0)
        return refused("the bus does not name another user than root");
    const Result<std::uint32_t> user = peerUser(answer);
    if (!user || !std::cmp_equal(*user, uidOnBus))
        return refused("the socket is of another user");
    passwd entry{};
    passwd *found = nullptr;
    std::array<char, 4096> room{};
    if (::getpwuid_r(*user, &entry, room.data(), room.size(), &found) != 0 || !found)
        return refused("the user has no entry in passwd(5)");
    return Owner{*user, entry.pw_gid};
}

} // namespace lab
