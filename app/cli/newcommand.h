// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/terminalrelay.h"
#include "core/lab/doorway.h"
#include "core/lab/lab.h"
#include "core/lab/parent.h"

#include <QObject>

#include <memory>

namespace lab
{

/// Opens a lab whose child is made as unshare(1) makes it, and a shell or a program in it on this terminal. The lab
/// ends with that.
class NewCommand : public QObject
{
    Q_OBJECT

public:
    NewCommand(const NewRequest &request, int width);

    void start();

Q_SIGNALS:
    /// With the exit status of the program; 1: it could not be started.
    void finished(int status);

private:
    void startProgram();
    void fail(const Error &error);

    NewRequest m_request;
    int m_width;
    Parent m_parent;
    Lab m_lab;
    Doorway m_doorway;
    std::unique_ptr<TerminalRelay> m_relay;
};

} // namespace lab
