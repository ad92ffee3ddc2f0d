// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lab
{

// Addresses of a network namespace, as /proc/PID/net tells them to who is not in it.

/// IPv4: the leaves of /proc/PID/net/fib_trie that are local to a host, each once.
[[nodiscard]] std::vector<std::string> localAddressesIn(std::string_view fibTrie);

/// IPv6, with the interface behind each: /proc/PID/net/if_inet6.
[[nodiscard]] std::vector<std::string> addresses6In(std::string_view interfaces);

} // namespace lab
