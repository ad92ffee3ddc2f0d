// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/rawterminal.h"
#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <string>

namespace lab
{

/// Passes on between the standard streams and the master of a pseudo-terminal: bytes both ways, and the size of the
/// window. Where the standard input is no terminal, its end is passed on as the end of the program's input.
class TerminalRelay : public QObject
{
    Q_OBJECT

public:
    /// Makes the pseudo-terminal; its slave is for the program on the other side.
    [[nodiscard]] static Result<std::unique_ptr<TerminalRelay>> make();

    /// Once: for the program.
    [[nodiscard]] FileDescriptor takeSlave() { return std::move(m_slave); }
    /// Begins to pass on what is typed.
    void start();
    /// Passes on what the program has said last.
    void drain();

private:
    TerminalRelay(FileDescriptor master, FileDescriptor slave);

    void readInput();
    void writeInput();
    void readOutput();
    void followSize();

    RawTerminal m_raw;
    FileDescriptor m_master;
    FileDescriptor m_slave;
    FileDescriptor m_signals;
    std::string m_input;     ///< not taken by the program yet
    bool m_isInLine = false; ///< what was read last did not end one
    std::unique_ptr<QSocketNotifier> m_typed;
    std::unique_ptr<QSocketNotifier> m_printed;
    std::unique_ptr<QSocketNotifier> m_writable;
    std::unique_ptr<QSocketNotifier> m_resized;
};

} // namespace lab
