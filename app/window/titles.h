// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/topic.h"

#include <QString>

#include <string_view>

namespace lab
{

/// The names that the interface gives to what the model only identifies; all in the current language.

/// "Mount": the label of a tab.
[[nodiscard]] QString titleOf(Topic topic);
/// What a new namespace of that kind, or a container, has of its own, one plain sentence.
[[nodiscard]] QString promiseOf(Topic topic);
/// "Parent"
[[nodiscard]] QString titleOf(Side side);
/// "Mounts" for "mounts"; a section that is not known is shown by its identifier.
[[nodiscard]] QString titleOfSection(std::string_view id);
/// "Host name" for the fact "hostname"; a fact that is not known is shown by its key.
[[nodiscard]] QString titleOfFact(std::string_view key);
/// Of an operation in the list of a form.
[[nodiscard]] QString titleOfOperation(std::string_view name);
/// "Target" for the parameter "target" of an operation.
[[nodiscard]] QString titleOfParameter(std::string_view name);
/// "Yes" for the choice "yes" of a parameter; a word of a command is shown as it is.
[[nodiscard]] QString titleOfChoice(std::string_view value);

} // namespace lab
