// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"
#include "core/model/complaint.h"
#include "core/model/error.h"

#include <QString>

namespace lab
{

/// A failure as a person reads it; all translated but detail.
struct Explanation
{
    QString what;   ///< what failed, one sentence
    QString why;    ///< its cause, as far as it can be known
    QString remedy; ///< what to do
    QString detail; ///< the raw call, its subject and errno: describe(error)

    bool operator==(const Explanation &) const = default;
};

/// Finds the cause of a failure in one table of causes; machine tells what this computer allows.
[[nodiscard]] Explanation explain(const Error &error, const Machine &machine);

/// What is wrong with a typed value, one translated sentence: "The path has to start with /."
[[nodiscard]] QString explain(Fault fault);

} // namespace lab
