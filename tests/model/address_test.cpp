// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/address.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <string>

namespace lab
{
namespace
{

using namespace std::string_literals;
using testing::Optional;

struct ValueCase : test::Named
{
    Fault (*check)(std::string_view);
    std::string value;
    Fault fault;
};

class NetworkValue : public testing::TestWithParam<ValueCase>
{
};

TEST_P(NetworkValue, isJudged)
{
    EXPECT_EQ(nameOf(GetParam().check(GetParam().value)), nameOf(GetParam().fault)) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(Interfaces, NetworkValue,
                         testing::Values(ValueCase{"plain", checkInterface, "veth0-h", Fault::none},
                                         ValueCase{"short", checkInterface, "a", Fault::none},
                                         ValueCase{"longest", checkInterface, "abcdefghijklmno", Fault::none},
                                         ValueCase{"letters", checkInterface, "名前", Fault::none},
                                         ValueCase{"dotInside", checkInterface, "eth0.1", Fault::none},
                                         ValueCase{"threeDots", checkInterface, "...", Fault::none},
                                         ValueCase{"none", checkInterface, "", Fault::empty},
                                         ValueCase{"tooLong", checkInterface, "abcdefghijklmnop", Fault::tooLong},
                                         ValueCase{"tooManyBytes", checkInterface, "名前名前名前", Fault::tooLong},
                                         ValueCase{"slash", checkInterface, "a/b", Fault::notAnInterface},
                                         ValueCase{"colon", checkInterface, "eth0:1", Fault::notAnInterface},
                                         ValueCase{"blank", checkInterface, "a b", Fault::notAnInterface},
                                         ValueCase{"leadingBlank", checkInterface, " a", Fault::notAnInterface},
                                         ValueCase{"pattern", checkInterface, "veth%d", Fault::notAnInterface},
                                         ValueCase{"dot", checkInterface, ".", Fault::notAnInterface},
                                         ValueCase{"dotDot", checkInterface, "..", Fault::notAnInterface},
                                         ValueCase{"tab", checkInterface, "a\tb", Fault::controlCharacter},
                                         ValueCase{"newline", checkInterface, "a\n", Fault::controlCharacter},
                                         ValueCase{"nul", checkInterface, "a\0"s, Fault::controlCharacter},
                                         ValueCase{"noText", checkInterface, "a\xff", Fault::controlCharacter}),
                         test::byName);

INSTANTIATE_TEST_SUITE_P(
    InterfaceAddresses, NetworkValue,
    testing::Values(ValueCase{"four", checkInterfaceAddress, "10.0.0.1/24", Fault::none},
                    ValueCase{"six", checkInterfaceAddress, "fd00::1/64", Fault::none},
                    ValueCase{"host", checkInterfaceAddress, "10.0.0.1/32", Fault::none},
                    ValueCase{"sixHost", checkInterfaceAddress, "fd00::1/128", Fault::none},
                    ValueCase{"zeroLength", checkInterfaceAddress, "10.0.0.1/0", Fault::none},
                    ValueCase{"mapped", checkInterfaceAddress, "::ffff:10.0.0.1/96", Fault::none},
                    ValueCase{"none", checkInterfaceAddress, "", Fault::empty},
                    ValueCase{"noLength", checkInterfaceAddress, "10.0.0.1", Fault::notAPrefix},
                    ValueCase{"emptyLength", checkInterfaceAddress, "10.0.0.1/", Fault::notAPrefix},
                    ValueCase{"longLength", checkInterfaceAddress, "10.0.0.1/33", Fault::notAPrefix},
                    ValueCase{"longSixLength", checkInterfaceAddress, "fd00::1/129", Fault::notAPrefix},
                    ValueCase{"negativeLength", checkInterfaceAddress, "10.0.0.1/-1", Fault::notAPrefix},
                    ValueCase{"plusLength", checkInterfaceAddress, "10.0.0.1/+24", Fault::notAPrefix},
                    ValueCase{"octalLength", checkInterfaceAddress, "10.0.0.1/024", Fault::notAPrefix},
                    ValueCase{"mask", checkInterfaceAddress, "10.0.0.1/255.255.255.0", Fault::notAPrefix},
                    ValueCase{"twice", checkInterfaceAddress, "10.0.0.1/24/24", Fault::notAPrefix},
                    ValueCase{"threeParts", checkInterfaceAddress, "10.0.1/24", Fault::notAPrefix},
                    ValueCase{"fiveParts", checkInterfaceAddress, "10.0.0.0.1/24", Fault::notAPrefix},
                    ValueCase{"largePart", checkInterfaceAddress, "10.0.0.256/24", Fault::notAPrefix},
                    ValueCase{"octalPart", checkInterfaceAddress, "10.0.0.01/24", Fault::notAPrefix},
                    ValueCase{"hexPart", checkInterfaceAddress, "0x0a.0.0.1/24", Fault::notAPrefix},
                    ValueCase{"twoGaps", checkInterfaceAddress, "fd00::1::2/64", Fault::notAPrefix},
                    ValueCase{"ninePartsOfSix", checkInterfaceAddress, "1:2:3:4:5:6:7:8:9/64", Fault::notAPrefix},
                    ValueCase{"scoped", checkInterfaceAddress, "fe80::1%lo/64", Fault::notAPrefix},
                    ValueCase{"name", checkInterfaceAddress, "localhost/8", Fault::notAPrefix},
                    ValueCase{"leadingBlank", checkInterfaceAddress, " 10.0.0.1/24", Fault::notAPrefix},
                    ValueCase{"option", checkInterfaceAddress, "10.0.0.1/24 dev lo", Fault::notAPrefix},
                    ValueCase{"nul", checkInterfaceAddress, "10.0.0.1/24\0"s, Fault::controlCharacter},
                    ValueCase{"endless", checkInterfaceAddress, std::string(129, '1'), Fault::tooLong}),
    test::byName);

INSTANTIATE_TEST_SUITE_P(Addresses, NetworkValue,
                         testing::Values(ValueCase{"four", checkAddress, "10.0.0.1", Fault::none},
                                         ValueCase{"six", checkAddress, "fd00::1", Fault::none},
                                         ValueCase{"any", checkAddress, "::", Fault::none},
                                         ValueCase{"none", checkAddress, "", Fault::empty},
                                         ValueCase{"prefix", checkAddress, "10.0.0.1/24", Fault::notAnAddress},
                                         ValueCase{"scoped", checkAddress, "fe80::1%lo", Fault::notAnAddress},
                                         ValueCase{"name", checkAddress, "localhost", Fault::notAnAddress},
                                         ValueCase{"word", checkAddress, "default", Fault::notAnAddress},
                                         ValueCase{"brackets", checkAddress, "[fd00::1]", Fault::notAnAddress}),
                         test::byName);

INSTANTIATE_TEST_SUITE_P(
    ScopedAddresses, NetworkValue,
    testing::Values(ValueCase{"four", checkScopedAddress, "10.0.0.1", Fault::none},
                    ValueCase{"six", checkScopedAddress, "fd00::1", Fault::none},
                    ValueCase{"scoped", checkScopedAddress, "fe80::1%veth0-c", Fault::none},
                    ValueCase{"none", checkScopedAddress, "", Fault::empty},
                    ValueCase{"scopeAlone", checkScopedAddress, "%veth0-c", Fault::notAnAddress},
                    ValueCase{"noScope", checkScopedAddress, "fe80::1%", Fault::notAnAddress},
                    ValueCase{"twoScopes", checkScopedAddress, "fe80::1%a%b", Fault::notAnAddress},
                    ValueCase{"longScope", checkScopedAddress, "fe80::1%abcdefghijklmnop", Fault::notAnAddress},
                    ValueCase{"scopedFour", checkScopedAddress, "10.0.0.1%lo", Fault::notAnAddress},
                    ValueCase{"option", checkScopedAddress, "-f 10.0.0.1", Fault::notAnAddress}),
    test::byName);

INSTANTIATE_TEST_SUITE_P(Destinations, NetworkValue,
                         testing::Values(ValueCase{"default", checkDestination, "default", Fault::none},
                                         ValueCase{"four", checkDestination, "10.1.0.0/16", Fault::none},
                                         ValueCase{"six", checkDestination, "fd01::/48", Fault::none},
                                         ValueCase{"withinAByte", checkDestination, "10.0.0.128/25", Fault::none},
                                         ValueCase{"host", checkDestination, "10.0.0.1/32", Fault::none},
                                         ValueCase{"all", checkDestination, "0.0.0.0/0", Fault::none},
                                         ValueCase{"none", checkDestination, "", Fault::empty},
                                         ValueCase{"capital", checkDestination, "Default", Fault::notANetwork},
                                         ValueCase{"hostBits", checkDestination, "10.1.0.1/16", Fault::notANetwork},
                                         ValueCase{"hostBitsWithinAByte", checkDestination, "10.0.0.64/25",
                                                   Fault::notANetwork},
                                         ValueCase{"sixHostBits", checkDestination, "fd01::1/64", Fault::notANetwork},
                                         ValueCase{"noLength", checkDestination, "10.1.0.0", Fault::notANetwork}),
                         test::byName);

INSTANTIATE_TEST_SUITE_P(Macs, NetworkValue,
                         testing::Values(ValueCase{"plain", checkMac, "02:00:00:00:00:0a", Fault::none},
                                         ValueCase{"capitals", checkMac, "0A:1B:2C:3D:4E:5F", Fault::none},
                                         ValueCase{"none", checkMac, "", Fault::empty},
                                         ValueCase{"fivePairs", checkMac, "02:00:00:00:00", Fault::notAMac},
                                         ValueCase{"sevenPairs", checkMac, "02:00:00:00:00:00:0a", Fault::notAMac},
                                         ValueCase{"dashes", checkMac, "02-00-00-00-00-0a", Fault::notAMac},
                                         ValueCase{"oneDash", checkMac, "02:00:00:00:00-0a", Fault::notAMac},
                                         ValueCase{"together", checkMac, "02000000000a", Fault::notAMac},
                                         ValueCase{"noDigit", checkMac, "0g:00:00:00:00:0a", Fault::notAMac},
                                         ValueCase{"shortPair", checkMac, "2:00:00:00:00:00a", Fault::notAMac},
                                         ValueCase{"sign", checkMac, "+2:00:00:00:00:0a", Fault::notAMac},
                                         ValueCase{"group", checkMac, "03:00:00:00:00:0a", Fault::notAMac},
                                         ValueCase{"broadcast", checkMac, "ff:ff:ff:ff:ff:ff", Fault::notAMac},
                                         ValueCase{"zero", checkMac, "00:00:00:00:00:00", Fault::notAMac}),
                         test::byName);

INSTANTIATE_TEST_SUITE_P(Mtus, NetworkValue,
                         testing::Values(ValueCase{"usual", checkMtu, "1500", Fault::none},
                                         ValueCase{"smallest", checkMtu, "68", Fault::none},
                                         ValueCase{"largest", checkMtu, "65535", Fault::none},
                                         ValueCase{"none", checkMtu, "", Fault::empty},
                                         ValueCase{"tooSmall", checkMtu, "67", Fault::notAnMtu},
                                         ValueCase{"tooLarge", checkMtu, "65536", Fault::notAnMtu},
                                         ValueCase{"huge", checkMtu, "99999999999999999999", Fault::notAnMtu},
                                         ValueCase{"negative", checkMtu, "-1500", Fault::notAnMtu},
                                         ValueCase{"octal", checkMtu, "01500", Fault::notAnMtu},
                                         ValueCase{"hexadecimal", checkMtu, "0x5dc", Fault::notAnMtu},
                                         ValueCase{"unit", checkMtu, "9k", Fault::notAnMtu},
                                         ValueCase{"fraction", checkMtu, "1500.0", Fault::notAnMtu},
                                         ValueCase{"blank", checkMtu, "1500 ", Fault::notAnMtu}),
                         test::byName);

TEST(Address, isReadAndWritten)
{
    for (const char *text :
         {"10.0.0.1", "0.0.0.0", "255.255.255.255", "::", "::1", "fd00::1", "fe80::3415:cbff:fe14:7b17"}) {
        const std::optional<IpAddress> address = addressIn(text);
        ASSERT_TRUE(address) << text;
        EXPECT_EQ(textOf(*address), text);
    }
    EXPECT_EQ(textOf(addressIn("FD00:0:0:0:0:0:0:1").value()), "fd00::1");
    EXPECT_EQ(addressIn("10.0.0.1")->family, Family::inet);
    EXPECT_EQ(addressIn("fd00::1")->family, Family::inet6);
    EXPECT_EQ(addressIn("10.0.0.1")->bytes[0], 10);
    EXPECT_EQ(addressIn("10.0.0.1")->bytes[3], 1);
}

TEST(Address, hasItsLinkBehindAPercentSign)
{
    const std::optional<ScopedAddress> scoped = scopedAddressIn("fe80::1%veth0-c");
    ASSERT_TRUE(scoped);
    EXPECT_EQ(scoped->link, "veth0-c");
    EXPECT_EQ(textOf(scoped->address), "fe80::1");
    EXPECT_EQ(scopedAddressIn("10.0.0.1")->link, "");
}

TEST(Mac, isSixBytes)
{
    EXPECT_THAT(macIn("02:00:10:fF:00:0a"), Optional(std::array<std::uint8_t, 6>{2, 0, 16, 255, 0, 10}));
    EXPECT_EQ(macIn("02:00:10:ff:00:0"), std::nullopt);
}

} // namespace
} // namespace lab
