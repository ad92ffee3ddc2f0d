// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/terminalrelay.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace lab
{

/// Starts a shell or a program on a side of a lab that another program of this user has open, on this terminal.
class JoinCommand : public QObject
{
    Q_OBJECT

public:
    JoinCommand(const JoinLabRequest &request, int width);

    void start();

Q_SIGNALS:
    /// With the exit status of the program; 1: it could not be started.
    void finished(int status);

private:
    void take();
    void fail(const Error &error);
    void failNamed(const QString &sentence);

    JoinLabRequest m_request;
    int m_width;
    FileDescriptor m_connection;
    std::unique_ptr<TerminalRelay> m_relay;
    std::unique_ptr<QSocketNotifier> m_answer;
};

/// Prints the labs that this user's programs have open; the exit status.
[[nodiscard]] int runList(const ListLabsRequest &request);

} // namespace lab
