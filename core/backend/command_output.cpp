// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/command_output.h"

#include "core/kernel/socket.h"
#include "core/wire/limits.h"

#include <fcntl.h>
#include <string>

namespace lab
{

CommandOutput::CommandOutput(FileDescriptor pipe, QObject *parent)
    : QObject(parent)
    , m_pipe(std::move(pipe))
    , m_notifier(m_pipe.number(), QSocketNotifier::Read)
{
    ::fcntl(m_pipe.number(), F_SETFL, O_NONBLOCK);
    connect(&m_notifier, &QSocketNotifier::activated, this, &CommandOutput::read);
}

void CommandOutput::read()
{
    std::string bytes;
    const Result<bool> isOpen = receiveSome(m_pipe, bytes, 64UZ * 1024);
    const auto room = static_cast<qsizetype>(limits::outputBytes) - m_bytes.size();
    m_bytes.append(bytes.data(), std::min(room, static_cast<qsizetype>(bytes.size())));
    if (!isOpen || !*isOpen)
        m_notifier.setEnabled(false);
}

QByteArray CommandOutput::take()
{
    // A pipe holds 64 KiB by itself: what a command wrote before it ended is here after one more read.
    if (m_notifier.isEnabled())
        read();
    m_notifier.setEnabled(false);
    return std::exchange(m_bytes, {});
}

} // namespace lab
