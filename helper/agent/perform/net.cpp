// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/echo.h"
#include "core/kernel/network.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <format>
#include <linux/if.h>
#include <linux/if_addr.h>
#include <numeric>

namespace lab
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds interval = 200ms;
constexpr std::chrono::nanoseconds patience = 1s; ///< for an answer to the last request

Error notUnderstood(const std::string &text)
{
    return {"decode", EBADMSG, text};
}

template <typename RouteOperation>
Result<Route> routeOf(const RouteOperation &operation)
{
    Route route{.to = {}, .gateway = std::nullopt, .link = operation.link};
    if (!operation.via.empty()) {
        route.gateway = addressIn(operation.via);
        if (!route.gateway)
            return std::unexpected(notUnderstood(operation.via));
    }
    if (operation.to == "default") {
        route.to.address.family = route.gateway ? route.gateway->family : Family::inet;
        return route;
    }
    const std::optional<Prefix> to = prefixIn(operation.to);
    if (!to)
        return std::unexpected(notUnderstood(operation.to));
    route.to = *to;
    return route;
}

std::string milliseconds(std::chrono::nanoseconds time)
{
    return std::format("{:.3f}", std::chrono::duration<double, std::milli>(time).count());
}

Findings findingsOf(unsigned sent, std::vector<Echo> echoes)
{
    std::ranges::sort(echoes, {}, &Echo::sequence);
    Section facts{.id = "ping", .form = Form::facts, .columns = {"VALUE"}, .rows = {}};
    const auto add = [&](const char *key, std::string value) { facts.rows.push_back({key, {std::move(value)}}); };
    const auto received = static_cast<unsigned>(echoes.size());
    add("sent", std::to_string(sent));
    add("received", std::to_string(received));
    add("loss", std::to_string((sent - received) * 100 / sent) + "%");
    Section table{.id = "echoes", .form = Form::table, .columns = {"SEQ", "TTL", "TIME"}, .rows = {}};
    if (!echoes.empty()) {
        const auto [fastest, slowest] = std::ranges::minmax_element(echoes, {}, &Echo::time);
        const auto all = std::accumulate(echoes.begin(), echoes.end(), 0ns,
                                         [](auto sum, const Echo &echo) { return sum + echo.time; });
        add("min", milliseconds(fastest->time));
        add("avg", milliseconds(all / received));
        add("max", milliseconds(slowest->time));
    }
    for (const Echo &echo : echoes) {
        const std::string sequence = std::to_string(echo.sequence);
        table.rows.push_back({sequence, {sequence, std::to_string(echo.hops), milliseconds(echo.time)}});
    }
    return {std::move(facts), std::move(table)};
}

} // namespace

Result<void> perform(const VethOperation &operation)
{
    return makeVethPair(operation.name, operation.peer);
}

Result<void> perform(const BridgeOperation &operation)
{
    return makeBridge(operation.name);
}

Result<void> perform(const LinkMoveOperation &operation, const Surroundings &surroundings)
{
    if (surroundings.child == 0)
        return std::unexpected(Error{"RTM_NEWLINK", ESRCH, operation.link});
    return moveLink(operation.link, surroundings.child);
}

Result<void> perform(const LinkDeleteOperation &operation)
{
    return deleteLink(operation.link);
}

Result<void> perform(const LinkStateOperation &operation)
{
    const bool isUp = operation.state == LinkState::up;
    return setLinkFlags(operation.link, isUp ? IFF_UP : 0, isUp ? 0 : IFF_UP);
}

Result<void> perform(const LinkMtuOperation &operation)
{
    return setLinkMtu(operation.link, writtenNumber<unsigned>(operation.mtu).value_or(0));
}

Result<void> perform(const LinkMacOperation &operation)
{
    const auto mac = macIn(operation.mac);
    return mac ? setLinkMac(operation.link, *mac) : std::unexpected(notUnderstood(operation.mac));
}

Result<void> perform(const LinkMasterOperation &operation)
{
    return setLinkMaster(operation.link, operation.master);
}

Result<void> perform(const AddressAddOperation &operation)
{
    const std::optional<Prefix> address = prefixIn(operation.address);
    if (!address)
        return std::unexpected(notUnderstood(operation.address));
    return addAddress(operation.link, *address, operation.detection == Detection::no ? IFA_F_NODAD : 0);
}

Result<void> perform(const AddressDeleteOperation &operation)
{
    const std::optional<Prefix> address = prefixIn(operation.address);
    return address ? deleteAddress(operation.link, *address) : std::unexpected(notUnderstood(operation.address));
}

Result<void> perform(const RouteAddOperation &operation)
{
    const Result<Route> route = routeOf(operation);
    return route ? addRoute(*route) : std::unexpected(route.error());
}

Result<void> perform(const RouteDeleteOperation &operation)
{
    const Result<Route> route = routeOf(operation);
    return route ? deleteRoute(*route) : std::unexpected(route.error());
}

Result<Findings> perform(const PingOperation &operation)
{
    const std::optional<ScopedAddress> target = scopedAddressIn(operation.target);
    if (!target)
        return std::unexpected(notUnderstood(operation.target));
    Result<EchoSocket> socket = EchoSocket::open(*target);
    if (!socket)
        return std::unexpected(socket.error());
    const unsigned count = std::max(writtenNumber<unsigned>(operation.count).value_or(0), 1U);
    std::vector<Echo> echoes;
    for (unsigned sent = 1; sent <= count; ++sent) {
        if (const Result<void> done = socket->send(); !done)
            return std::unexpected(Error{done.error().call, done.error().number, operation.target});
        // The next one goes when its time has come, the last one waits until all are back.
        const auto end = std::chrono::steady_clock::now() + (sent < count ? interval : patience);
        while (sent < count || echoes.size() < count) {
            const Result<std::optional<Echo>> echo = socket->receive(end - std::chrono::steady_clock::now());
            if (!echo)
                return std::unexpected(Error{echo.error().call, echo.error().number, operation.target});
            if (!*echo)
                break;
            echoes.push_back(**echo);
        }
    }
    return findingsOf(count, std::move(echoes));
}

} // namespace lab
