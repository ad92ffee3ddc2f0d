// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/view.h"
#include "core/probe/place.h"

#include <string>
#include <vector>

namespace lab
{

/// What the place's process sees of a kind: the namespace links, and the sections of that kind's probe.
[[nodiscard]] Result<View> look(Kind kind, Side side, const Place &place);

/// The same with namespace links that were looked at before: those of a process change by what it does itself only.
[[nodiscard]] Result<View> look(Kind kind, Side side, const Place &place, std::vector<NamespaceLink> namespaces);

/// Files of /proc whose poll(2) answers POLLPRI after something that this kind shows has changed, relative to
/// the place's proc. Empty: the kernel has no such event for it.
[[nodiscard]] std::vector<std::string> filesThatTell(Kind kind, const Place &place);

} // namespace lab
