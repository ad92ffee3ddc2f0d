// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace lab
{

/// Turns SIGINT, SIGTERM and SIGHUP into the end of the event loop, so that what the program made is gone before it is.
/// One of a kind: signals belong to the process.
class Interruption : public QObject
{
    Q_OBJECT

public:
    Interruption();
    ~Interruption() override;
    Q_DISABLE_COPY_MOVE(Interruption)

Q_SIGNALS:
    /// With 128 + signal, as sh(1) reports it.
    void interrupted(int status);
};

} // namespace lab
