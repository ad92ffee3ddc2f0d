// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/sandbox.h"

#include "core/backend/agent_process.h"
#include "core/backend/call_later.h"
#include "core/backend/looker.h"
#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/systemd/scope.h"
#include "core/wire/limits.h"

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <utility>

namespace lab
{

namespace
{

constexpr int millisecondsToEndOutside = 10'000;

/// Its socket is closed, which it answers by ending; whatever keeps it from that must not keep this program.
void awaitOutside(pid_t starter)
{
    const Result<FileDescriptor> process = openProcess(starter);
    if (!process || !waitUntilReadable(*process, millisecondsToEndOutside).value_or(false))
        ::kill(starter, SIGKILL);
}

} // namespace

SandboxBackend::SandboxBackend(AgentRoad agent, QObject *parent)
    : Backend(parent)
    , m_agent(std::move(agent))
{}

SandboxBackend::SandboxBackend(const QString &agentPath, QObject *parent)
    : SandboxBackend(AgentRoad{.place = AgentRoad::Place::here, .words = {agentPath}}, parent)
{}

SandboxBackend::~SandboxBackend()
{
    reap();
}

void SandboxBackend::start()
{
    const std::optional<QString> bus = isOutside() ? std::nullopt : ScopeRequest::bus();
    QStringList words = m_agent.words;
    words.append(QStringLiteral("sandbox"));
    if (isOutside())
        words.append(QStringLiteral("stay"));
    else if (bus)
        words.append(QStringLiteral("wait"));
    Result<FileDescriptor> control = startStarter(words);
    if (!control) {
        const Error &error = control.error();
        QMetaObject::invokeMethod(this, [this, error] { end(error); }, Qt::QueuedConnection);
        return;
    }
    m_control = *std::move(control);
    m_notifier = std::make_unique<QSocketNotifier>(m_control.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SandboxBackend::read);
    if (bus)
        askForScope(*bus);
}

/// The core's end of its control socket.
Result<FileDescriptor> SandboxBackend::startStarter(const QStringList &words)
{
    if (m_agent.place == AgentRoad::Place::nowhere)
        return std::unexpected(Error{"flatpak", EACCES, ""});
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return std::unexpected(pair.error());
    const Result<pid_t> starter = startAgent(words, pair->theirs);
    if (!starter)
        return std::unexpected(starter.error());
    m_starter = *starter;
    return std::move(pair->ours);
}

/// What is started goes on once it is in a scope of its own, or once that is refused.
void SandboxBackend::askForScope(const QString &bus)
{
    m_scope = std::make_unique<ScopeRequest>(bus, m_starter);
    connect(m_scope.get(), &ScopeRequest::finished, this, [this](ScopeRequest::Outcome outcome) {
        const bool isGranted = outcome == ScopeRequest::Outcome::granted;
        // If it is gone already, so is its end of the socket, which is read.
        std::ignore = sendPacket(m_control, isGranted ? startInScope : startAsIs);
        m_scope.release()->deleteLater();
    });
}

std::unique_ptr<Looker> SandboxBackend::open(LabNumber lab, const ChildOptions &options, TopicSet watch, Opened opened)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_STREAM);
    const Result<void> sent =
        pair ? sendPacket(m_control, encode(HostRequest(OpenRequest{lab, options, watch})), {pair->theirs.number()})
             : std::unexpected(pair.error());
    if (!sent) {
        callLater(this, std::move(opened), Result<std::int32_t>(std::unexpected(sent.error())));
        return nullptr;
    }
    m_opening.insert_or_assign(lab, std::move(opened));
    const Side side = lab == parentLab ? Side::parent : Side::child;
    return std::make_unique<Looker>(std::move(pair->ours), side);
}

