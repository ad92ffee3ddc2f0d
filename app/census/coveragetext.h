// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"

#include <QStringList>

namespace lab
{

/// What could not be seen, a translated sentence each: "Processes that are not visible: 214 of 311." Empty: all was.
[[nodiscard]] QStringList coverageText(const Coverage &coverage);

} // namespace lab
