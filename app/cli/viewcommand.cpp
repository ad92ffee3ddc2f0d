// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/viewcommand.h"

#include "app/cli/print.h"
#include "app/cli/viewjson.h"
#include "app/cli/viewtext.h"
#include "core/backend/agent_path.h"
#include "core/wire/frame.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"

#include <QProcess>

#include <cerrno>
#include <cstdlib>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

Result<View> decodeView(std::string_view bytes)
{
    FrameReader frames(limits::frameBytes);
    frames.append(bytes);
    const Result<std::optional<std::string>> frame = frames.next();
    if (!frame)
        return std::unexpected(frame.error());
    if (!*frame)
        return std::unexpected(Error{"read", EPIPE, "unshare-lab-agent"});
    Result<Report> report = decodeReport(**frame);
    if (!report)
        return std::unexpected(report.error());
    if (const auto *failure = std::get_if<LookFailure>(&*report))
        return std::unexpected(failure->error);
    return std::get<View>(*std::move(report));
}

Result<View> look(const ViewRequest &request)
{
    // Without a number the agent would look at itself, which is as this process is.
    QStringList arguments{u"look"_s, QString::fromUtf8(nameOf(request.topic))};
    if (request.pid)
        arguments += QString::number(*request.pid);
    QProcess agent;
    agent.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    agent.start(agentPath(), arguments, QIODevice::ReadOnly);
    if (!agent.waitForStarted())
        return std::unexpected(Error{"posix_spawn", ENOENT, agentPath().toStdString()});
    if (!agent.waitForFinished(limits::operationSeconds * 1000))
        return std::unexpected(Error{"read", ETIMEDOUT, "unshare-lab-agent"});
    return decodeView(agent.readAllStandardOutput().toStdString());
}

} // namespace

int runView(const ViewRequest &request, int width, const Paint &paint)
{
    const Result<View> view = look(request);
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
