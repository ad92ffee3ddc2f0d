// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <string>

namespace lab
{

/// A command typed by a person, run by /bin/sh on one side. Never how an operation of the lab itself is done.
struct RunOperation
{
    std::string command;

    bool operator==(const RunOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const RunOperation &run);
[[nodiscard]] std::string commandOf(const RunOperation &run);

} // namespace lab
