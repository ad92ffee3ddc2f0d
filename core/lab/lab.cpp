// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab.h"

#include "core/backend/call_later.h"
#include "core/model/shared_links.h"

#include <QPointer>

#include <cerrno>
#include <utility>

namespace lab
{

Lab::Lab(Parent &parent, Topic topic, QObject *owner)
    : QObject(owner)
    , m_parent(parent)
    , m_topic(topic)
{
    connect(&m_parent, &Parent::viewChanged, this, [this](Topic changed) {
        if (changed != m_topic)
            return;
        compose();
        Q_EMIT viewChanged(Side::parent);
    });
    connect(&m_parent, &Parent::lookFailed, this, [this](Topic failed, const Error &error) {
        if (failed == m_topic)
            Q_EMIT lookFailed(Side::parent, error);
    });
    connect(&m_parent, &Parent::stateChanged, this, [this] {
        if (m_parent.state() == Parent::State::ready && m_waiting)
            std::exchange(m_waiting, nullptr)({});
        if (m_parent.state() == Parent::State::ended) {
            const Error error = m_parent.error().value_or(Error{});
            if (m_waiting)
                std::exchange(m_waiting, nullptr)(std::unexpected(error));
            lose(error);
        }
    });
}

const View *Lab::view(Side side) const
{
    const View *const own = ownView(side);
    return own != nullptr && m_topic == Topic::container() ? &m_composed[static_cast<std::size_t>(side)] : own;
}

const View *Lab::ownView(Side side) const
{
    if (side == Side::parent)
        return m_parent.view(m_topic);
    return m_looker ? m_looker->view(m_topic) : nullptr;
}

void Lab::compose()
{
    if (m_topic != Topic::container())
        return;
    const View *const parent = ownView(Side::parent);
    const View *const child = ownView(Side::child);
    for (const View *own : {parent, child}) {
        if (own == nullptr)
            continue;
        View &composed = m_composed[static_cast<std::size_t>(own->side)];
        composed = *own;
        if (parent != nullptr && child != nullptr)
            composed.sections.insert(composed.sections.begin(), sharedLinks(*parent, *child));
    }
}

bool Lab::isChildFirst() const
{
    return m_state == State::open && m_options.kinds.has(Kind::pid) && m_options.fork == Fork::yes;
}

void Lab::open(const ChildOptions &options, Done done)
{
    if (m_state != State::closed)
        return done(std::unexpected(Error{"open", EBUSY, "child"}));
    setState(State::opening);
    m_parent.look(m_topic);
    whenReady([this, options, done = std::move(done)](const Result<void> &ready) mutable {
        if (m_state != State::opening)
            return done(std::unexpected(Error{"open", ECANCELED, "child"}));
        if (!ready) {
            setState(State::closed);
            return done(std::unexpected(ready.error()));
        }
        openNow(options, std::move(done));
    });
}

void Lab::openNow(const ChildOptions &options, Done done)
{
    m_number = m_parent.nextLab();
    m_options = options;
    const LabNumber number = m_number;
    m_looker = m_parent.backend().open(number, options, m_topic,
                                       [this, number, done = std::move(done)](const Result<std::int32_t> &pid) mutable {
                                           if (number != m_number)
                                               return done(std::unexpected(Error{"open", ECANCELED, "child"}));
                                           if (!pid) {
                                               close();
                                               return done(std::unexpected(pid.error()));
                                           }
                                           m_pid = *pid;
                                           setState(State::open);
                                           done(Outcome{});
                                       });
    if (!m_looker)
        return;
    connect(m_looker.get(), &Looker::viewed, this, [this](Topic topic) {
        if (topic != m_topic)
            return;
        compose();
        Q_EMIT viewChanged(Side::child);
    });
    connect(m_looker.get(), &Looker::lookFailed, this, [this](Topic topic, const Error &error) {
        if (topic == m_topic)
            Q_EMIT lookFailed(Side::child, error);
    });
    connect(m_looker.get(), &Looker::ended, this, &Lab::lose);
}

void Lab::close()
{
    const bool hadView = view(Side::child) != nullptr;
    // Later: this may be called from within the looker.
    if (m_looker) {
        m_looker->stop();
        m_looker.release()->deleteLater();
    }
    m_number = parentLab;
    m_pid = 0;
    compose();
    setState(State::closed);
    if (hadView)
        Q_EMIT viewChanged(Side::child);
}

void Lab::lose(const Error &error)
{
    // A child that is still opening is answered by the backend.
    if (m_state != State::open)
        return;
    close();
    Q_EMIT childEnded(error);
}

Variables Lab::variables() const
{
    return {.child = m_pid, .scope = scopeOf(view(Side::parent))};
}

void Lab::perform(Side side, const Operation &operation, Done done)
{
    if (side == Side::child && m_state != State::open)
        return done(std::unexpected(Error{"perform", ESRCH, "child"}));
    whenReady(
        [this, side, target = targetOf(side), operation, done = std::move(done)](const Result<void> &ready) mutable {
            if (!ready)
                return done(std::unexpected(ready.error()));
            const Operation now = resolved(operation, variables().scope);
            m_parent.backend().perform(
                target, now,
                [lab = QPointer(this), side, now, done = std::move(done)](const Result<Outcome> &outcome) mutable {
                    if (lab && outcome)
                        Q_EMIT lab->performed(side, now, *outcome);
                    done(outcome);
                });
        });
}

void Lab::openTerminal(Side side, const TerminalStart &start, FileDescriptor slave, Done done)
{
    if (side == Side::child && m_state != State::open)
        return callLater(this, std::move(done), Result<Outcome>(std::unexpected(Error{"terminal", ESRCH, "child"})));
    whenReady([this, target = targetOf(side), start, slave = std::move(slave),
               done = std::move(done)](const Result<void> &ready) mutable {
        if (!ready)
            return done(std::unexpected(ready.error()));
        m_parent.backend().openTerminal(target, start, std::move(slave), std::move(done));
    });
}

Target Lab::targetOf(Side side) const
{
    const LabNumber child = m_state == State::open ? m_number : parentLab;
    return side == Side::parent ? Target{parentLab, child} : Target{m_number, parentLab};
}

void Lab::look()
{
    m_parent.look(m_topic);
    m_parent.start();
    if (m_looker && m_state == State::open)
        m_looker->look(m_topic);
}

void Lab::whenReady(Ready then)
{
    if (m_parent.state() == Parent::State::ready)
        return then({});
    if (m_waiting)
        return then(std::unexpected(Error{"open", EBUSY, "parent"}));
    m_waiting = std::move(then);
    m_parent.start();
}

void Lab::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lab
