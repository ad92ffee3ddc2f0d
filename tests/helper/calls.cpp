// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/calls.h"

#include "core/wire/host.h"

#include <QDBusUnixFileDescriptor>

#include <sys/socket.h>

namespace lab::test
{

using namespace Qt::StringLiterals;

Sockets makeSockets()
{
    return {*makeSocketPair(SOCK_SEQPACKET), *makeSocketPair(SOCK_STREAM), *makePipe(), *openPseudoTerminal({24, 80})};
}

QVariant passed(const FileDescriptor &file)
{
    return QVariant::fromValue(QDBusUnixFileDescriptor(file.number()));
}

QVariantMap openingLab(const Sockets &sockets)
{
    return {{u"version"_s, quint32(hostVersion)}, {u"request"_s, token}, {u"answer"_s, passed(sockets.answer.theirs)}};
}

QVariantMap closingLab(const Sockets &sockets)
{
    QVariantMap arguments = openingLab(sockets);
    arguments[u"lab"_s] = token;
    return arguments;
}

QVariantMap visiting(const Sockets &sockets, const VisitRequest &request)
{
    QVariantMap arguments = openingLab(sockets);
    arguments[u"message"_s] = QByteArray::fromStdString(encode(request));
    arguments[u"handed"_s] = passed(sockets.pipe.theirs);
    return arguments;
}

QVariantMap asking(const Sockets &sockets, const HostRequest &request)
{
    QVariantMap arguments = closingLab(sockets);
    arguments[u"message"_s] = QByteArray::fromStdString(encode(request));
    const auto *perform = std::get_if<PerformRequest>(&request);
    if (std::holds_alternative<TerminalRequest>(request))
        arguments[u"handed"_s] = passed(sockets.terminal.slave);
    else if (!perform)
        arguments[u"handed"_s] = passed(sockets.views.theirs);
    else if (std::holds_alternative<RunOperation>(perform->operation))
        arguments[u"handed"_s] = passed(sockets.pipe.theirs);
    return arguments;
}

} // namespace lab::test
