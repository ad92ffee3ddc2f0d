// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <nlohmann/json.hpp>

namespace lab
{

/// {"kind","side","namespaces":{"mnt":"mnt:[…]",…},"sections":[{"id","form":"facts","facts":{…}} |
/// {"id","form":"table","columns":[…],"rows":[{"key","cells":[…]}]}]}. A namespace that the kernel lacks is null.
[[nodiscard]] nlohmann::ordered_json toJson(const View &view);

/// In one line, as UTF-8.
[[nodiscard]] std::string lineOf(const nlohmann::ordered_json &json);

} // namespace lab
