// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/expectation.h"
#include "core/model/operation.h"
#include "core/model/view.h"

#include <QString>

#include <cstdint>
#include <string>

namespace lab
{

/// What a lesson leaves open because nobody knows it before it is played.
struct Variables
{
    /// $CHILD: the process that the lab's child was made with, as the parent side numbers it. It stays as it is where
    /// there is no child (0). In a shell on the parent side it is a variable of the environment.
    std::int32_t child = 0;
    /// $SCOPE: where systemd has delegated a scope on the computer itself to the lab, the path of that,
    /// "/system.slice/unshare-lab-77.scope"; in a sandbox, whose tree begins with what was delegated to it, and where a
    /// lab's cgroups are at the top of the computer's: nothing.
    std::string scope = {};
};

/// The path of the scope of a lab that a cgroup is in; empty: it is in none.
[[nodiscard]] std::string scopeOf(std::string_view cgroup);
/// The same of the process that a parent side's view of the kind cgroup is of. nullptr: there is no view yet.
[[nodiscard]] std::string scopeOf(const View *parent);

/// A command as a person would type it now.
[[nodiscard]] QString shownCommand(const QString &command, const Variables &variables);
/// An operation as it can be done now. $CHILD is left to who does it.
[[nodiscard]] Operation resolved(const Operation &operation, const std::string &scope);
[[nodiscard]] Expectation resolved(Expectation expectation, const Variables &variables);

} // namespace lab
