// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/discovercommand.h"

#include "app/census/censuscsv.h"
#include "app/census/censusjson.h"
#include "app/census/coveragetext.h"
#include "app/cli/censustext.h"
#include "app/cli/print.h"
#include "app/cli/viewjson.h"
#include "core/discover/discoverer.h"

#include <cstdlib>

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
    return discoverer->census();
}

int refuse(const Error &error, int width, const Paint &paint)
{
    print(explanationText(explain(error, readMachine()), width, paint), stderr);
    return EXIT_FAILURE;
}

} // namespace

int runDiscover(const DiscoverRequest &request, int width, const Paint &paint)
{
    const Result<Census> census = discover();
    if (!census)
        return refuse(census.error(), width, paint);
    Result<Facts> facts = Facts::open();
    if (!facts)
        return refuse(facts.error(), width, paint);

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
        print(censusText(rows, *census, *facts, width, paint));
        break;
    }
    return EXIT_SUCCESS;
}

} // namespace lab
