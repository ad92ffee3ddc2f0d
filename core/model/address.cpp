// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/address.h"

#include "core/model/validate.h"
#include "core/model/whole_number.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <functional>

namespace lab
{

namespace
{

constexpr std::size_t longestName = 15; ///< IFNAMSIZ without the byte that ends it
constexpr std::size_t longestText = 128;

int nativeFamily(Family family)
{
    return family == Family::inet ? AF_INET : AF_INET6;
}

std::optional<unsigned> digitIn(char c)
{
    unsigned digit = 0;
    const auto [end, problem] = std::from_chars(&c, &c + 1, digit, 16);
    return problem == std::errc() ? std::optional(digit) : std::nullopt;
}

/// What all texts have to be before they are looked at more closely.
Fault checkText(std::string_view text)
{
    if (text.empty())
        return Fault::empty;
    if (text.size() > longestText)
        return Fault::tooLong;
    return isShowable(text) ? Fault::none : Fault::controlCharacter;
}

/// The bits behind the prefix are zeros.
bool isNetwork(const Prefix &prefix)
{
    for (unsigned bit = prefix.length; bit < sizeOf(prefix.address.family) * 8; ++bit) {
        if ((prefix.address.bytes.at(bit / 8) & (0x80U >> (bit % 8))) != 0)
            return false;
    }
    return true;
}

} // namespace

std::size_t sizeOf(Family family)
{
    return family == Family::inet ? sizeof(in_addr) : sizeof(in6_addr);
}

std::optional<IpAddress> addressIn(std::string_view text)
{
    IpAddress address{.family = text.contains(':') ? Family::inet6 : Family::inet};
    if (::inet_pton(nativeFamily(address.family), std::string(text).c_str(), address.bytes.data()) != 1)
        return std::nullopt;
    return address;
}

std::string textOf(const IpAddress &address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(nativeFamily(address.family), address.bytes.data(), text.data(), text.size());
    return text.data();
}

std::optional<Prefix> prefixIn(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::optional<IpAddress> address = addressIn(text.substr(0, slash));
    if (!address || slash == std::string_view::npos)
        return std::nullopt;
    const std::optional<std::int64_t> length = wholeNumberIn(text.substr(slash + 1));
    if (!length || *length < 0 || *length > static_cast<std::int64_t>(sizeOf(address->family) * 8))
        return std::nullopt;
    return Prefix{*address, static_cast<unsigned>(*length)};
}

std::optional<ScopedAddress> scopedAddressIn(std::string_view text)
{
    const std::size_t percent = text.find('%');
    const std::optional<IpAddress> address = addressIn(text.substr(0, percent));
    if (!address)
        return std::nullopt;
    if (percent == std::string_view::npos)
        return ScopedAddress{*address, {}};
    const std::string_view link = text.substr(percent + 1);
    if (address->family == Family::inet || checkInterface(link) != Fault::none)
        return std::nullopt;
    return ScopedAddress{*address, std::string(link)};
}

std::optional<std::array<std::uint8_t, 6>> macIn(std::string_view text)
{
    std::array<std::uint8_t, 6> mac{};
    if (text.size() != mac.size() * 3 - 1)
        return std::nullopt;
    for (std::size_t at = 0; at < mac.size(); ++at) {
        const std::optional<unsigned> high = digitIn(text[at * 3]);
        const std::optional<unsigned> low = digitIn(text[at * 3 + 1]);
        const bool isSeparated = at + 1 == mac.size() || text[at * 3 + 2] == ':';
        if (!high || !low || !isSeparated)
            return std::nullopt;
        mac.at(at) = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return mac;
}

Fault checkInterface(std::string_view name)
{
    if (const Fault fault = checkText(name); fault != Fault::none)
        return fault;
    if (name.size() > longestName)
        return Fault::tooLong;
    const bool isReserved = name == "." || name == "..";
    return isReserved || name.find_first_of("/:% ") != std::string_view::npos ? Fault::notAnInterface : Fault::none;
}

Fault checkInterfaceAddress(std::string_view text)
{
    if (const Fault fault = checkText(text); fault != Fault::none)
        return fault;
    return prefixIn(text) ? Fault::none : Fault::notAPrefix;
}

Fault checkAddress(std::string_view text)
{
    if (const Fault fault = checkText(text); fault != Fault::none)
        return fault;
    return addressIn(text) ? Fault::none : Fault::notAnAddress;
}

Fault checkScopedAddress(std::string_view text)
{
    if (const Fault fault = checkText(text); fault != Fault::none)
        return fault;
    return scopedAddressIn(text) ? Fault::none : Fault::notAnAddress;
}

Fault checkDestination(std::string_view text)
{
    if (const Fault fault = checkText(text); fault != Fault::none)
        return fault;
    if (text == "default")
        return Fault::none;
    const std::optional<Prefix> prefix = prefixIn(text);
    return prefix && isNetwork(*prefix) ? Fault::none : Fault::notANetwork;
}

Fault checkMac(std::string_view text)
{
    if (const Fault fault = checkText(text); fault != Fault::none)
        return fault;
    const auto mac = macIn(text);
    const bool isOfOne = mac && (mac->front() & 1U) == 0 && std::ranges::any_of(*mac, std::identity());
    return isOfOne ? Fault::none : Fault::notAMac;
}

Fault checkMtu(std::string_view text)
{
    if (const Fault fault = checkText(text); fault != Fault::none)
        return fault;
    return checkWholeNumber(text, 68, 65535) == Fault::none ? Fault::none : Fault::notAnMtu;
}

} // namespace lab
