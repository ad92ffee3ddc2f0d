// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/viewcommand.h"

#include "app/cli/print.h"
#include "app/cli/viewjson.h"
#include "app/cli/viewtext.h"
#include "core/backend/one_look.h"

#include <cstdlib>

namespace lab
{

int runView(const ViewRequest &request, int width, const Paint &paint)
{
    // Without a number the agent would look at itself, which is as this process is.
    const Result<View> view =
        lookOnce(request.topic, request.pid ? QString::number(*request.pid) : QStringLiteral("self"));
    if (!view) {
        printFailure(view.error(), width);
        return EXIT_FAILURE;
    }
    if (request.output == Output::json) {
        print(lineOf(toJson(*view)));
        return EXIT_SUCCESS;
    }
    print(viewText(*view, width, paint));
    return EXIT_SUCCESS;
}

} // namespace lab
