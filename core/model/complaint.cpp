// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/complaint.h"

namespace lab
{

std::string_view nameOf(Fault fault)
{
    switch (fault) {
    case Fault::none:
        return "none";
    case Fault::missing:
        return "missing";
    case Fault::unknown:
        return "unknown";
    case Fault::twice:
        return "twice";
    case Fault::empty:
        return "empty";
    case Fault::tooLong:
        return "tooLong";
    case Fault::notAbsolute:
        return "notAbsolute";
    case Fault::notNormal:
        return "notNormal";
    case Fault::controlCharacter:
        return "controlCharacter";
    case Fault::notAHostName:
        return "notAHostName";
    case Fault::notASize:
        return "notASize";
    case Fault::notAMode:
        return "notAMode";
    case Fault::notAProcess:
        return "notAProcess";
    case Fault::notANumber:
        return "notANumber";
    case Fault::notAKey:
        return "notAKey";
    case Fault::notATime:
        return "notATime";
    case Fault::notAnInterface:
        return "notAnInterface";
    case Fault::notAnAddress:
        return "notAnAddress";
    case Fault::notAPrefix:
        return "notAPrefix";
    case Fault::notANetwork:
        return "notANetwork";
    case Fault::notAMac:
        return "notAMac";
    case Fault::notAnMtu:
        return "notAnMtu";
    case Fault::notAMap:
        return "notAMap";
    case Fault::notAnId:
        return "notAnId";
    case Fault::mapOverlaps:
        return "mapOverlaps";
    case Fault::mapTooLong:
        return "mapTooLong";
    case Fault::notALimit:
        return "notALimit";
    case Fault::notAllowed:
        return "notAllowed";
    }
    return "none";
}

} // namespace lab
