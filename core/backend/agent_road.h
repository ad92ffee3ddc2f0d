// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/flatpak.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace lab
{

/// The way to an agent that makes namespaces.
struct AgentRoad
{
    enum class Place : std::uint8_t {
        here,    ///< it is started as a child of this process
        outside, ///< of Flatpak's sandbox: its processes are no children of this one, and their numbers mean nothing
                 ///< here
        nowhere, ///< in Flatpak's sandbox it is refused new namespaces, and it may not be started outside
    };

    Place place = Place::here;
    QStringList words; ///< the program, and what stands before the agent's own arguments; none: nowhere

    bool operator==(const AgentRoad &) const = default;
};

/// agent: its path, as it is in here. The control socket is handed over as descriptor 3.
[[nodiscard]] AgentRoad agentRoad(const QString &agent, const std::optional<FlatpakInfo> &flatpak);

/// That of this program.
[[nodiscard]] AgentRoad ownAgentRoad();

} // namespace lab
