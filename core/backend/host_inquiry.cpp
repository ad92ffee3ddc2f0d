// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/host_inquiry.h"

#include "core/backend/host_reply.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"

#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace lab
{

namespace
{

/// What the bus refuses is no step of a lab, and is not to be explained as one.
Error ofInquiry(Error error)
{
    if (error.call == "helper" && error.subject.empty())
        error.subject = nameOf(HostAction::discover);
    return error;
}

} // namespace

HostInquiry::HostInquiry(std::string message, QObject *parent)
    : QObject(parent)
    , m_message(std::move(message))
{}

void HostInquiry::start()
{
    Result<SocketPair> pipe = makePipe();
    if (!pipe) {
        m_answer = std::unexpected(pipe.error());
        QMetaObject::invokeMethod(this, &HostInquiry::conclude, Qt::QueuedConnection);
        return;
    }
    m_pipe = std::move(pipe->ours);
    ::fcntl(m_pipe.number(), F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &HostInquiry::read);
    m_call = std::make_unique<HostCall>(
        HostRequestOnBus{.action = HostAction::discover,
                         .message = m_message,
                         .handed = std::make_shared<FileDescriptor>(std::move(pipe->theirs))},
        [this](const Result<std::string> &packet, const FileDescriptor & /*socket*/) { answered(packet); });
    m_call->start();
}

void HostInquiry::read()
{
    const Result<bool> isOpen = receiveSome(m_pipe, m_bytes, 256UZ * 1024);
    if (isOpen && *isOpen && m_bytes.size() <= limits::frameBytes)
        return;
    m_notifier->setEnabled(false);
    m_hasAll = true;
    conclude();
}

void HostInquiry::answered(const Result<std::string> &packet)
{
    const Result<PerformReply> reply = replyIn<PerformReply>(packet);
    if (!reply)
        m_answer = std::unexpected(reply.error());
    else
        m_answer = reply->error ? Result<void>(std::unexpected(*reply->error)) : Result<void>();
    conclude();
}

void HostInquiry::conclude()
{
    if (!m_answer || (*m_answer && !m_hasAll))
        return;
    const Result<void> answer = *std::exchange(m_answer, std::nullopt);
    if (m_notifier)
        m_notifier->setEnabled(false);
    if (answer)
        Q_EMIT finished(m_bytes);
    else
        Q_EMIT finished(std::unexpected(ofInquiry(answer.error())));
}

} // namespace lab
