// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/facts.h"
#include "core/discover/tree.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace lab
{

/// {"kind","inode","id","parent","owner","creator":{"uid","user"},"processes","leader":{"pid","ppid","uid","user",
/// "command","unit"},"held":{TIE:COUNT},"holdings":[{"tie","pid","thread","number","mount-namespace","path"}]}, then
/// "netnsid" and "addresses" of a network namespace, "uid-map", "gid-map" and "setgroups" of a user namespace,
/// "offsets" of a time namespace, "hostname" and "domainname" of a UTS namespace. What there is not is null, of
/// holdings left out; control characters as shown().
[[nodiscard]] nlohmann::ordered_json toJson(const Namespace &one, const Census &census, Facts &facts);

/// {"namespaces":[…],"coverage":{…}}. With an arrangement "tree" is its name, and each namespace has "children". By
/// process, "processes" comes first: [{"pid","ppid","uid","user","command","unit","namespaces":[…],"children":[…]}].
[[nodiscard]] nlohmann::ordered_json toJson(const std::vector<TreeRow> &rows, std::optional<Arrangement> arrangement,
                                            const Census &census, Facts &facts);

} // namespace lab
