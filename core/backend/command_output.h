// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace lab
{

/// Gathers what a command prints into a pipe; keeps limits::outputBytes of it and lets the rest go by.
class CommandOutput : public QObject
{
    Q_OBJECT

public:
    explicit CommandOutput(FileDescriptor pipe, QObject *parent = nullptr);

    /// What has come until now; a process that the command left running may still hold the pipe.
    [[nodiscard]] QByteArray take();

private:
    void read();

    FileDescriptor m_pipe;
    QByteArray m_bytes;
    QSocketNotifier m_notifier;
};

} // namespace lab
