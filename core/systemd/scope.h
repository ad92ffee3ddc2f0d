// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

#include <sys/types.h>

class QDBusObjectPath;

namespace lab
{

/// Asks systemd, the user's own or for root the system's, for a scope around one process, systemd.scope(5), with its
/// part of the cgroup tree delegated: org.freedesktop.systemd1(5), StartTransientUnit. systemd removes the scope when
/// it is empty.
class ScopeRequest : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QDBusObjectPath>)

public:
    /// The address of that systemd's bus; nothing: there is none.
    [[nodiscard]] static std::optional<QString> bus();

    enum class Outcome : quint8 {
        granted, ///< the process is in a scope of its own
        refused, ///< it is where it was, or nobody answered in time
    };

    ScopeRequest(const QString &bus, pid_t process, QObject *parent = nullptr);
    ~ScopeRequest() override;
    Q_DISABLE_COPY_MOVE(ScopeRequest)

    /// The same for who has to wait, within a few seconds: the caller's event loop does not run meanwhile.
    [[nodiscard]] static Outcome await(const QString &bus, pid_t process);

Q_SIGNALS:
    /// Once, from the event loop.
    void finished(lab::ScopeRequest::Outcome outcome);

private Q_SLOTS:
    void jobRemoved(uint id, const QDBusObjectPath &job, const QString &unit, const QString &result);

private:
    void ask();
    void finish(Outcome outcome);

    QString m_connection; ///< its name among those of QtDBus
    QTimer m_deadline;
    QString m_unit;
    pid_t m_process;
    bool m_isFinished = false;
};

} // namespace lab
