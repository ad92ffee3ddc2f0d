// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/looker.h"
#include "core/model/view.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lab
{

/// The parent side that all labs of a window share: the backend, its looker, and the last view of each watched topic.
class Parent : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { idle, starting, ready, ended };

    explicit Parent(std::unique_ptr<Backend> backend, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Backend &backend() { return *m_backend; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< why it ended
    [[nodiscard]] const View *view(Topic topic) const;                          ///< nullptr: not looked at yet

    /// Ends the parent side, with all labs on it, and takes that road from now on. What was watched stays so.
    void use(std::unique_ptr<Backend> backend);
    /// Makes the parent side if it is idle or ended.
    void start();
    /// Adds topics to those watched, and looks at them now.
    void look(TopicSet topics);

    [[nodiscard]] LabNumber nextLab() { return ++m_lastLab; }

Q_SIGNALS:
    void stateChanged();
    void viewChanged(lab::Topic topic);
    void lookFailed(lab::Topic topic, const lab::Error &error);

private:
    void setState(State state);
    void connectBackend();
    void openLooker();
    void end(const Error &error);

    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Looker> m_looker;
    std::optional<Error> m_error;
    TopicSet m_watched;
    TopicSet m_opened; ///< what the looker watches from its start
    LabNumber m_lastLab = parentLab;
    State m_state = State::idle;
};

} // namespace lab
