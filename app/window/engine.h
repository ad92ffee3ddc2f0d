// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>

#include <memory>

namespace lab
{

/// The engine of the window's QML, which collects its garbage in one go unless $QV4_GC_TIMELIMIT (milliseconds of a
/// slice, 0: one go) says otherwise. Qt 6.8 to 6.11 crash now and then when a component is loaded between two slices.
[[nodiscard]] std::unique_ptr<QQmlApplicationEngine> makeEngine();

} // namespace lab
