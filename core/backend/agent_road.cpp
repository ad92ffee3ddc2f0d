// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_road.h"

#include "core/backend/agent_path.h"

#include <QDir>

namespace lab
{

using namespace Qt::StringLiterals;

AgentRoad agentRoad(const QString &agent, const std::optional<FlatpakInfo> &flatpak)
{
    constexpr int control = 3;
    if (!flatpak)
        return {.place = AgentRoad::Place::here, .words = {agent}};
    const QString path = QDir::cleanPath(agent);
    const QString files = u"/app/"_s;
    if (!flatpak->mayLeave || flatpak->filesOutside.isEmpty() || !path.startsWith(files))
        return {.place = AgentRoad::Place::nowhere, .words = {}};
    const QString outside = flatpak->filesOutside + u'/' + path.sliced(files.size());
    return {.place = AgentRoad::Place::outside, .words = outsideOfFlatpak({outside}, {control})};
}

AgentRoad ownAgentRoad()
{
    return agentRoad(agentPath(), ownFlatpak());
}

} // namespace lab
