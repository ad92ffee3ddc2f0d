// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_visit.h"

#include "core/wire/limits.h"
#include "helper/agent/foreign.h"
#include "helper/agent/look.h"

#include <string>
#include <utility>

namespace lab
{

namespace
{

Result<std::string> visit(const ForeignNamespace &foreign)
{
    const Result<FileDescriptor> file = openForeign(foreign);
    if (!file)
        return std::unexpected(file.error());
    Result<View> view = lookInto(*file, foreign);
    // Only so was what has been read of its number in between its own.
    if (const Result<FileDescriptor> still = openForeign(foreign); !still)
        return std::unexpected(still.error());
    if (!view)
        return std::unexpected(std::move(view).error());
    return encode(Report(*std::move(view)));
}

} // namespace

Result<void> startVisit(Inquirer inquirer, const ForeignNamespace &foreign)
{
    return startInquiry(
        std::move(inquirer),
        {.name = "visit", .seconds = limits::operationSeconds, .answer = [foreign] { return visit(foreign); }});
}

} // namespace lab