void SandboxBackend::perform(const Target &target, const Operation &operation, Performed performed)
{
    std::vector<int> descriptors;
    SocketPair pipe;
    std::unique_ptr<CommandOutput> output;
    if (std::holds_alternative<RunOperation>(operation)) {
        Result<SocketPair> made = makePipe();
        if (!made)
            return callLater(this, std::move(performed), Result<Outcome>(std::unexpected(made.error())));
        pipe = *std::move(made);
        descriptors.push_back(pipe.theirs.number());
        output = std::make_unique<CommandOutput>(std::move(pipe.ours));
    }
    const RequestNumber request = ++m_lastRequest;
    const Result<void> sent = sendPacket(
        m_control, encode(HostRequest(PerformRequest{request, target.lab, target.child, operation})), descriptors);
    if (!sent)
        return callLater(this, std::move(performed), Result<Outcome>(std::unexpected(sent.error())));
    m_performing.emplace(request, Pending{std::move(performed), std::move(output)});
}

void SandboxBackend::openTerminal(const Target &target, const TerminalStart &start, FileDescriptor slave,
                                  Performed performed)
{
    const RequestNumber request = ++m_lastRequest;
    const TerminalRequest message{request,    target.lab,    target.child, start.label,
                                  start.type, start.command, start.user,   start.foreign};
    const Result<void> sent = sendPacket(m_control, encode(HostRequest(message)), {slave.number()});
    if (!sent)
        return callLater(this, std::move(performed), Result<Outcome>(std::unexpected(sent.error())));
    m_performing.emplace(request, Pending{std::move(performed), nullptr});
}

void SandboxBackend::read()
{
    const Result<Packet> packet = receivePacket(m_control, limits::packetBytes);
    if (!packet)
        return end(packet.error());
    if (packet->bytes.empty())
        return end(isOutside() && !m_isMade ? Error{"HostCommand", EPIPE, ""} : Error{"recvmsg", EPIPE, "lab host"});
    const Result<HostReply> reply = decodeHostReply(packet->bytes);
    if (!reply)
        return end(reply.error());
    take(*reply);
}

void SandboxBackend::take(const HostReply &reply)
{
    if (const auto *made = std::get_if<MadeReply>(&reply)) {
        m_isMade = true;
        if (!isOutside())
            m_labHost = made->pid;
    } else if (const auto *start = std::get_if<StartReply>(&reply)) {
        if (start->error)
            return end(*start->error);
        Q_EMIT started();
    } else if (const auto *open = std::get_if<OpenReply>(&reply)) {
        auto opening = m_opening.extract(open->lab);
        if (!opening.empty())
            opening.mapped()(open->error ? Result<std::int32_t>(std::unexpected(*open->error)) : open->pid);
    } else {
        const auto &performed = std::get<PerformReply>(reply);
        auto performing = m_performing.extract(performed.request);
        if (performing.empty())
            return;
        Pending &pending = performing.mapped();
        Outcome outcome{performed.status, pending.output ? pending.output->take() : QByteArray(), performed.found};
        pending.performed(performed.error ? Result<Outcome>(std::unexpected(*performed.error)) : std::move(outcome));
    }
}

void SandboxBackend::end(const Error &error)
{
    reap();
    for (auto &[lab, opened] : std::exchange(m_opening, {}))
        opened(std::unexpected(error));
    for (auto &[request, pending] : std::exchange(m_performing, {}))
        pending.performed(std::unexpected(error));
    Q_EMIT ended(error);
}

void SandboxBackend::reap()
{
    if (m_notifier)
        m_notifier->setEnabled(false);
    m_scope.reset();
    m_control.reset();
    // Here, both are children of this process that nobody else waits for: their numbers are theirs until then. While
    // the lab host is not known the starter may still make it; once it is, the starter ends after it.
    if (m_labHost != 0) {
        ::kill(m_labHost, SIGKILL);
        std::ignore = waitFor(std::exchange(m_labHost, 0));
    }
    if (m_starter != 0 && isOutside())
        awaitOutside(m_starter);
    if (m_starter != 0)
        std::ignore = waitFor(std::exchange(m_starter, 0));
}

} // namespace lab
