// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// What the picture of the network takes from a view: an interface with its addresses.
struct ViewedLink
{
    enum class State : std::uint8_t { down, waiting, up };

    std::string name;
    std::string index;
    std::string peer; ///< "veth0-c", or "if5" where that is in another namespace
    std::string peerNamespace;
    std::string kind;
    std::string master; ///< the bridge that it is a port of
    State state = State::down;
    std::vector<std::string> addresses; ///< without those of the link alone, unless there are no others
};

/// In the order of the view; none: nullptr, or it has no links.
[[nodiscard]] std::vector<ViewedLink> linksIn(const View *view);

/// Whether these are the two ends of a pair, one on each side.
[[nodiscard]] bool areEnds(const ViewedLink &here, const ViewedLink &there);

/// The interface by which a packet leaves for an address, "fe80::1%veth0-c" too: by the longest prefix in the table of
/// routes. Empty: none.
[[nodiscard]] std::string linkTowards(const View &view, const std::string &target);

} // namespace lab
