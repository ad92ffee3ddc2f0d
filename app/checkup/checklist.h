// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"
#include "core/model/error.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lab
{

/// What came out when a sandbox was really made on this computer, and in it a child of each kind.
struct Trial
{
    std::optional<Error> sandbox;                           ///< why there is none
    std::array<std::optional<Error>, kindCount> children{}; ///< why there is no child of that kind; by Kind

    bool operator==(const Trial &) const = default;
};

enum class Health : std::uint8_t { good, limited, bad };

/// "good", "limited", "bad"
[[nodiscard]] std::string_view nameOf(Health health);

/// One thing that this computer allows, or does not.
struct Check
{
    QString id; ///< untranslated: "user-namespaces"
    Health state = Health::good;
    QString effect; ///< translated
    QString remedy; ///< translated; empty where there is nothing to do

    bool operator==(const Check &) const = default;
};

[[nodiscard]] std::vector<Check> checklist(const Machine &machine, const Trial &trial);

/// Whether a sandbox lab can be made.
[[nodiscard]] bool allowsLab(const Trial &trial);

} // namespace lab
