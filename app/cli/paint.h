// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <QString>

#include <cstdint>

namespace lab
{

/// Colours of a terminal, where it takes them: a terminal that is no file and no pipe, and no NO_COLOR.
class Paint
{
public:
    enum class Colours : std::uint8_t { off, on };

    explicit Paint(Colours colours)
        : m_colours(colours)
    {}
    [[nodiscard]] static Paint forStandardOutput();

    [[nodiscard]] QString side(Side side, const QString &text) const;
    [[nodiscard]] QString good(const QString &text) const;
    [[nodiscard]] QString bad(const QString &text) const;
    [[nodiscard]] QString limited(const QString &text) const;
    [[nodiscard]] QString strong(const QString &text) const;
    [[nodiscard]] QString faint(const QString &text) const;

private:
    [[nodiscard]] QString painted(const char *code, const QString &text) const;

    Colours m_colours;
};

/// Width that output is set in: $COLUMNS, else the terminal's, else 120; from 80 to 160.
[[nodiscard]] int outputWidth();

} // namespace lab
