// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/view.h"

#include <QObject>
#include <QProcess>
#include <QString>

namespace lab
{

/// Has an agent of its own look once at what is in no lab. The target: a process by its number, "self", or a file that
/// is a namespace of that kind, by its path. Whoever may not enter it gets the kernel's error.
class OneLook : public QObject
{
    Q_OBJECT

public:
    OneLook(Topic topic, const QString &target, QObject *parent = nullptr);
    /// Ends the look, and says nothing of it.
    ~OneLook() override;
    Q_DISABLE_COPY_MOVE(OneLook)

    void start();

Q_SIGNALS:
    /// Once, from the event loop.
    void finished(const lab::Result<lab::View> &view);

private:
    QProcess m_agent;
};

/// The same, waiting for it: for a thread that has nothing else to do.
[[nodiscard]] Result<View> lookOnce(Topic topic, const QString &target);

} // namespace lab
