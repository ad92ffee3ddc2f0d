// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/net.h"

#include "core/model/address.h"
#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"

#include <array>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

constexpr std::array<std::string_view, 2> states{"up", "down"};
constexpr std::array<std::string_view, 2> detections{"yes", "no"};
constexpr std::array<std::string_view, 4> counts{"3", "1", "5", "10"};

constexpr ParameterInfo linkParameter{"link", checkInterface, required, "veth0-h"};

constexpr ParameterInfo vethParameters[] = {{"name", checkInterface, required, "veth0-h"},
                                            {"peer", checkInterface, required, "veth0-c"}};
constexpr ParameterInfo bridgeParameters[] = {{"name", checkInterface, required, "br0"}};
constexpr ParameterInfo moveParameters[] = {{"link", checkInterface, required, "veth0-c"}};
constexpr ParameterInfo deleteParameters[] = {linkParameter};
constexpr ParameterInfo stateParameters[] = {linkParameter, {"state", checkOneOf<states>, required, "up", states}};
constexpr ParameterInfo mtuParameters[] = {linkParameter, {"mtu", checkMtu, required, "1400"}};
constexpr ParameterInfo macParameters[] = {linkParameter, {"mac", checkMac, required, "02:00:00:00:00:0a"}};
constexpr ParameterInfo masterParameters[] = {linkParameter, {"master", checkInterface, optional, "br0"}};
constexpr ParameterInfo addParameters[] = {linkParameter,
                                           {"address", checkInterfaceAddress, required, "10.0.0.1/24"},
                                           {"dad", checkOneOf<detections>, optional, "no", detections}};
constexpr ParameterInfo removeParameters[] = {linkParameter,
                                              {"address", checkInterfaceAddress, required, "10.0.0.1/24"}};
constexpr ParameterInfo routeParameters[] = {{"to", checkDestination, required, "default"},
                                             {"via", checkAddress, optional, "10.0.0.1"},
                                             {"link", checkInterface, optional, "veth0-c"}};
constexpr ParameterInfo pingParameters[] = {{"target", checkScopedAddress, required, "10.0.0.1"},
                                            {"count", checkOneOf<counts>, required, "3", counts}};

std::string value(const Words &words, std::string_view parameter)
{
    return std::string(valueOf(words, parameter));
}

/// An operation whose members are the values of these parameters, in their order.
template <typename One, typename... Names>
Operation made(const Words &words, Names... names)
{
    return One{value(words, names)...};
}

Operation makeVeth(const Words &words)
{
    return made<VethOperation>(words, "name", "peer");
}

Operation makeBridge(const Words &words)
{
    return made<BridgeOperation>(words, "name");
}

Operation makeMove(const Words &words)
{
    return made<LinkMoveOperation>(words, "link");
}

Operation makeDelete(const Words &words)
{
    return made<LinkDeleteOperation>(words, "link");
}

Operation makeState(const Words &words)
{
    return LinkStateOperation{value(words, "link"), valueOf(words, "state") == "up" ? LinkState::up : LinkState::down};
}

Operation makeMtu(const Words &words)
{
    return made<LinkMtuOperation>(words, "link", "mtu");
}

Operation makeMac(const Words &words)
{
    return made<LinkMacOperation>(words, "link", "mac");
}

Operation makeMaster(const Words &words)
{
    return made<LinkMasterOperation>(words, "link", "master");
}

Operation makeAddressAdd(const Words &words)
{
    return AddressAddOperation{value(words, "link"), value(words, "address"),
                               valueOf(words, "dad") == "no" ? Detection::no : Detection::yes};
}

Operation makeAddressDelete(const Words &words)
{
    return made<AddressDeleteOperation>(words, "link", "address");
}

Operation makeRouteAdd(const Words &words)
{
    return made<RouteAddOperation>(words, "to", "via", "link");
}

Operation makeRouteDelete(const Words &words)
{
    return made<RouteDeleteOperation>(words, "to", "via", "link");
}

Operation makePing(const Words &words)
{
    return made<PingOperation>(words, "target", "count");
}

/// Both ends of a pair are on one side at first, where names are unique.
Complaint vethFault(const Words &words)
{
    return valueOf(words, "name") == valueOf(words, "peer") ? Complaint{"peer", Fault::twice} : Complaint{};
}

/// Whether other addresses are looked for is asked of IPv6 alone.
bool doesAddressApply(std::string_view parameter, const Words &words)
{
    return parameter != "dad" || valueOf(words, "address").contains(':');
}

/// A route leads somewhere, and its next router speaks the language of its destination.
Complaint routeFault(const Words &words)
{
    const std::string_view to = valueOf(words, "to");
    const std::string_view via = valueOf(words, "via");
    if (via.empty() && valueOf(words, "link").empty())
        return {"via", Fault::missing};
    const bool isOfOneFamily = via.empty() || to == "default" || to.contains(':') == via.contains(':');
    return isOfOneFamily ? Complaint{} : Complaint{"via", Fault::notAllowed};
}

/// What lies on an interface goes with it, and so does the other end of a pair, wherever it is.
Operation deleteWhatWasMade(const Words &words)
{
    return LinkDeleteOperation{value(words, "name")};
}

constexpr OperationInfo operation(std::string_view name, std::span<const ParameterInfo> parameters,
                                  Operation (*make)(const Words &))
{
    return {.name = name, .kind = Kind::net, .parameters = parameters, .make = make};
}

