// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_discovery.h"

#include "core/discover/discoverer.h"
#include "core/discover/inside.h"
#include "core/wire/census.h"
#include "core/wire/limits.h"

#include <string>
#include <utility>

namespace lab
{

namespace
{

Result<std::string> discover()
{
    Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::once);
    if (!discoverer)
        return std::unexpected(discoverer.error());
    if (const Result<void> discovered = discoverer->discover(); !discovered)
        return std::unexpected(discovered.error());
    Census census = discoverer->census();
    readInside(census);
    return encode(census);
}

} // namespace

Result<void> startDiscovery(Inquirer inquirer)
{
    return startInquiry(std::move(inquirer),
                        {.name = "discover", .seconds = limits::operationSeconds * 3, .answer = discover});
}

} // namespace lab
