// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/id_options.h"
#include "core/model/kind.h"
#include "core/model/program_options.h"
#include "core/model/words.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>

namespace lab
{

/// Of all mounts in a new mount namespace, recursively, see mount_namespaces(7) and unshare(1) --propagation.
enum class Propagation : std::uint8_t { private_, slave, shared, unchanged };

/// no: the process that unshared stays where it was in pid, and only its children enter, as unshare(1) without --fork.
/// A time namespace is entered without a fork as well: by exec, and a child is where its shell would be.
enum class Fork : std::uint8_t { no, yes };

enum class MountProc : std::uint8_t { no, yes };

/// How a child is made: what unshare(1) takes.
struct ChildOptions
{
    KindSet kinds;
    Fork fork = Fork::yes;
    MountProc mountProc = MountProc::no; ///< implies a new mount namespace
    Propagation propagation = Propagation::private_;
    /// Seconds that the clocks of a new time namespace are ahead of the parent's, time_namespaces(7).
    std::optional<std::int64_t> monotonic = std::nullopt;
    std::optional<std::int64_t> boottime = std::nullopt;
    IdOptions ids = {}; ///< those that map imply a new user namespace
    ProgramOptions program = {};

    bool operator==(const ChildOptions &) const = default;
};

/// Words named "unshare": kinds=mount,uts fork=yes|no mount-proc=yes|no propagation=private|slave|shared|unchanged
/// monotonic=SECONDS boottime=SECONDS, and those of readIdOption() and readProgramOption().
[[nodiscard]] std::expected<ChildOptions, Complaint> optionsFromWords(const Words &words);
[[nodiscard]] Words wordsOf(const ChildOptions &options);

/// "unshare --mount --uts --fork"
[[nodiscard]] std::string commandOf(const ChildOptions &options);

} // namespace lab
