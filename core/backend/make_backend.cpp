// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/make_backend.h"

#include "core/backend/agent_road.h"
#include "core/backend/host.h"
#include "core/backend/sandbox.h"

namespace lab
{

std::unique_ptr<Backend> makeBackend(Mode mode)
{
    if (mode == Mode::host)
        return std::make_unique<HostBackend>();
    return std::make_unique<SandboxBackend>(ownAgentRoad());
}

} // namespace lab
