// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/options.h"
#include "core/model/parameter.h"

#include <span>
#include <vector>

namespace lab
{

// The options of a child for a form, as the parameters of an operation are: what optionsFromWords() takes, and "no" for
// every option that is there or not.

[[nodiscard]] std::span<const ParameterInfo> optionParameters();
/// Without what "no" stands for.
[[nodiscard]] Words withoutDefaults(const Words &words);
/// All faults of the words in the order of the parameters.
[[nodiscard]] std::vector<Complaint> complaintsAboutOptions(const Words &words);

} // namespace lab
