// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <QByteArray>
#include <QString>

namespace lab
{

/// Writes a file whole or not at all.
[[nodiscard]] Result<void> saveFile(const QString &name, const QByteArray &bytes);

} // namespace lab
