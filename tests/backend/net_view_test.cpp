// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/print.h"
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace lab
{
namespace
{

using nlohmann::json;
using test::SandboxLab;
using test::waitUntil;

/// A table by its keys, each row by its columns.
using Table = std::map<std::string, std::map<std::string, std::string>>;

Table tableOf(const View &view, std::string_view id)
{
    Table table;
    for (const Section &section : view.sections) {
        if (section.id != id)
            continue;
        for (const Row &row : section.rows) {
            for (std::size_t column = 0; column < section.columns.size(); ++column)
                table[row.key][section.columns[column]] = row.cells[column];
        }
    }
    return table;
}

std::string joined(const json &list)
{
    std::string text;
    for (const json &word : list)
        text += (text.empty() ? "" : ",") + word.get<std::string>();
    return text;
}

std::string numberIn(const json &object, const char *key)
{
    return object.contains(key) ? std::to_string(object[key].get<int>()) : "";
}

/// What `ip -json -details link` shows, in the columns of the probe.
Table linksOf(const json &links)
{
    Table table;
    for (const json &link : links) {
        auto &row = table[link["ifname"]];
        row["IFNAME"] = link["ifname"];
        row["INDEX"] = numberIn(link, "ifindex");
        row["PEER"] = link.contains("link_index") ? "if" + numberIn(link, "link_index") : link.value("link", "");
        row["NETNSID"] = numberIn(link, "link_netnsid");
        row["KIND"] = link.contains("linkinfo") ? link["linkinfo"].value("info_kind", "") : "";
        row["FLAGS"] = joined(link["flags"]);
        row["STATE"] = link["operstate"];
        row["MTU"] = numberIn(link, "mtu");
        row["MAC"] = link.value("address", "");
        row["MASTER"] = link.value("master", "");
    }
    return table;
}

/// The words of ip for the flags of an address, as far as it has some; what has no "dynamic" is permanent.
std::string addressFlags(const json &address)
{
    json flags = json::array();
    for (const char *flag :
         {"secondary", "temporary", "nodad", "optimistic", "dadfailed", "home", "deprecated", "tentative"}) {
        if (address.value(flag, false))
            flags.push_back(flag);
    }
    if (!address.value("dynamic", false))
        flags.push_back("permanent");
    for (const char *flag : {"mngtmpaddr", "noprefixroute", "autojoin", "stable-privacy"}) {
        if (address.value(flag, false))
            flags.push_back(flag);
    }
    return joined(flags);
}

Table addressesOf(const json &links)
{
    Table table;
    for (const json &link : links) {
        for (const json &address : link["addr_info"]) {
            const std::string local = address["local"];
            const std::string length = "/" + numberIn(address, "prefixlen");
            const std::string text = address.contains("address")
                                         ? local + " peer " + address["address"].get<std::string>() + length
                                         : local + length;
            const std::string name = link["ifname"];
            table[name + " " + text] = {{"IFNAME", name},
                                        {"ADDRESS", text},
                                        {"SCOPE", address["scope"]},
                                        {"FLAGS", addressFlags(address)},
                                        {"PROTO", address.value("protocol", "")}};
        }
    }
    return table;
}

void addRoutes(Table &table, const json &routes, bool isSix)
{
    for (const json &route : routes) {
        const std::string to = route["dst"];
        const std::string link = route.value("dev", "");
        const std::string key = to == "default" && isSix ? "::/0" : to;
        table[link.empty() ? key : key + " " + link] = {{"DST", to},
                                                        {"VIA", route.value("gateway", "")},
                                                        {"DEV", link},
                                                        {"PROTO", route.value("protocol", "boot")},
                                                        {"SCOPE", route.value("scope", "global")},
                                                        {"SRC", route.value("prefsrc", "")},
                                                        {"METRIC", numberIn(route, "metric")},
                                                        {"TYPE", route.value("type", "unicast")},
                                                        {"FLAGS", joined(route["flags"])}};
    }
}

Table neighboursOf(const json &neighbours)
{
    Table table;
    for (const json &one : neighbours) {
        const std::string address = one["dst"];
        const std::string link = one["dev"];
        table[address + " " + link] = {
            {"ADDRESS", address}, {"DEV", link}, {"MAC", one.value("lladdr", "")}, {"STATE", joined(one["state"])}};
    }
    return table;
}

class NetView : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(sandbox.open({.kinds = Kind::net}));
        ASSERT_TRUE(sandbox.hasBothViews());
        if (sandbox.run(Side::child, "ip -json link > /dev/null && echo yes") != "yes\n")
            GTEST_SKIP() << "SKIPPED: ip(8) is not there, or writes no JSON";
    }

    void perform(Side side, const Operation &operation)
    {
        const Result<Outcome> outcome = sandbox.perform(side, operation);
        EXPECT_TRUE(outcome) << commandOf(operation) << ": " << describe(outcome.error());
    }
    json ip(Side side, const std::string &arguments)
    {
        const std::string text = sandbox.run(side, "ip -json " + arguments);
        return text.empty() ? json::array() : json::parse(text);
    }
    /// All that ip shows of a side.
    std::map<std::string, Table> shownByIp(Side side)
    {
        std::map<std::string, Table> tables;
        tables["links"] = linksOf(ip(side, "-details link"));
        tables["addrs"] = addressesOf(ip(side, "addr"));
        addRoutes(tables["routes"], ip(side, "-4 route"), false);
        addRoutes(tables["routes"], ip(side, "-6 route"), true);
        tables["neighbours"] = neighboursOf(ip(side, "neigh"));
        return tables;
    }
    std::map<std::string, Table> shownHere(Side side)
    {
        std::map<std::string, Table> tables;
        for (const char *id : {"links", "addrs", "routes", "neighbours"})
            tables[id] = tableOf(*sandbox.lab->view(side), id);
        return tables;
    }
    /// Equal to all fields, as soon as nothing moves: the kernel's neighbours change by themselves.
    void expectAsIp(Side side)
    {
        std::map<std::string, Table> here;
        std::map<std::string, Table> there;
        const bool isEqual = waitUntil([&] {
            there = shownByIp(side);
            here = shownHere(side);
            return here == there;
        });
        EXPECT_TRUE(isEqual);
        for (const auto &[id, table] : there)
            EXPECT_EQ(here[id], table) << id;
    }

    SandboxLab sandbox{Kind::net};
};

