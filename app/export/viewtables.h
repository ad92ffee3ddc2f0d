// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <QString>

namespace lab
{

/// All sections of both sides as Markdown, the namespaces first, each a heading of the third level and a table. Facts
/// have the sides beside each other; each row of a table says whose it is. nullptr: that side is not there.
[[nodiscard]] QString viewTables(const View *parent, const View *child);

} // namespace lab
