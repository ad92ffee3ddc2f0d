// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/netlinks.h"

#include "core/model/address.h"

#include <algorithm>
#include <ranges>

namespace lab
{

namespace
{

const Section *sectionIn(const View &view, std::string_view id)
{
    const auto found = std::ranges::find(view.sections, id, &Section::id);
    return found == view.sections.end() ? nullptr : &*found;
}

/// "" where there is no such column.
std::string cellOf(const Section &section, const Row &row, std::string_view column)
{
    const auto found = std::ranges::find(section.columns, column);
    const auto index = static_cast<std::size_t>(found - section.columns.begin());
    return index < row.cells.size() ? row.cells[index] : std::string();
}

bool has(std::string_view list, std::string_view word)
{
    return std::ranges::any_of(list | std::views::split(','),
                               [&](auto part) { return std::string_view(part.begin(), part.end()) == word; });
}

ViewedLink::State stateOf(std::string_view flags)
{
    if (!has(flags, "UP"))
        return ViewedLink::State::down;
    return has(flags, "LOWER_UP") ? ViewedLink::State::up : ViewedLink::State::waiting;
}

std::vector<std::string> addressesOf(const Section *section, const std::string &link)
{
    std::vector<std::string> all;
    std::vector<std::string> ofTheLink;
    for (const Row &row : rowsOf(section)) {
        if (cellOf(*section, row, "IFNAME") != link)
            continue;
        const bool isOfTheLink = cellOf(*section, row, "SCOPE") == "link";
        (isOfTheLink ? ofTheLink : all).push_back(cellOf(*section, row, "ADDRESS"));
    }
    return all.empty() ? ofTheLink : all;
}

/// The length of a prefix that the address is in; nothing: it is not.
std::optional<unsigned> matchOf(const std::string &destination, const std::string &key, const IpAddress &address)
{
    if (destination == "default") {
        const Family family = key.starts_with("::") ? Family::inet6 : Family::inet;
        return family == address.family ? std::optional(0U) : std::nullopt;
    }
    // A route to one host has no length behind it.
    const std::optional<IpAddress> host = addressIn(destination);
    const std::optional<Prefix> prefix =
        host ? Prefix{*host, static_cast<unsigned>(sizeOf(host->family) * 8)} : prefixIn(destination);
    if (!prefix || prefix->address.family != address.family)
        return std::nullopt;
    for (unsigned bit = 0; bit < prefix->length; ++bit) {
        const unsigned differing = prefix->address.bytes.at(bit / 8) ^ address.bytes.at(bit / 8);
        if ((differing & (0x80U >> (bit % 8))) != 0)
            return std::nullopt;
    }
    return prefix->length;
}

} // namespace

std::vector<ViewedLink> linksIn(const View *view)
{
    std::vector<ViewedLink> links;
    const Section *const section = view ? sectionIn(*view, "links") : nullptr;
    if (section == nullptr)
        return links;
    const Section *const addresses = sectionIn(*view, "addrs");
    for (const Row &row : section->rows) {
        const auto cell = [&](std::string_view column) { return cellOf(*section, row, column); };
        links.push_back({.name = cell("IFNAME"),
                         .index = cell("INDEX"),
                         .peer = cell("PEER"),
                         .peerNamespace = cell("NETNSID"),
                         .kind = cell("KIND"),
                         .master = cell("MASTER"),
                         .state = stateOf(cell("FLAGS")),
                         .addresses = addressesOf(addresses, cell("IFNAME"))});
    }
    return links;
}

bool areEnds(const ViewedLink &here, const ViewedLink &there)
{
    return here.kind == "veth" && there.kind == "veth" && !here.peerNamespace.empty() && !there.peerNamespace.empty() &&
           here.peer == "if" + there.index && there.peer == "if" + here.index;
}

std::string linkTowards(const View &view, const std::string &target)
{
    const std::optional<ScopedAddress> address = scopedAddressIn(target);
    const Section *const routes = sectionIn(view, "routes");
    if (!address || routes == nullptr)
        return {};
    if (!address->link.empty())
        return address->link;
    std::string link;
    std::optional<unsigned> longest;
    for (const Row &row : routes->rows) {
        const std::optional<unsigned> length = matchOf(cellOf(*routes, row, "DST"), row.key, address->address);
        if (!length || (longest && *longest >= *length))
            continue;
        longest = length;
        link = cellOf(*routes, row, "DEV");
    }
    return link;
}

} // namespace lab
