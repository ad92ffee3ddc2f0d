// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/visit.h"

#include <cerrno>
#include <string>
#include <utility>

namespace lab
{

namespace
{

std::size_t placeOf(Side side)
{
    return static_cast<std::size_t>(side);
}

std::string linkOf(const Destination &destination)
{
    return targetOf(NamespaceLink{.name = std::string(infoOf(destination.kind).link), .inode = destination.inode});
}

} // namespace

QString Visit::sentence() const
{
    const QString text =
        m_shown.isForRoot
            ? tr("You are looking into %1, as root saw it, beside this computer. It is shown, and nothing is done in "
                 "it.")
            : tr("You are looking into %1, beside this computer. It is shown, and nothing is done in it.");
    return text.arg(QString::fromStdString(linkOf(m_shown)));
}

QString Visit::childName() const
{
    return m_shown.pid == 0 ? tr("no process") : tr("PID %1").arg(m_shown.pid);
}

const View *Visit::view(Side side) const
{
    return m_views ? &(*m_views)[placeOf(side)] : nullptr;
}

void Visit::start(const Destination &destination)
{
    if (m_root && m_wanted == destination)
        return;
    m_wanted = destination;
    stop();
    m_own = std::make_unique<OneLook>(destination.kind, QStringLiteral("self"));
    connect(m_own.get(), &OneLook::finished, this, [this](const auto &view) { take(Side::parent, view); });
    m_own->start();
    if (destination.isForRoot)
        return lookAsRoot();
    m_foreign = std::make_unique<OneLook>(destination.kind, destination.target);
    connect(m_foreign.get(), &OneLook::finished, this, [this](const auto &view) { take(Side::child, view); });
    m_foreign->start();
}

void Visit::lookAsRoot()
{
    m_root = m_makeHostVisit(
        {.kind = m_wanted.kind, .inode = m_wanted.inode, .pid = m_wanted.pid, .startTime = m_wanted.startTime});
    connect(m_root.get(), &HostVisit::finished, this, [this](const auto &view) { take(Side::child, view); });
    m_root->start();
}

void Visit::look()
{
    if (isShown())
        start(m_shown);
}

void Visit::leave()
{
    stop();
    if (!std::exchange(m_views, std::nullopt))
        return;
    Q_EMIT changed();
}

void Visit::leaveToUser()
{
    if (isLooking() && m_wanted.isForRoot)
        stop();
    if (m_shown.isForRoot)
        leave();
}

void Visit::take(Side side, const Result<View> &view)
{
    // What led there may lead elsewhere by now: a number goes from process to process.
    if (!view || (side == Side::child && !isIn(*view, m_wanted.kind, m_wanted.inode))) {
        stop();
        Q_EMIT failed(explained(view ? Error{"visit", ESRCH, ""} : view.error()));
        return;
    }
    m_arrived[placeOf(side)] = *view;
    m_arrived[placeOf(side)]->side = side;
    if (!m_arrived[0] || !m_arrived[1])
        return;
    const bool isElsewhere = !m_views || m_shown.kind != m_wanted.kind || m_shown.inode != m_wanted.inode;
    m_views = Views{*std::move(m_arrived[0]), *std::move(m_arrived[1])};
    m_shown = m_wanted;
    stop();
    Q_EMIT changed();
    if (isElsewhere)
        Q_EMIT arrived();
}

Error Visit::explained(Error error) const
{
    // The helper's own words, and what root may not do is not for its user to be told to do as root.
    if (m_wanted.isForRoot && error.call != "visit")
        return error;
    const std::string link = linkOf(m_wanted);
    if (error.number == EPERM || error.number == EACCES)
        return {"visit", EACCES, link};
    const bool isGone = error.number == ESRCH || error.number == ENOENT;
    if (error.call != "posix_spawn" && isGone)
        return {"visit", ESRCH, link};
    return error;
}

void Visit::stop()
{
    const auto end = [this](auto &look) {
        if (!look)
            return;
        look->disconnect(this);
        look.release()->deleteLater(); // it may be speaking
    };
    end(m_own);
    end(m_foreign);
    end(m_root);
    m_arrived = {};
}

} // namespace lab
