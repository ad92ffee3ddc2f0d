// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"

#include <QString>

namespace lab
{

/// The first steps of a lesson as a script for sh(1) that does with unshare(1) what the lab does. It
/// starts itself again in namespaces of its own, as a sandbox does, so that whatever it makes goes when it ends, and
/// nobody has to be root for it. Its exit status is 0 where each command that does something did what it has to.
[[nodiscard]] QString scriptOf(const Lesson &lesson, int steps);

} // namespace lab
