// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host_discovery.h"
#include "core/model/census.h"

#include <QObject>
#include <QString>
#include <QTime>
#include <QtQmlIntegration>

#include <functional>
#include <memory>

namespace lab
{

/// All namespaces of the computer as root sees them, in host mode. They are read when that is asked for, and never by
/// themselves: each time a password may be asked for.
class Everything : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed FINAL)
    Q_PROPERTY(bool isReading READ isReading NOTIFY changed FINAL)
    Q_PROPERTY(bool isRead READ isRead NOTIFY changed FINAL)
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)

public:
    using MakeDiscovery = std::function<std::unique_ptr<HostDiscovery>()>;

    explicit Everything(MakeDiscovery makeDiscovery, QObject *parent = nullptr);

    [[nodiscard]] bool isOffered() const { return m_isOffered; }
    [[nodiscard]] bool isReading() const { return m_discovery != nullptr; }
    [[nodiscard]] bool isRead() const { return m_census != nullptr; }
    [[nodiscard]] QString state() const; ///< whose sight is shown, a sentence or two
    /// nullptr: not read.
    [[nodiscard]] const std::shared_ptr<const Census> &census() const { return m_census; }

    /// Not any more: what was read is forgotten.
    void setOffered(bool offered);
    /// Once at a time.
    Q_INVOKABLE void read();
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void censusChanged();
    /// What was read before stays.
    void failed(const lab::Error &error);

private:
    void take(const Result<Census> &census);

    MakeDiscovery m_makeDiscovery;
    std::unique_ptr<HostDiscovery> m_discovery; ///< that is under way
    std::shared_ptr<const Census> m_census;
    QTime m_time;
    bool m_isOffered = false;
};

} // namespace lab
