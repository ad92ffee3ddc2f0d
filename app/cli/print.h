// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/paint.h"
#include "core/lab/explain.h"

#include <QStringList>

#include <cstdio>

namespace lab
{

/// Lines of text, written out at once.
void print(const QStringList &lines, std::FILE *stream = stdout);
/// One line that is UTF-8 already.
void print(const std::string &line, std::FILE *stream = stdout);

/// A failure as lines: what failed, why, what to do, and the raw call.
[[nodiscard]] QStringList explanationText(const Explanation &explanation, int width, const Paint &paint);

/// The same of an error on the standard error, without colours.
void printFailure(const Error &error, int width);

/// Text in lines that fit, each after the same indent.
[[nodiscard]] QStringList paragraph(const QString &text, int width, const QString &indent);

} // namespace lab
