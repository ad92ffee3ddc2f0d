// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host_call.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <string>

namespace lab
{

/// Has root find something out for this user: the action "discover" of the helper. What is found comes through a pipe
/// of this object's own.
class HostInquiry : public QObject
{
    Q_OBJECT

public:
    /// Without a message: a Census is asked for; else what the message is about.
    explicit HostInquiry(std::string message = {}, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Once, from the event loop; bytes that are still to be decoded.
    void finished(const lab::Result<std::string> &bytes);

private:
    void read();
    void answered(const Result<std::string> &packet);
    void conclude();

    std::string m_message;
    std::unique_ptr<HostCall> m_call;
    FileDescriptor m_pipe;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::string m_bytes;
    std::optional<Result<void>> m_answer;
    bool m_hasAll = false;
};

} // namespace lab
