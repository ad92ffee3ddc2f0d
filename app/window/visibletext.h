// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lab
{

/// A text in which nothing hides: control characters and those that turn the writing direction are spelled out as
/// "\u202e". Newlines and tabs stay. For text from a file that the user is asked to judge.
[[nodiscard]] QString visibleText(const QString &text);

} // namespace lab
