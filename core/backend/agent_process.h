// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <QStringList>

#include <sys/types.h>

namespace lab
{

/// Starts the agent by these words, the first of which is a path; descriptor becomes its descriptor 3, and nothing else
/// but standard error is handed over.
[[nodiscard]] Result<pid_t> startAgent(const QStringList &words, const FileDescriptor &descriptor);

} // namespace lab
