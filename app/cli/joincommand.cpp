// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/joincommand.h"

#include "app/cli/print.h"
#include "core/kernel/socket.h"
#include "core/lab/doorway.h"
#include "core/wire/limits.h"

#include <cerrno>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

QString namesOf(const std::vector<FoundLab> &labs)
{
    QStringList names;
    for (const FoundLab &lab : labs)
        names += QString::fromStdString(lab.name);
    return names.join(u", "_s);
}

} // namespace

JoinCommand::JoinCommand(const JoinLabRequest &request, int width)
    : m_request(request)
    , m_width(width)
{}

void JoinCommand::start()
{
    const std::vector<FoundLab> labs = findLabs();
    std::vector<FoundLab> meant = labsNamed(labs, m_request.lab);
    const QString name = QString::fromStdString(m_request.lab);
    // Its parent side is there before its child.
    if (const std::optional<FoundLab> called = meant.empty() ? labCalled(m_request.lab) : std::nullopt)
        meant.push_back(*called);
    if (meant.empty() && labs.empty())
        return failNamed(tr("No lab is open. Make a child in the window, or start “unshare-lab new”."));
    if (meant.empty())
        return failNamed(tr("There is no lab “%1”; there are: %2.").arg(name, namesOf(labs)));
    if (meant.size() > 1)
        return failNamed(tr("“%1” may be any of these: %2.").arg(name, namesOf(meant)));

    Result<std::unique_ptr<TerminalRelay>> relay = TerminalRelay::make();
    if (!relay)
        return fail(relay.error());
    m_relay = *std::move(relay);
    const QString type = qEnvironmentVariable("TERM", u"dumb"_s);
    const FileDescriptor slave = m_relay->takeSlave();
    Result<FileDescriptor> joined =
        joinLab(meant.front(), m_request.side, type.toStdString(), m_request.program, m_request.user, slave);
    if (!joined)
        return fail(joined.error());
    m_connection = *std::move(joined);
    m_answer = std::make_unique<QSocketNotifier>(m_connection.number(), QSocketNotifier::Read);
    connect(m_answer.get(), &QSocketNotifier::activated, this, &JoinCommand::take);
    m_relay->start();
}

void JoinCommand::take()
{
    m_answer->setEnabled(false);
    m_relay->drain();
    const Result<Packet> packet = receivePacket(m_connection, limits::packetBytes);
    if (!packet)
        return fail(packet.error());
    // The lab's program has gone, and the lab with it.
    if (packet->bytes.empty())
        return fail({"terminal", ESRCH, m_request.lab});
    const Result<JoinReply> reply = decodeJoinReply(packet->bytes);
    if (!reply || reply->error)
        return fail(reply ? *reply->error : reply.error());
    m_relay.reset();
    Q_EMIT finished(reply->status);
}

void JoinCommand::fail(const Error &error)
{
    // The terminal is its own again before anything is printed on it.
    m_relay.reset();
    printFailure(error, m_width);
    Q_EMIT finished(EXIT_FAILURE);
}

void JoinCommand::failNamed(const QString &sentence)
{
    print({u"unshare-lab: "_s + sentence}, stderr);
    Q_EMIT finished(EXIT_FAILURE);
}

int runList(const ListLabsRequest &request)
{
    for (const FoundLab &lab : findLabs()) {
        const std::string topic(nameOf(lab.lab.topic));
        if (request.output == Output::json)
            print(nlohmann::json{{"lab", lab.name}, {"topic", topic}, {"child", lab.lab.child}}.dump());
        else
            print({u"%1  %2"_s.arg(QString::fromStdString(lab.name), -24).arg(lab.lab.child)});
    }
    return EXIT_SUCCESS;
}

} // namespace lab
