// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/paint.h"
#include "core/model/view.h"

#include <QStringList>

namespace lab
{

/// All sections of a view, each under its name; no line is wider than width.
[[nodiscard]] QStringList viewText(const View &view, int width, const Paint &paint);

/// The same of both sides, the parent's left. A "+" stands before what only that side has, a "≠" before what
/// differs. Of a long section what differs is shown, and a few rows of what does not. nullptr: that side is not there.
[[nodiscard]] QStringList sideBySide(const View *parent, const View *child, int width, const Paint &paint);

} // namespace lab
