// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// Whether a program that is started in the child gets the lab's environment.
enum class ClearEnvironment : std::uint8_t { no, yes };

/// Where a program in the child starts and what it is given, as unshare(1) offers it. An empty text: not given.
struct ProgramOptions
{
    std::string root = {};                                    ///< --root: a path of the parent side's
    std::string directory = {};                               ///< --wd: a path below the root
    ClearEnvironment clearEnvironment = ClearEnvironment::no; ///< --clear-env
    std::string whitelist = {}; ///< --whitelist-env: the names that are passed on, "LANG,TERM"

    bool operator==(const ProgramOptions &) const = default;
};

/// Takes a parameter: root=PATH, wd=PATH, clear-env=yes, whitelist-env=NAME,NAME. Nothing: it is none of them.
[[nodiscard]] std::optional<Fault> readProgramOption(std::string_view name, std::string_view value,
                                                     ProgramOptions &options);

/// Names of environment variables with commas between them.
[[nodiscard]] Fault checkVariableNames(std::string_view names);

/// Whether the variable "LANG=C" is passed on.
[[nodiscard]] bool passesOn(const ProgramOptions &options, std::string_view variable);

void addWords(Words &words, const ProgramOptions &options);

/// " --root /mnt --wd /tmp"; empty where nothing is given.
[[nodiscard]] std::string commandPartOf(const ProgramOptions &options);

} // namespace lab
