// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paint.h"

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lab
{

Paint Paint::forStandardOutput()
{
    const bool wanted = qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return Paint(wanted && ::isatty(STDOUT_FILENO) != 0 ? Colours::on : Colours::off);
}

QString Paint::painted(const char *code, const QString &text) const
{
    if (m_colours == Colours::off)
        return text;
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text);
}

QString Paint::side(Side side, const QString &text) const
{
    return painted(side == Side::parent ? "38;5;33" : "38;5;208", text);
}

QString Paint::good(const QString &text) const
{
    return painted("32", text);
}

QString Paint::bad(const QString &text) const
{
    return painted("31", text);
}

QString Paint::limited(const QString &text) const
{
    return painted("33", text);
}

QString Paint::strong(const QString &text) const
{
    return painted("1", text);
}

QString Paint::faint(const QString &text) const
{
    return painted("2", text);
}

int outputWidth()
{
    int width = qEnvironmentVariableIntValue("COLUMNS");
    if (winsize size{}; width <= 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    return width <= 0 ? 120 : std::clamp(width, 80, 160);
}

} // namespace lab
