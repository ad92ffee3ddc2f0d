// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/failurecontroller.h"
#include "core/lab/terminal_session.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>
#include <optional>

namespace lab
{

/// One terminal of the window: its shell, and after that how it ended.
class TerminalController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString side READ side CONSTANT FINAL)
    Q_PROPERTY(int number READ number CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged FINAL)
    Q_PROPERTY(bool hasEnded READ hasEnded NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString ending READ ending NOTIFY stateChanged FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)

public:
    /// lab and machine outlive this. The shell is started at once.
    TerminalController(Lab &lab, Side side, ShellUser user, std::optional<ForeignNamespace> foreign, int number,
                       MachineReader &machine, QObject *owner = nullptr);
    ~TerminalController() override;

    [[nodiscard]] QString side() const;                     ///< "parent" or "child"
    [[nodiscard]] int number() const { return m_number; }   ///< on its side, from 1
    [[nodiscard]] QString title() const { return m_title; } ///< what its program calls it; may be empty
    [[nodiscard]] bool hasEnded() const { return m_session->state() == TerminalSession::State::ended; }
    [[nodiscard]] QString ending() const; ///< how it ended, one sentence; empty: it runs, or failure() tells
    [[nodiscard]] FailureController *failure() { return &m_failure; }
    [[nodiscard]] TerminalSession &session() { return *m_session; }

    /// Another shell in the place of one that has ended.
    Q_INVOKABLE void again();
    /// Types a command and leaves it to the user to press Enter; waits until the shell is there to take it.
    void typeIn(const QString &command);
    void retranslate() { Q_EMIT stateChanged(); }

Q_SIGNALS:
    void titleChanged();
    void stateChanged();
    /// session() is another one.
    void sessionChanged();

private:
    void start();
    void follow();
    void showEnd();

    Lab &m_lab;
    Side m_side;
    ShellUser m_user;
    std::optional<ForeignNamespace> m_foreign; ///< where it is, in place of the side
    int m_number;
    FailureController m_failure;
    std::unique_ptr<TerminalSession> m_session;
    TerminalSize m_size;
    QString m_title;
    QString m_waiting; ///< to be typed
};

} // namespace lab
