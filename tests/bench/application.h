// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace lab::bench
{

/// What the benchmarks of a program need: with windows or without.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

} // namespace lab::bench
