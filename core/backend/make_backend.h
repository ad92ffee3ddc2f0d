// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <memory>

namespace lab
{

/// The road of that mode.
[[nodiscard]] std::unique_ptr<Backend> makeBackend(Mode mode);

} // namespace lab
