// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lab
{

/// Who wants to get into a namespace, and where that is wanted from.
struct Visitor
{
    std::uint32_t user = 0;
    Process process{}; ///< what is wanted from there: which namespaces one is in already
};

/// The file in /proc that is the namespace of that kind of a process.
[[nodiscard]] std::string linkFile(int pid, Kind kind);
/// The file of a process that leads into what it holds. Nothing: it is held by no process.
[[nodiscard]] std::optional<std::string> fileOfProcess(Kind kind, const Holding &holding);

/// A process in the namespace, or a file that leads into it.
struct Entrance
{
    int pid = 0;                 ///< 0: no process is in it
    std::uint64_t startTime = 0; ///< of the process
    std::string file{};          ///< empty: there is none that has a name, or a process is in it

    bool operator==(const Entrance &) const = default;
};
[[nodiscard]] Entrance entranceFor(const Namespace &one, const Census &census, const Visitor &visitor);

/// Whether the visitor has all rights in that user namespace: by being root, by having made it, or one that it is
/// below.
[[nodiscard]] bool rules(const Visitor &visitor, std::uint64_t userNamespace, const Census &census);

/// Whether the visitor has not the rights to go where the namespace's leader is, as far as owners and creators tell.
[[nodiscard]] bool isForRootAlone(const Namespace &one, const Census &census, const Visitor &visitor);

/// The command that starts a shell in a namespace, nsenter(1), for sh(1). With sudo(8) where it takes more rights than
/// the visitor has in the namespace's owner. Empty: the visitor is in it, or nothing leads there that has a name.
[[nodiscard]] std::string enterCommand(const Namespace &one, const Census &census, const Visitor &visitor);

} // namespace lab
