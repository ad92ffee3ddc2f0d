// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <cstdint>
#include <string>

namespace lab
{

/// A new pair of interfaces with a cable between them, veth(4); both ends on the side where it is made.
struct VethOperation
{
    std::string name;
    std::string peer;

    bool operator==(const VethOperation &) const = default;
};

/// A new bridge, ip-link(8).
struct BridgeOperation
{
    std::string name;

    bool operator==(const BridgeOperation &) const = default;
};

/// Moves an interface of the parent side into the child's network namespace.
struct LinkMoveOperation
{
    std::string link;

    bool operator==(const LinkMoveOperation &) const = default;
};

/// The other end of a veth pair goes with it.
struct LinkDeleteOperation
{
    std::string link;

    bool operator==(const LinkDeleteOperation &) const = default;
};

enum class LinkState : std::uint8_t { up, down };

struct LinkStateOperation
{
    std::string link;
    LinkState state = LinkState::up;

    bool operator==(const LinkStateOperation &) const = default;
};

struct LinkMtuOperation
{
    std::string link;
    std::string mtu; ///< bytes, in digits

    bool operator==(const LinkMtuOperation &) const = default;
};

struct LinkMacOperation
{
    std::string link;
    std::string mac; ///< "02:00:00:00:00:0a"

    bool operator==(const LinkMacOperation &) const = default;
};

/// Makes an interface a port of a bridge.
struct LinkMasterOperation
{
    std::string link;
    std::string master; ///< empty: of none any more

    bool operator==(const LinkMasterOperation &) const = default;
};

/// no: the address is usable at once, nobody is asked whether it is taken (duplicate address detection, RFC 4862).
enum class Detection : std::uint8_t { yes, no };

struct AddressAddOperation
{
    std::string link;
    std::string address;                  ///< with its prefix length: "10.0.0.1/24"
    Detection detection = Detection::yes; ///< no: of IPv6 alone

    bool operator==(const AddressAddOperation &) const = default;
};

struct AddressDeleteOperation
{
    std::string link;
    std::string address; ///< with its prefix length

    bool operator==(const AddressDeleteOperation &) const = default;
};

/// In the main table. At least one of via and link is given.
struct RouteAddOperation
{
    std::string to;   ///< "default" or "10.1.0.0/16"
    std::string via;  ///< the address of the next router; empty: none, the destination is on the link itself
    std::string link; ///< empty: the one that leads to via

    bool operator==(const RouteAddOperation &) const = default;
};

struct RouteDeleteOperation
{
    std::string to;
    std::string via;
    std::string link;

    bool operator==(const RouteDeleteOperation &) const = default;
};

/// ICMP echo requests, 0.2 s apart, as ping(8) sends them. It finds out facts "ping": sent, received, loss ("0%"), and
/// in milliseconds min, avg and max of those that came back; and a table "echoes" with a row for each that did: SEQ
/// (from 1), TTL, TIME in milliseconds.
struct PingOperation
{
    std::string target; ///< "10.0.0.1", "fd00::1", "fe80::1%veth0-c"
    std::string count;  ///< of requests, in digits

    bool operator==(const PingOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const VethOperation &veth);
[[nodiscard]] Words wordsOf(const BridgeOperation &bridge);
[[nodiscard]] Words wordsOf(const LinkMoveOperation &move);
[[nodiscard]] Words wordsOf(const LinkDeleteOperation &deletion);
[[nodiscard]] Words wordsOf(const LinkStateOperation &set);
[[nodiscard]] Words wordsOf(const LinkMtuOperation &set);
[[nodiscard]] Words wordsOf(const LinkMacOperation &set);
[[nodiscard]] Words wordsOf(const LinkMasterOperation &set);
[[nodiscard]] Words wordsOf(const AddressAddOperation &addition);
[[nodiscard]] Words wordsOf(const AddressDeleteOperation &deletion);
[[nodiscard]] Words wordsOf(const RouteAddOperation &addition);
[[nodiscard]] Words wordsOf(const RouteDeleteOperation &deletion);
[[nodiscard]] Words wordsOf(const PingOperation &ping);

[[nodiscard]] std::string commandOf(const VethOperation &veth);
[[nodiscard]] std::string commandOf(const BridgeOperation &bridge);
[[nodiscard]] std::string commandOf(const LinkMoveOperation &move);
[[nodiscard]] std::string commandOf(const LinkDeleteOperation &deletion);
[[nodiscard]] std::string commandOf(const LinkStateOperation &set);
[[nodiscard]] std::string commandOf(const LinkMtuOperation &set);
[[nodiscard]] std::string commandOf(const LinkMacOperation &set);
[[nodiscard]] std::string commandOf(const LinkMasterOperation &set);
[[nodiscard]] std::string commandOf(const AddressAddOperation &addition);
[[nodiscard]] std::string commandOf(const AddressDeleteOperation &deletion);
[[nodiscard]] std::string commandOf(const RouteAddOperation &addition);
[[nodiscard]] std::string commandOf(const RouteDeleteOperation &deletion);
[[nodiscard]] std::string commandOf(const PingOperation &ping);

} // namespace lab
