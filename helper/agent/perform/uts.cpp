// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/namespace.h"

namespace lab
{

Result<void> perform(const HostNameOperation &operation)
{
    return setHostName(operation.name);
}

Result<void> perform(const DomainNameOperation &operation)
{
    return setDomainName(operation.name);
}

} // namespace lab