constexpr OperationInfo operations[] = {
    {.name = "veth",
     .kind = Kind::net,
     .parameters = vethParameters,
     .make = makeVeth,
     .checkTogether = vethFault,
     .undo = deleteWhatWasMade},
    {.name = "bridge",
     .kind = Kind::net,
     .parameters = bridgeParameters,
     .make = makeBridge,
     .undo = deleteWhatWasMade},
    operation("link-move", moveParameters, makeMove),
    operation("link-state", stateParameters, makeState),
    {.name = "address-add",
     .kind = Kind::net,
     .parameters = addParameters,
     .make = makeAddressAdd,
     .doesApply = doesAddressApply},
    operation("address-delete", removeParameters, makeAddressDelete),
    operation("ping", pingParameters, makePing),
    {.name = "route-add",
     .kind = Kind::net,
     .parameters = routeParameters,
     .make = makeRouteAdd,
     .checkTogether = routeFault},
    {.name = "route-delete",
     .kind = Kind::net,
     .parameters = routeParameters,
     .make = makeRouteDelete,
     .checkTogether = routeFault},
    operation("link-mtu", mtuParameters, makeMtu),
    operation("link-mac", macParameters, makeMac),
    operation("link-master", masterParameters, makeMaster),
    operation("link-delete", deleteParameters, makeDelete),
};

std::string setCommand(const std::string &link, const std::string &rest)
{
    return "ip link set dev " + quoted(link) + " " + rest;
}

Words routeWords(std::string name, const std::string &to, const std::string &via, const std::string &link)
{
    Words words{std::move(name), {{"to", to}}};
    addIfGiven(words, "via", via);
    addIfGiven(words, "link", link);
    return words;
}

std::string routeCommand(const std::string &verb, const std::string &to, const std::string &via,
                         const std::string &link)
{
    // Of "default" alone, ip(8) cannot tell which it is.
    std::string command =
        std::string("ip ") + (to == "default" && via.contains(':') ? "-6 " : "") + "route " + verb + " " + quoted(to);
    if (!via.empty())
        command += " via " + via;
    if (!link.empty())
        command += " dev " + quoted(link);
    return command;
}

} // namespace

std::span<const OperationInfo> netOperations()
{
    return operations;
}

Words wordsOf(const VethOperation &veth)
{
    return {"veth", {{"name", veth.name}, {"peer", veth.peer}}};
}

Words wordsOf(const BridgeOperation &bridge)
{
    return {"bridge", {{"name", bridge.name}}};
}

Words wordsOf(const LinkMoveOperation &move)
{
    return {"link-move", {{"link", move.link}}};
}

Words wordsOf(const LinkDeleteOperation &deletion)
{
    return {"link-delete", {{"link", deletion.link}}};
}

Words wordsOf(const LinkStateOperation &set)
{
    return {"link-state", {{"link", set.link}, {"state", set.state == LinkState::up ? "up" : "down"}}};
}

Words wordsOf(const LinkMtuOperation &set)
{
    return {"link-mtu", {{"link", set.link}, {"mtu", set.mtu}}};
}

Words wordsOf(const LinkMacOperation &set)
{
    return {"link-mac", {{"link", set.link}, {"mac", set.mac}}};
}

Words wordsOf(const LinkMasterOperation &set)
{
    Words words{"link-master", {{"link", set.link}}};
    addIfGiven(words, "master", set.master);
    return words;
}

Words wordsOf(const AddressAddOperation &addition)
{
    Words words{"address-add", {{"link", addition.link}, {"address", addition.address}}};
    addIfGiven(words, "dad", addition.detection == Detection::no ? "no" : "");
    return words;
}

Words wordsOf(const AddressDeleteOperation &deletion)
{
    return {"address-delete", {{"link", deletion.link}, {"address", deletion.address}}};
}

Words wordsOf(const RouteAddOperation &addition)
{
    return routeWords("route-add", addition.to, addition.via, addition.link);
}

Words wordsOf(const RouteDeleteOperation &deletion)
{
    return routeWords("route-delete", deletion.to, deletion.via, deletion.link);
}

Words wordsOf(const PingOperation &ping)
{
    return {"ping", {{"target", ping.target}, {"count", ping.count}}};
}

std::string commandOf(const VethOperation &veth)
{
    return "ip link add name " + quoted(veth.name) + " type veth peer name " + quoted(veth.peer);
}

std::string commandOf(const BridgeOperation &bridge)
{
    return "ip link add name " + quoted(bridge.name) + " type bridge";
}

std::string commandOf(const LinkMoveOperation &move)
{
    return setCommand(move.link, "netns $CHILD");
}

std::string commandOf(const LinkDeleteOperation &deletion)
{
    return "ip link delete dev " + quoted(deletion.link);
}

std::string commandOf(const LinkStateOperation &set)
{
    return setCommand(set.link, set.state == LinkState::up ? "up" : "down");
}

std::string commandOf(const LinkMtuOperation &set)
{
    return setCommand(set.link, "mtu " + set.mtu);
}

std::string commandOf(const LinkMacOperation &set)
{
    return setCommand(set.link, "address " + set.mac);
}

std::string commandOf(const LinkMasterOperation &set)
{
    return setCommand(set.link, set.master.empty() ? "nomaster" : "master " + quoted(set.master));
}

std::string commandOf(const AddressAddOperation &addition)
{
    return "ip addr add " + addition.address + " dev " + quoted(addition.link) +
           (addition.detection == Detection::no ? " nodad" : "");
}

std::string commandOf(const AddressDeleteOperation &deletion)
{
    return "ip addr del " + deletion.address + " dev " + quoted(deletion.link);
}

std::string commandOf(const RouteAddOperation &addition)
{
    return routeCommand("add", addition.to, addition.via, addition.link);
}

std::string commandOf(const RouteDeleteOperation &deletion)
{
    return routeCommand("del", deletion.to, deletion.via, deletion.link);
}

std::string commandOf(const PingOperation &ping)
{
    return "ping -c " + ping.count + " -i 0.2 " + quoted(ping.target);
}

} // namespace lab
