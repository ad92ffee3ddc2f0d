// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/terminal_session.h"

#include "core/kernel/call.h"
#include "core/kernel/pseudo_terminal.h"
#include "core/kernel/socket.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

/// So long a program's output may keep the event loop from anything else: the window stays at its 60 frames a second.
constexpr std::chrono::milliseconds turn{3};
/// More than a pseudo-terminal holds.
constexpr std::size_t lastBytes = 1024UZ * 1024;

} // namespace

TerminalSession::TerminalSession(Lab &lab, Side side, const TerminalStart &start, TerminalSize size, QObject *owner)
    : QObject(owner)
    , m_lab(&lab)
    , m_side(side)
    , m_screen(size)
    , m_child(side == Side::parent ? lab.childPid() : 0)
{
    Result<PseudoTerminal> terminal = openPseudoTerminal({m_screen.size().rows, m_screen.size().columns});
    if (!terminal) {
        const Error &error = terminal.error();
        QMetaObject::invokeMethod(this, [this, error] { end(std::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    m_master = std::move(terminal->master);
    m_readable = std::make_unique<QSocketNotifier>(m_master.number(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &TerminalSession::read);
    m_writable = std::make_unique<QSocketNotifier>(m_master.number(), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &TerminalSession::write);
    if (side == Side::child) {
        connect(&lab, &Lab::stateChanged, this, [this] {
            if (m_state == State::ended || !m_lab || m_lab->state() != Lab::State::closed)
                return;
            m_hasLostSide = true;
            hangUp();
        });
    }
    lab.openTerminal(side, start, std::move(terminal->slave),
                     [session = QPointer(this)](const Result<Outcome> &outcome) {
                         if (session)
                             session->end(outcome);
                     });
}

TerminalSession::~TerminalSession() = default;

void TerminalSession::resize(TerminalSize size)
{
    if (size == m_screen.size())
        return;
    m_screen.resize(size);
    if (m_master.isOpen())
        std::ignore = setWindowSize(m_master, {m_screen.size().rows, m_screen.size().columns});
    Q_EMIT changed();
}

void TerminalSession::send(std::string_view bytes)
{
    if (!m_master.isOpen() || bytes.empty() || m_input.size() + bytes.size() > inputBytes)
        return;
    m_input += bytes;
    write();
}

void TerminalSession::write()
{
    writeSome(m_master, m_input);
    m_writable->setEnabled(!m_input.empty());
}

void TerminalSession::read()
{
    const QDeadlineTimer deadline(turn);
    std::array<char, 64UZ * 1024> bytes; // NOLINT(*-member-init): read(2) fills what is used
    bool hasRead = false;
    do {
        const ssize_t count = retried([&] { return ::read(m_master.number(), bytes.data(), bytes.size()); });
        if (count > 0) {
            m_screen.write({bytes.data(), static_cast<std::size_t>(count)});
            hasRead = true;
            continue;
        }
        // EIO: nobody has the other end open any more.
        if (count == 0 || errno != EAGAIN)
            m_readable->setEnabled(false);
        break;
    } while (!deadline.hasExpired());
    if (!hasRead)
        return;
    send(m_screen.takeOutput());
    Q_EMIT changed();
}

void TerminalSession::hangUp()
{
    if (m_readable)
        m_readable->setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    m_master.reset();
    m_input.clear();
}

void TerminalSession::end(const Result<Outcome> &outcome)
{
    if (m_state == State::ended)
        return;
    // What it said last may still be on its way; what it left running may go on for ever.
    std::size_t left = lastBytes;
    while (m_master.isOpen() && m_readable->isEnabled() && left > 0) {
        std::array<char, 4096> bytes; // NOLINT(*-member-init)
        const ssize_t count = retried([&] { return ::read(m_master.number(), bytes.data(), bytes.size()); });
        if (count <= 0)
            break;
        m_screen.write({bytes.data(), static_cast<std::size_t>(count)});
        left -= std::min(left, static_cast<std::size_t>(count));
    }
    hangUp();
    m_state = State::ended;
    if (m_hasLostSide)
        m_error = Error{"terminal", ESRCH, ""};
    else if (outcome)
        m_status = outcome->status;
    else
        m_error = outcome.error();
    Q_EMIT changed();
    Q_EMIT ended();
}

} // namespace lab
