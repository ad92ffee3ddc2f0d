// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/net_text.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>

namespace lab
{

namespace
{

template <typename Function>
void eachLine(std::string_view text, Function function)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        function(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool isAddress4(const std::string &text)
{
    in_addr address{};
    return ::inet_pton(AF_INET, text.c_str(), &address) == 1;
}

} // namespace

std::vector<std::string> localAddressesIn(std::string_view fibTrie)
{
    constexpr std::string_view leaf = "|-- ";
    std::vector<std::string> addresses;
    std::string last;
    eachLine(fibTrie, [&](std::string_view line) {
        if (const std::size_t start = line.find(leaf); start != std::string_view::npos)
            last = line.substr(start + leaf.size());
        else if (line.ends_with("/32 host LOCAL") && isAddress4(last) && !std::ranges::contains(addresses, last))
            addresses.push_back(last);
    });
    return addresses;
}

std::vector<std::string> addresses6In(std::string_view interfaces)
{
    constexpr std::size_t digits = 32;
    std::vector<std::string> addresses;
    eachLine(interfaces, [&](std::string_view line) {
        const std::size_t name = line.rfind(' ');
        if (line.size() <= digits || name == std::string_view::npos)
            return;
        in6_addr address{};
        for (std::size_t at = 0; at < sizeof address; ++at) {
            const std::string_view pair = line.substr(at * 2, 2);
            const auto read = std::from_chars(pair.data(), pair.data() + 2, address.s6_addr[at], 16);
            if (read.ec != std::errc() || read.ptr != pair.data() + 2)
                return;
        }
        std::array<char, INET6_ADDRSTRLEN> text{};
        ::inet_ntop(AF_INET6, &address, text.data(), text.size());
        addresses.push_back(text.data() + std::string(line.substr(name)));
    });
    return addresses;
}

} // namespace lab
