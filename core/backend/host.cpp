// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host.h"

#include "core/backend/call_later.h"
#include "core/backend/command_output.h"
#include "core/backend/host_reply.h"
#include "core/backend/looker.h"
#include "core/kernel/poll.h"
#include "core/kernel/socket.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace lab
{

namespace
{

constexpr int millisecondsToTakeBack = 5000;

} // namespace

HostBackend::HostBackend(QObject *parent)
    : Backend(parent)
{}

HostBackend::~HostBackend()
{
    endLab();
}

void HostBackend::start()
{
    ask({.action = HostAction::open}, [this](const Result<std::string> &packet, FileDescriptor socket) {
        const Result<LeaseReply> reply = packet ? decodeLeaseReply(*packet) : std::unexpected(packet.error());
        if (reply && !reply->error)
            take(*reply, std::move(socket));
        else
            end(reply ? *reply->error : reply.error());
    });
}

void HostBackend::take(const LeaseReply &reply, FileDescriptor lease)
{
    m_lab = reply.lab;
    m_lease = std::move(lease);
    m_notifier = std::make_unique<QSocketNotifier>(m_lease.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { end({"recvmsg", EPIPE, "lab host"}); });
    Q_EMIT started();
}

std::unique_ptr<Looker> HostBackend::open(LabNumber lab, const ChildOptions &options, TopicSet watch, Opened opened)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_STREAM);
    if (!pair || m_lab.empty()) {
        const Error error = pair ? Error{"open", ENOTCONN, "lab host"} : pair.error();
        callLater(this, std::move(opened), Result<std::int32_t>(std::unexpected(error)));
        return nullptr;
    }
    HostRequestOnBus request{.action = HostAction::open,
                             .lab = m_lab,
                             .message = encode(HostRequest(OpenRequest{lab, options, watch})),
                             .handed = std::make_shared<FileDescriptor>(std::move(pair->theirs))};
    ask(std::move(request),
        [opened = std::move(opened)](const Result<std::string> &packet, const FileDescriptor & /*socket*/) mutable {
            const Result<OpenReply> reply = replyIn<OpenReply>(packet);
            if (!reply)
                opened(std::unexpected(reply.error()));
            else
                opened(reply->error ? Result<std::int32_t>(std::unexpected(*reply->error)) : reply->pid);
        });
    return std::make_unique<Looker>(std::move(pair->ours), lab == parentLab ? Side::parent : Side::child);
}

void HostBackend::perform(const Target &target, const Operation &operation, Performed performed)
{
    const std::optional<HostAction> action = actionFor(operation);
    const bool isCommand = std::holds_alternative<RunOperation>(operation);
    Result<SocketPair> pipe = isCommand ? makePipe() : Result<SocketPair>();
    if (!action || !pipe || m_lab.empty()) {
        const Error error = !pipe    ? pipe.error()
                            : action ? Error{"perform", ENOTCONN, "lab host"}
                                     : Error{"host", EPERM, commandOf(operation)};
        return callLater(this, std::move(performed), Result<Outcome>(std::unexpected(error)));
    }
    HostRequestOnBus request{.action = *action, .lab = m_lab};
    request.message = encode(HostRequest(PerformRequest{++m_lastRequest, target.lab, target.child, operation}));
    std::unique_ptr<CommandOutput> output;
    if (isCommand) {
        request.handed = std::make_shared<FileDescriptor>(std::move(pipe->theirs));
        output = std::make_unique<CommandOutput>(std::move(pipe->ours));
    }
    askToPerform(std::move(request), std::move(output), std::move(performed));
}

void HostBackend::openTerminal(const Target &target, const TerminalStart &start, FileDescriptor slave,
                               Performed performed)
{
    const TerminalRequest message{++m_lastRequest, target.lab,    target.child, start.label,
                                  start.type,      start.command, start.user,   start.foreign};
    HostRequestOnBus request{.action = actionFor(start.user),
                             .lab = m_lab,
                             .message = encode(HostRequest(message)),
                             .handed = std::make_shared<FileDescriptor>(std::move(slave))};
    askToPerform(std::move(request), nullptr, std::move(performed));
}

void HostBackend::askToPerform(HostRequestOnBus request, std::unique_ptr<CommandOutput> output, Performed performed)
{
    ask(std::move(request), [performed = std::move(performed), output = std::move(output)](
                                const Result<std::string> &packet, const FileDescriptor & /*socket*/) mutable {
        const Result<PerformReply> reply = replyIn<PerformReply>(packet);
        if (!reply || reply->error)
            return performed(std::unexpected(reply ? *reply->error : reply.error()));
        performed(Outcome{reply->status, output ? output->take() : QByteArray(), reply->found});
    });
}

void HostBackend::ask(HostRequestOnBus request, HostCall::Answered answered)
{
    m_waiting.push_back(std::make_unique<HostCall>(std::move(request), std::move(answered)));
    askNext();
}

void HostBackend::askNext()
{
    if (m_isAsking || m_waiting.empty())
        return;
    m_isAsking = true;
    HostCall *const call = m_underWay.emplace_back(std::move(m_waiting.front())).get();
    m_waiting.pop_front();
    connect(call, &HostCall::accepted, this, [this] {
        m_isAsking = false;
        // Later: the answer of this call comes first, where there is one.
        QMetaObject::invokeMethod(this, &HostBackend::askNext, Qt::QueuedConnection);
    });
    connect(call, &HostCall::finished, this, [this, call] { remove(call); });
    call->start();
}

void HostBackend::remove(HostCall *call)
{
    const auto found = std::ranges::find(m_underWay, call, &std::unique_ptr<HostCall>::get);
    if (found == m_underWay.end())
        return;
    found->release()->deleteLater();
    m_underWay.erase(found);
}

void HostBackend::end(const Error &error)
{
    endLab();
    std::vector<std::unique_ptr<HostCall>> calls = std::exchange(m_underWay, {});
    std::ranges::move(std::exchange(m_waiting, {}), std::back_inserter(calls));
    m_isAsking = false;
    for (std::unique_ptr<HostCall> &call : calls) {
        HostCall *const one = call.release();
        one->disconnect(this);
        one->abandon(error);
        one->deleteLater();
    }
    Q_EMIT ended(error);
}

void HostBackend::endLab()
{
    m_notifier.reset();
    m_lab.clear();
    if (!m_lease.isOpen())
        return;
    ::shutdown(m_lease.number(), SHUT_WR);
    std::ignore = waitUntilReadable(m_lease, millisecondsToTakeBack);
    m_lease.reset();
}

} // namespace lab
