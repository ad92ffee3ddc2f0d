// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host_call.h"
#include "core/model/census.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <string>

namespace lab
{

/// Has root find every namespace of the computer: the action "discover" of the helper. The census comes through a pipe
/// of this object's own.
class HostDiscovery : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start();

Q_SIGNALS:
    /// Once, from the event loop.
    void finished(const lab::Result<lab::Census> &census);

private:
    void read();
    void answered(const Result<std::string> &packet);
    void conclude();

    std::unique_ptr<HostCall> m_call;
    FileDescriptor m_pipe;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::string m_bytes;
    std::optional<Result<void>> m_answer;
    bool m_hasAll = false;
};

} // namespace lab
