// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lab
{

/// Runs what a command line without a window asks for, and returns the exit status: 0 where all went well, 1 where
/// something failed or a check did not hold, 2 where the arguments are wrong.
[[nodiscard]] int runCommand(const QStringList &words, int &argc, char **argv);

} // namespace lab
