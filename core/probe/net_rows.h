// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"
#include "core/probe/net_messages.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace lab
{

/// The links of a namespace by their index.
class LinkNames
{
public:
    explicit LinkNames(const std::vector<LinkMessage> &links);

    /// nullptr: there is none with that index here.
    [[nodiscard]] const LinkMessage *find(int index) const;
    /// "veth0-h"; "if5" where there is none with that index.
    [[nodiscard]] std::string nameOf(int index) const;

private:
    std::unordered_map<int, const LinkMessage *> m_links;
};

// The sections of lookAtNet(), in the order of the links' indices.
[[nodiscard]] Section linkSection(const std::vector<LinkMessage> &links, const LinkNames &names);
[[nodiscard]] Section addressSection(std::vector<AddressMessage> addresses, const LinkNames &names);
/// In the order of the kernel; what is not of the main table is left out.
[[nodiscard]] Section routeSection(const std::vector<RouteMessage> &routes, const LinkNames &names);
/// Without what ip(8) leaves out too: those that need no address of the hardware, and those that nothing is known of.
[[nodiscard]] Section neighbourSection(std::vector<NeighbourMessage> neighbours, const LinkNames &names);

} // namespace lab
