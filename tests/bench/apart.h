// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

namespace lab::bench
{

/// Measures the plain way to something in a process of its own, which prepares, for instance by making namespaces, and
/// then measures as often as it is asked to. measure: the seconds it took; negative where it failed.
void measureApart(benchmark::State &state, bool (*prepare)(), double (*measure)());

} // namespace lab::bench
