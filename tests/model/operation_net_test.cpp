// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/net.h"

#include "tests/model/operation_case.h"

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;
using testing::ElementsAre;

class NetOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(NetOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Operations, NetOperation,
                         testing::Values(OperationOfKind{"pair",
                                                         VethOperation{"veth0-h", "veth0-c"},
                                                         {"veth", {{"name", "veth0-h"}, {"peer", "veth0-c"}}},
                                                         "ip link add name veth0-h type veth peer name veth0-c"},
                                         OperationOfKind{"quotedPair",
                                                         VethOperation{"a;b", "a'b"},
                                                         {"veth", {{"name", "a;b"}, {"peer", "a'b"}}},
                                                         "ip link add name 'a;b' type veth peer name 'a'\\''b'"},
                                         OperationOfKind{"bridge",
                                                         BridgeOperation{"br0"},
                                                         {"bridge", {{"name", "br0"}}},
                                                         "ip link add name br0 type bridge"},
                                         OperationOfKind{"move",
                                                         LinkMoveOperation{"veth0-c"},
                                                         {"link-move", {{"link", "veth0-c"}}},
                                                         "ip link set dev veth0-c netns $CHILD"},
                                         OperationOfKind{"deletion",
                                                         LinkDeleteOperation{"veth0-h"},
                                                         {"link-delete", {{"link", "veth0-h"}}},
                                                         "ip link delete dev veth0-h"},
                                         OperationOfKind{"up",
                                                         LinkStateOperation{"lo", LinkState::up},
                                                         {"link-state", {{"link", "lo"}, {"state", "up"}}},
                                                         "ip link set dev lo up"},
                                         OperationOfKind{"down",
                                                         LinkStateOperation{"lo", LinkState::down},
                                                         {"link-state", {{"link", "lo"}, {"state", "down"}}},
                                                         "ip link set dev lo down"},
                                         OperationOfKind{"mtu",
                                                         LinkMtuOperation{"veth0-h", "1400"},
                                                         {"link-mtu", {{"link", "veth0-h"}, {"mtu", "1400"}}},
                                                         "ip link set dev veth0-h mtu 1400"},
                                         OperationOfKind{
                                             "mac",
                                             LinkMacOperation{"veth0-h", "02:00:00:00:00:0a"},
                                             {"link-mac", {{"link", "veth0-h"}, {"mac", "02:00:00:00:00:0a"}}},
                                             "ip link set dev veth0-h address 02:00:00:00:00:0a"},
                                         OperationOfKind{"port",
                                                         LinkMasterOperation{"veth0-h", "br0"},
                                                         {"link-master", {{"link", "veth0-h"}, {"master", "br0"}}},
                                                         "ip link set dev veth0-h master br0"},
                                         OperationOfKind{"noPort",
                                                         LinkMasterOperation{"veth0-h", ""},
                                                         {"link-master", {{"link", "veth0-h"}}},
                                                         "ip link set dev veth0-h nomaster"}),
                         test::byName);

INSTANTIATE_TEST_SUITE_P(
    OperationsOnAddresses, NetOperation,
    testing::Values(OperationOfKind{"address",
                                    AddressAddOperation{"veth0-h", "10.0.0.1/24", Detection::yes},
                                    {"address-add", {{"link", "veth0-h"}, {"address", "10.0.0.1/24"}}},
                                    "ip addr add 10.0.0.1/24 dev veth0-h"},
                    OperationOfKind{"nodadAddress",
                                    AddressAddOperation{"veth0-h", "fd00::1/64", Detection::no},
                                    {"address-add", {{"link", "veth0-h"}, {"address", "fd00::1/64"}, {"dad", "no"}}},
                                    "ip addr add fd00::1/64 dev veth0-h nodad"},
                    OperationOfKind{"deletedAddress",
                                    AddressDeleteOperation{"veth0-h", "fd00::1/64"},
                                    {"address-delete", {{"link", "veth0-h"}, {"address", "fd00::1/64"}}},
                                    "ip addr del fd00::1/64 dev veth0-h"},
                    OperationOfKind{"defaultRoute",
                                    RouteAddOperation{"default", "10.0.0.1", ""},
                                    {"route-add", {{"to", "default"}, {"via", "10.0.0.1"}}},
                                    "ip route add default via 10.0.0.1"},
                    OperationOfKind{"defaultRouteOfSix",
                                    RouteAddOperation{"default", "fd00::1", "veth0-c"},
                                    {"route-add", {{"to", "default"}, {"via", "fd00::1"}, {"link", "veth0-c"}}},
                                    "ip -6 route add default via fd00::1 dev veth0-c"},
                    OperationOfKind{"routeOnALink",
                                    RouteAddOperation{"10.1.0.0/16", "", "veth0-c"},
                                    {"route-add", {{"to", "10.1.0.0/16"}, {"link", "veth0-c"}}},
                                    "ip route add 10.1.0.0/16 dev veth0-c"},
                    OperationOfKind{"deletedRoute",
                                    RouteDeleteOperation{"fd01::/48", "fd00::1", ""},
                                    {"route-delete", {{"to", "fd01::/48"}, {"via", "fd00::1"}}},
                                    "ip route del fd01::/48 via fd00::1"},
                    OperationOfKind{"ping",
                                    PingOperation{"10.0.0.1", "3"},
                                    {"ping", {{"target", "10.0.0.1"}, {"count", "3"}}},
                                    "ping -c 3 -i 0.2 10.0.0.1"},
                    OperationOfKind{"scopedPing",
                                    PingOperation{"fe80::1%veth0-c", "1"},
                                    {"ping", {{"target", "fe80::1%veth0-c"}, {"count", "1"}}},
                                    "ping -c 1 -i 0.2 fe80::1%veth0-c"}),
    test::byName);

class NetComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(NetComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Words, NetComplaint,
    testing::Values(
        ComplaintOfKind{"pairWithoutPeer", {"veth", {{"name", "a"}}}, {"peer", Fault::missing}},
        ComplaintOfKind{"pairOfOneName", {"veth", {{"name", "a"}, {"peer", "a"}}}, {"peer", Fault::twice}},
        ComplaintOfKind{"longName", {"bridge", {{"name", "abcdefghijklmnop"}}}, {"name", Fault::tooLong}},
        ComplaintOfKind{"badState", {"link-state", {{"link", "lo"}, {"state", "on"}}}, {"state", Fault::unknown}},
        ComplaintOfKind{"badMtu", {"link-mtu", {{"link", "lo"}, {"mtu", "0"}}}, {"mtu", Fault::notAnMtu}},
        ComplaintOfKind{"badMac", {"link-mac", {{"link", "lo"}, {"mac", "x"}}}, {"mac", Fault::notAMac}},
        ComplaintOfKind{
            "noPrefix", {"address-add", {{"link", "lo"}, {"address", "10.0.0.1"}}}, {"address", Fault::notAPrefix}},
        ComplaintOfKind{"nodadOfFour",
                        {"address-add", {{"link", "lo"}, {"address", "10.0.0.1/24"}, {"dad", "no"}}},
                        {"dad", Fault::notAllowed}},
        ComplaintOfKind{"badDad",
                        {"address-add", {{"link", "lo"}, {"address", "fd00::1/64"}, {"dad", "maybe"}}},
                        {"dad", Fault::unknown}},
        ComplaintOfKind{"routeToNowhere", {"route-add", {{"to", "default"}}}, {"via", Fault::missing}},
        ComplaintOfKind{"routeOfTwoFamilies",
                        {"route-add", {{"to", "10.1.0.0/16"}, {"via", "fd00::1"}}},
                        {"via", Fault::notAllowed}},
        ComplaintOfKind{
            "routeToAHost", {"route-delete", {{"to", "10.1.0.1/16"}, {"link", "lo"}}}, {"to", Fault::notANetwork}},
        ComplaintOfKind{
            "pingOfAName", {"ping", {{"target", "localhost"}, {"count", "3"}}}, {"target", Fault::notAnAddress}},
        ComplaintOfKind{"endlessPing", {"ping", {{"target", "10.0.0.1"}, {"count", "0"}}}, {"count", Fault::unknown}}),
    test::byName);

TEST(NetForm, asksAboutDetectionForIpv6Alone)
{
    const auto namesFor = [](std::string address) {
        std::vector<std::string_view> names;
        for (const ParameterInfo &parameter : parametersFor({"address-add", {{"address", std::move(address)}}}))
            names.push_back(parameter.name);
        return names;
    };
    EXPECT_THAT(namesFor("10.0.0.1/24"), ElementsAre("link", "address"));
    EXPECT_THAT(namesFor("fd00::1/64"), ElementsAre("link", "address", "dad"));
}

TEST(NetUndo, deletesWhatWasMade)
{
    EXPECT_EQ(undoOf(VethOperation{"a", "b"}), Operation(LinkDeleteOperation{"a"}));
    EXPECT_EQ(undoOf(BridgeOperation{"br0"}), Operation(LinkDeleteOperation{"br0"}));
    EXPECT_EQ(undoOf(LinkStateOperation{"lo", LinkState::up}), std::nullopt);
}

} // namespace
} // namespace lab
