// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/parent.h"
#include "core/lab/variables.h"
#include "core/model/operation.h"
#include "core/model/options.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace lab
{

/// A parent side and a child side that exist now, looked at through one topic.
class Lab : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { closed, opening, open };
    using Done = std::move_only_function<void(Result<Outcome>)>;

    Lab(Parent &parent, Topic topic, QObject *owner = nullptr);

    [[nodiscard]] Topic topic() const { return m_topic; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Parent &parentSide() { return m_parent; }
    /// Of a container it has what both sides share in front, sharedLinks().
    [[nodiscard]] const View *view(Side side) const; ///< nullptr: that side is not there or not looked at yet
    [[nodiscard]] std::int32_t childPid() const { return m_pid; } ///< as the parent side numbers it; 0: no child
    [[nodiscard]] Variables variables() const;
    /// Of the child that is there, or was last.
    [[nodiscard]] const ChildOptions &options() const { return m_options; }
    /// Whether the child numbers that process as 1: it is the first one in a PID namespace of its own.
    [[nodiscard]] bool isChildFirst() const;

    /// Makes the child; starts the parent side first where that is not done. EBUSY where a child is there.
    void open(const ChildOptions &options, Done done);
    /// Ends the child. Nothing of it is left when the agent has exited.
    void close();
    /// Error ESRCH: that side is not there.
    /// $SCOPE in it becomes what it stands for.
    void perform(Side side, const Operation &operation, Done done);
    /// A shell, or another program, on a side, with the slave of a pseudo-terminal as its own; done is called when it
    /// has ended, see Backend::openTerminal(). Error ESRCH: that side is not there.
    void openTerminal(Side side, const TerminalStart &start, FileDescriptor slave, Done done);
    /// Looks at both sides now; viewChanged() follows for each.
    void look();

Q_SIGNALS:
    void stateChanged();
    void viewChanged(lab::Side side);
    void lookFailed(lab::Side side, const lab::Error &error);
    /// An operation has been done.
    void performed(lab::Side side, const lab::Operation &operation, const lab::Outcome &outcome);
    /// The child ended without having been closed.
    void childEnded(const lab::Error &error);

private:
    using Ready = std::move_only_function<void(const Result<void> &)>;

    [[nodiscard]] const View *ownView(Side side) const;
    /// Of a container: adds what both sides share to what each saw.
    void compose();
    void openNow(const ChildOptions &options, Done done);
    void lose(const Error &error);
    /// Calls then when the parent side is there, or with the reason why it will not be.
    void whenReady(Ready then);
    [[nodiscard]] Target targetOf(Side side) const;
    void setState(State state);

    Parent &m_parent;
    Topic m_topic;
    LabNumber m_number = parentLab;
    State m_state = State::closed;
    std::int32_t m_pid = 0;
    ChildOptions m_options; ///< of the child
    std::unique_ptr<Looker> m_looker;
    std::array<View, 2> m_composed; ///< of a container: each side's view with what both share
    Ready m_waiting;
};

} // namespace lab
