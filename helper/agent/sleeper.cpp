// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/sleeper.h"

#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"

#include <cstdlib>
#include <poll.h>
#include <unistd.h>
#include <vector>

namespace lab
{

Result<FileDescriptor> openKeeper(const Surroundings &surroundings)
{
    return openProcess(surroundings.child > 0 ? surroundings.child : ::getpid());
}

void sleepWith(const FileDescriptor &keeper)
{
    setProcessName("sleep");
    unblockSignals();
    std::vector<pollfd> waited{{keeper.number(), POLLIN, 0}};
    if (closeAllBut(0, {keeper.number()}))
        std::ignore = waitForAny(waited, -1);
    ::_exit(EXIT_SUCCESS);
}

} // namespace lab
