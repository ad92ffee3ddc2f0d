// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discovercommand.h"

#include "app/census/censuscsv.h"
#include "app/census/censusjson.h"
#include "app/census/coveragetext.h"
#include "app/cli/censustext.h"
#include "app/cli/print.h"
#include "app/cli/viewjson.h"
#include "core/backend/flatpak.h"
#include "core/discover/discoverer.h"
#include "core/discover/inside.h"

#include <cstdlib>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

Result<Census> discover()
{
    Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::once);
    if (!discoverer)
        return std::unexpected(discoverer.error());
    if (const Result<void> discovered = discoverer->discover(); !discovered)
        return std::unexpected(discovered.error());
    Census census = discoverer->census();
    const Process *self = findProcess(census, ::getpid());
    readInsideFor(census, {.user = ::geteuid(), .process = self ? *self : Process{}});
    return census;
}

} // namespace

DiscoverCommand::DiscoverCommand(DiscoverRequest request, int width, const Paint &paint)
    : m_request(std::move(request))
    , m_width(width)
    , m_paint(paint)
{
    connect(&m_host, &HostDiscovery::finished, this,
            [this](const Result<Census> &census) { Q_EMIT finished(show(census)); });
}

void DiscoverCommand::start()
{
    if (m_request.mode == Mode::host)
        m_host.start();
    else
        Q_EMIT finished(show(discover()));
}

int DiscoverCommand::show(const Result<Census> &census) const
{
    const auto refuse = [this](const Error &error) {
        printFailure(error, m_width);
        return EXIT_FAILURE;
    };
    if (!census)
        return refuse(census.error());
    // What root sees is outside of Flatpak's sandbox.
    Result<Facts> facts = m_request.mode == Mode::host && ownFlatpak() ? Facts::none() : Facts::open();
    if (!facts)
        return refuse(facts.error());
    const DiscoverRequest &request = m_request;
    const auto isShown = [&](const Namespace &one) {
        return !request.filter ||
               request.filter->holds([&](Field field) { return valueOf(field, one, *census, *facts); });
    };
    const std::vector<TreeRow> rows = arrange(*census, request.arrangement.value_or(Arrangement::flat), isShown);
    switch (request.output) {
    case Output::json:
        print(lineOf(toJson(rows, request.arrangement, *census, *facts)));
        break;
    case Output::csv:
        print(censusCsv(rows, request.arrangement, *census, *facts));
        print(coverageText(census->coverage), stderr);
        break;
    case Output::text:
        print(censusText(rows, *census, *facts, m_width, m_paint));
        break;
    }
    return EXIT_SUCCESS;
}

} // namespace lab
