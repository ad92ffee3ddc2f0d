// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace lab
{

/// Starts the agent; descriptor becomes its descriptor 3, and nothing else but standard error is handed over.
[[nodiscard]] Result<pid_t> startAgent(const QString &path, const QStringList &arguments,
                                       const FileDescriptor &descriptor);

} // namespace lab
