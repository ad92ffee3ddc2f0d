// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lab
{

/// The language that a choice of "en", "ja" or "system" stands for here: "en" or "ja".
[[nodiscard]] QString languageFor(const QString &choice);

} // namespace lab
