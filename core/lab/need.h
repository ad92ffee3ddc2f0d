// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/model/view.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// What a step can be impossible without, by no fault of anyone: a lesson names it in a line `needs`.
[[nodiscard]] bool isNeed(std::string_view name);
[[nodiscard]] QStringList needNames();

/// What the parent side lacks for it, as explainLack() knows it; nothing: it has it. Without a view it has nothing. In
/// host mode nothing has to be delegated: the helper makes cgroups at the top of the tree.
[[nodiscard]] std::optional<std::string> lackOf(std::string_view need, const View *parent, Mode mode);

/// The same as a sentence that goes on behind “not possible here:”, translated.
[[nodiscard]] QString explainLack(std::string_view need, std::string_view lack);

} // namespace lab
