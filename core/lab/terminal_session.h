// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/terminal/screen.h"

#include <QObject>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// A terminal on a side of a lab: a pseudo-terminal, what runs in it, and the screen that it prints on. It ends with
/// what runs in it, and with its lab; destroying it hangs up.
class TerminalSession : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { running, ended };

    /// What the program has not taken yet of what was typed and pasted; more is refused.
    static constexpr std::size_t inputBytes = 16UZ * 1024 * 1024;

    TerminalSession(Lab &lab, Side side, const TerminalStart &start, TerminalSize size, QObject *owner = nullptr);
    ~TerminalSession() override;
    Q_DISABLE_COPY_MOVE(TerminalSession)

    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int status() const { return m_status; } ///< exit status, once it has ended by itself
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< why it did not start, or was ended
    /// $CHILD of what runs there; 0: it has none.
    [[nodiscard]] std::int32_t child() const { return m_child; }
    [[nodiscard]] const Screen &screen() const { return m_screen; }

    void resize(TerminalSize size);
    /// Calls act with the screen, and sends to the program what comes of it: for keys, mouse and paste.
    template <typename Act>
    void act(Act act)
    {
        act(m_screen);
        send(m_screen.takeOutput());
    }
    /// Bytes for the program, as if they were typed.
    void send(std::string_view bytes);
    /// Closes the terminal: SIGHUP for what runs in it.
    void hangUp();

Q_SIGNALS:
    /// The screen looks different.
    void changed();
    void ended();

private:
    void read();
    void write();
    void end(const Result<Outcome> &outcome);

    QPointer<Lab> m_lab;
    Side m_side;
    Screen m_screen;
    FileDescriptor m_master;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    std::string m_input;
    State m_state = State::running;
    int m_status = 0;
    std::int32_t m_child = 0;
    bool m_hasLostSide = false; ///< its shell was hung up because the side went
    std::optional<Error> m_error;
};

} // namespace lab
