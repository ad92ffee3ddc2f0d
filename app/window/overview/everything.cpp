// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/everything.h"

#include <utility>

namespace lab
{

Everything::Everything(MakeDiscovery makeDiscovery, QObject *parent)
    : QObject(parent)
    , m_makeDiscovery(std::move(makeDiscovery))
{}

QString Everything::state() const
{
    if (isReading())
        return tr("The helper reads as root. It may ask for a password first.");
    if (isRead())
        return tr("All of this computer, as root saw it at %1. It changes here when it is read again.")
            .arg(m_time.toString(QStringLiteral("HH:mm:ss")));
    return tr("This is what your user may see. The helper can read all of this computer as root.");
}

void Everything::setOffered(bool offered)
{
    if (std::exchange(m_isOffered, offered) == offered)
        return;
    m_discovery.reset();
    const bool wasRead = std::exchange(m_census, nullptr) != nullptr;
    Q_EMIT changed();
    if (wasRead)
        Q_EMIT censusChanged();
}

void Everything::read()
{
    if (!m_isOffered || isReading())
        return;
    m_discovery = m_makeDiscovery();
    connect(m_discovery.get(), &HostDiscovery::finished, this, &Everything::take);
    Q_EMIT changed();
    m_discovery->start();
}

void Everything::take(const Result<Census> &census)
{
    m_discovery.release()->deleteLater(); // it is speaking
    if (census) {
        m_census = std::make_shared<const Census>(*census);
        m_time = QTime::currentTime();
    }
    Q_EMIT changed();
    if (census)
        Q_EMIT censusChanged();
    else
        Q_EMIT failed(census.error());
}

} // namespace lab
