// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalrelay.h"

#include "core/kernel/call.h"
#include "core/kernel/poll.h"
#include "core/kernel/pseudo_terminal.h"
#include "core/kernel/socket.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <termios.h>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr std::size_t chunk = 16UZ * 1024;
constexpr char endOfInput = 4; ///< as a terminal takes it, VEOF of termios(3)

WindowSize ownSize()
{
    FileDescriptor output(::dup(STDOUT_FILENO));
    const Result<WindowSize> size = windowSize(output);
    return size && size->rows > 0 && size->columns > 0 ? *size : WindowSize{24, 80};
}

/// What comes from a file or a pipe is neither shown again, nor are its line ends changed, nor are its characters keys;
/// but for the one that ends it.
void makePlain(const FileDescriptor &terminal)
{
    termios settings{};
    if (::tcgetattr(terminal.number(), &settings) == -1)
        return;
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG | IEXTEN);
    settings.c_iflag &= ~static_cast<tcflag_t>(ICRNL | INLCR | IGNCR | IXON | IXOFF | ISTRIP);
    for (const int key : {VERASE, VKILL, VEOL, VEOL2})
        settings.c_cc[key] = _POSIX_VDISABLE;
    settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
    ::tcsetattr(terminal.number(), TCSANOW, &settings);
}

void passOut(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = retried([&] { return ::write(STDOUT_FILENO, bytes.data(), bytes.size()); });
        if (count <= 0)
            return; // nobody reads it any more
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

} // namespace

Result<std::unique_ptr<TerminalRelay>> TerminalRelay::make()
{
    Result<PseudoTerminal> terminal = openPseudoTerminal(ownSize());
    if (!terminal)
        return std::unexpected(terminal.error());
    return std::unique_ptr<TerminalRelay>(new TerminalRelay(std::move(terminal->master), std::move(terminal->slave)));
}

TerminalRelay::TerminalRelay(FileDescriptor master, FileDescriptor slave)
    : m_master(std::move(master))
    , m_slave(std::move(slave))
{
    if (!m_raw.isTerminal())
        makePlain(m_slave);
    if (Result<FileDescriptor> signals = openSignals({SIGWINCH}))
        m_signals = *std::move(signals);
}

void TerminalRelay::start()
{
    m_typed = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_typed.get(), &QSocketNotifier::activated, this, &TerminalRelay::readInput);
    m_printed = std::make_unique<QSocketNotifier>(m_master.number(), QSocketNotifier::Read);
    connect(m_printed.get(), &QSocketNotifier::activated, this, &TerminalRelay::readOutput);
    m_writable = std::make_unique<QSocketNotifier>(m_master.number(), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &TerminalRelay::writeInput);
    if (!m_signals.isOpen())
        return;
    m_resized = std::make_unique<QSocketNotifier>(m_signals.number(), QSocketNotifier::Read);
    connect(m_resized.get(), &QSocketNotifier::activated, this, &TerminalRelay::followSize);
}

void TerminalRelay::readInput()
{
    std::array<char, chunk> bytes; // NOLINT(*-member-init): read(2) fills what is used
    const ssize_t count = retried([&] { return ::read(STDIN_FILENO, bytes.data(), bytes.size()); });
    if (count > 0) {
        m_input.append(bytes.data(), static_cast<std::size_t>(count));
        m_isInLine = bytes[static_cast<std::size_t>(count) - 1] != '\n';
    } else {
        // In a line the first one only passes on what there is of it.
        m_input.append(m_isInLine ? 2 : 1, endOfInput);
    }
    m_typed->setEnabled(false);
    writeInput();
    // Later: this is called from within it.
    if (count <= 0)
        m_typed.release()->deleteLater();
}

void TerminalRelay::writeInput()
{
    writeSome(m_master, m_input);
    m_writable->setEnabled(!m_input.empty());
    if (m_typed)
        m_typed->setEnabled(m_input.empty());
}

void TerminalRelay::readOutput()
{
    std::array<char, chunk> bytes; // NOLINT(*-member-init)
    const ssize_t count = retried([&] { return ::read(m_master.number(), bytes.data(), bytes.size()); });
    if (count > 0)
        passOut({bytes.data(), static_cast<std::size_t>(count)});
    else if (count == 0 || errno != EAGAIN)
        m_printed->setEnabled(false); // EIO: nobody has the other end open any more
}

void TerminalRelay::drain()
{
    std::array<char, chunk> bytes; // NOLINT(*-member-init)
    // What a program left running may go on for ever.
    for (int left = 64; left > 0; --left) {
        const ssize_t count = retried([&] { return ::read(m_master.number(), bytes.data(), bytes.size()); });
        if (count <= 0)
            return;
        passOut({bytes.data(), static_cast<std::size_t>(count)});
    }
}

void TerminalRelay::followSize()
{
    takeSignals(m_signals);
    std::ignore = setWindowSize(m_master, ownSize());
}

} // namespace lab
