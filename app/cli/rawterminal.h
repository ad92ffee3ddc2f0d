// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <termios.h>

namespace lab
{

/// While it lives, what is typed on the standard input goes on as it is, unechoed and byte by byte: another terminal
/// takes care of it. Nothing where the standard input is no terminal.
class RawTerminal
{
public:
    RawTerminal();
    ~RawTerminal();
    RawTerminal(const RawTerminal &) = delete;
    RawTerminal &operator=(const RawTerminal &) = delete;

    [[nodiscard]] bool isTerminal() const { return m_before.has_value(); }

private:
    std::optional<termios> m_before;
};

} // namespace lab
