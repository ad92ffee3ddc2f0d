// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <QString>

#include <vector>

namespace lab
{

/// What an operation found out, for a place that shows the output of a command: the facts of a section on one line,
/// "sent 3, received 3", a table with its columns below each other. Names are not translated, as a lesson has them.
[[nodiscard]] QString textOfFindings(const std::vector<Section> &found);

} // namespace lab
