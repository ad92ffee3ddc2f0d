// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rawterminal.h"

#include <unistd.h>

namespace lab
{

RawTerminal::RawTerminal()
{
    termios before{};
    if (::tcgetattr(STDIN_FILENO, &before) == -1)
        return;
    m_before = before;
    termios raw = before;
    ::cfmakeraw(&raw);
    ::tcsetattr(STDIN_FILENO, TCSANOW, &raw);
}

RawTerminal::~RawTerminal()
{
    if (m_before)
        ::tcsetattr(STDIN_FILENO, TCSADRAIN, &*m_before);
}

} // namespace lab
