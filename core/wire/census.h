// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"
#include "core/model/error.h"

#include <string>
#include <string_view>

namespace lab
{

/// What root has found, for a user who may see it. Decoding is strict as in core/wire/message.h, and wants the order
/// that a census has.
[[nodiscard]] std::string encode(const Census &census);
[[nodiscard]] Result<Census> decodeCensus(std::string_view bytes);

} // namespace lab
