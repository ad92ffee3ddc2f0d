// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lab
{

/// What is wrong with a value that someone typed, sent or wrote into a lesson.
enum class Fault : std::uint8_t {
    none,
    missing, ///< a value that has to be there is not
    unknown, ///< no operation, parameter or word of that name
    twice,   ///< given more than once
    empty,
    tooLong,
    notAbsolute,      ///< a path that does not start with /
    notNormal,        ///< a path with "." or "..", an empty part, or a closing /
    controlCharacter, ///< a control character (C0, DEL, C1), or a byte that is not UTF-8
    notAHostName,     ///< anything but letters, digits, "-" and ".", or a label that starts or ends with "-"
    notASize,         ///< not digits with k, m, g or %, or too large
    notAMode,         ///< not an octal mode up to 1777
    notAProcess,      ///< neither a process number nor "child"
    notANumber,       ///< not a whole number, or out of its range
    notAKey,          ///< not a key of System V IPC: "private", or a number up to 0xffffffff but 0
    notATime,         ///< not a day and a time of day as in 2026-01-01 00:00:00, from 1970 on
    notAnInterface,   ///< an interface's name with "/", ":", "%" or a blank, or "." or ".."
    notAnAddress,     ///< neither an IPv4 nor an IPv6 address
    notAPrefix,       ///< not such an address with "/" and the length of its prefix
    notANetwork,      ///< not such a prefix with zeros behind it, nor "default"
    notAMac,          ///< not six pairs of hexadecimal digits, or those of a group, or all zeros
    notAnMtu,         ///< not a number from 68 to 65535
    notAMap,          ///< not ranges of ids, INSIDE:OUTSIDE:COUNT with blanks between them
    notAnId,          ///< not a user or group id, or a range that goes beyond the last one
    mapOverlaps,      ///< two ranges with the same id, inside or outside
    mapTooLong,       ///< more ranges than a map takes
    notALimit,        ///< not "max" or an amount as the limit takes it
    notAllowed,       ///< a known word that does not go with the others
};

/// A fault and the parameter that has it.
struct [[nodiscard]] Complaint
{
    std::string parameter;
    Fault fault = Fault::none;

    bool operator==(const Complaint &) const = default;
};

/// The identifier of a fault, for logs and tests: "notAbsolute".
[[nodiscard]] std::string_view nameOf(Fault fault);

} // namespace lab
