// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/parent.h"

#include <cerrno>

namespace lab
{

Parent::Parent(std::unique_ptr<Backend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
    connectBackend();
}

void Parent::connectBackend()
{
    connect(m_backend.get(), &Backend::started, this, &Parent::openLooker);
    connect(m_backend.get(), &Backend::ended, this, &Parent::end);
}

const View *Parent::view(Topic topic) const
{
    return m_looker ? m_looker->view(topic) : nullptr;
}

void Parent::use(std::unique_ptr<Backend> backend)
{
    if (m_state != State::idle)
        end({"mode", ECANCELED, ""});
    m_backend->disconnect(this);
    m_backend = std::move(backend);
    connectBackend();
}

void Parent::start()
{
    if (m_state == State::starting || m_state == State::ready)
        return;
    m_error.reset();
    setState(State::starting);
    m_backend->start();
}

void Parent::look(TopicSet topics)
{
    m_watched |= topics;
    if (m_looker && m_state == State::ready)
        m_looker->look(topics);
}

void Parent::openLooker()
{
    m_looker = m_backend->open(parentLab, {}, m_watched, [this](const Result<std::int32_t> &pid) {
        if (!pid)
            return end(pid.error());
        setState(State::ready);
        // What was asked for while it opened.
        if (!m_watched.isEmpty() && m_watched != m_opened)
            m_looker->look(m_watched);
    });
    m_opened = m_watched;
    if (!m_looker)
        return;
    connect(m_looker.get(), &Looker::viewed, this, &Parent::viewChanged);
    connect(m_looker.get(), &Looker::lookFailed, this, &Parent::lookFailed);
    connect(m_looker.get(), &Looker::ended, this, &Parent::end);
}

void Parent::end(const Error &error)
{
    if (m_state == State::ended)
        return;
    // Later: this may be called from within the looker.
    if (m_looker) {
        m_looker->stop();
        m_looker.release()->deleteLater();
    }
    m_error = error;
    setState(State::ended);
}

void Parent::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lab
