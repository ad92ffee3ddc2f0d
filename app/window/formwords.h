// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"
#include "core/model/parameter.h"

#include <expected>
#include <span>
#include <string_view>
#include <vector>

namespace lab
{

// What is filled in by hand: an operation, or, under the name "unshare", the options of a child.

/// All that can be filled in; empty: there is nothing of that name.
[[nodiscard]] std::span<const ParameterInfo> formParameters(std::string_view name);
/// Those that go with these words, each as it is needed beside them.
[[nodiscard]] std::vector<ParameterInfo> formParametersFor(const Words &words);
[[nodiscard]] std::vector<Complaint> formComplaints(const Words &words);
/// To be done on that side; a child is made from the parent side, whatever side is chosen.
[[nodiscard]] std::expected<Action, Complaint> formAction(Side side, const Words &words);
/// What a person would type for it.
[[nodiscard]] std::string commandOf(const Action &action);

} // namespace lab