TEST_F(NetView, showsAllThatIpShows)
{
    expectAsIp(Side::child);
    perform(Side::parent, BridgeOperation{"br0"});
    for (const std::string number : {"0", "1"}) {
        perform(Side::parent, VethOperation{"h" + number, "c" + number});
        expectAsIp(Side::parent);
        perform(Side::parent, LinkMoveOperation{"c" + number});
        perform(Side::parent, LinkMasterOperation{"h" + number, "br0"});
        perform(Side::parent, LinkStateOperation{"h" + number, LinkState::up});
    }
    perform(Side::parent, LinkStateOperation{"br0", LinkState::up});
    perform(Side::parent, AddressAddOperation{"br0", "10.0.0.1/24", Detection::yes});
    perform(Side::parent, AddressAddOperation{"br0", "10.0.0.7/24", Detection::yes});
    perform(Side::parent, AddressAddOperation{"br0", "fd00::1/64", Detection::no});
    expectAsIp(Side::parent);

    perform(Side::child, LinkStateOperation{"lo", LinkState::up});
    perform(Side::child, LinkMtuOperation{"c0", "1400"});
    perform(Side::child, LinkStateOperation{"c0", LinkState::up});
    perform(Side::child, AddressAddOperation{"c0", "10.0.0.2/24", Detection::yes});
    perform(Side::child, AddressAddOperation{"c0", "fd00::2/64", Detection::no});
    perform(Side::child, RouteAddOperation{"default", "10.0.0.1", ""});
    perform(Side::child, RouteAddOperation{"default", "fd00::1", "c0"});
    perform(Side::child, RouteAddOperation{"10.1.0.0/16", "10.0.0.1", "c0"});
    perform(Side::child, RouteAddOperation{"10.2.0.1/32", "", "c0"});
    perform(Side::child, PingOperation{"10.0.0.1", "1"});
    perform(Side::child, PingOperation{"10.0.0.99", "1"});
    expectAsIp(Side::child);
    expectAsIp(Side::parent);

    // What only ip makes here.
    EXPECT_EQ(sandbox.run(Side::child, "ip route add blackhole 10.3.0.0/16 && ip link add br1 type bridge && "
                                       "ip addr add 10.4.0.1/24 dev br1 scope link && "
                                       "ip addr add 10.4.1.1 peer 10.4.1.2/32 dev br1 && "
                                       "ip route add 10.5.0.0/16 via 10.0.0.1 metric 7"),
              "");
    expectAsIp(Side::child);
}

} // namespace
} // namespace lab
