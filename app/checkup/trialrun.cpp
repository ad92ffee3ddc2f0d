// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkup/trialrun.h"

#include <utility>

namespace lab
{

TrialRun::TrialRun(std::unique_ptr<Backend> sandbox, QObject *owner)
    : QObject(owner)
    , m_parent(std::move(sandbox))
{
    connect(&m_parent, &Parent::stateChanged, this, &TrialRun::parentChanged);
}

TrialRun::~TrialRun() = default;

void TrialRun::start()
{
    m_parent.start();
}

void TrialRun::parentChanged()
{
    if (m_isTrying)
        return;
    if (m_parent.state() == Parent::State::ready) {
        m_isTrying = true;
        tryKind(0);
    } else if (m_parent.state() == Parent::State::ended) {
        m_isTrying = true;
        m_trial.sandbox = m_parent.error().value_or(Error{});
        Q_EMIT finished(m_trial);
    }
}

void TrialRun::tryKind(std::size_t index)
{
    if (index == kindCount) {
        Q_EMIT finished(m_trial);
        return;
    }
    const Kind kind = kindTable()[index].kind;
    m_lab = std::make_unique<Lab>(m_parent, kind);
    m_lab->open({.kinds = kind}, [this, index](const Result<Outcome> &outcome) {
        if (!outcome)
            m_trial.children[index] = outcome.error();
        // Later: this is called from within the lab that goes.
        QMetaObject::invokeMethod(this, [this, index] { tryKind(index + 1); }, Qt::QueuedConnection);
    });
}

} // namespace lab
