// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/call.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"

#include <array>
#include <cstdlib>
#include <unistd.h>

namespace lab
{

namespace
{

/// What a login as root would set, and the language of the one who typed, as far as the child passes it on.
std::vector<std::string> environment(const Surroundings &surroundings)
{
    std::vector<std::string> variables{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                                       "HOME=/root", "SHELL=/bin/sh", "TERM=dumb"};
    for (const char *name : {"LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE", "TZ"}) {
        if (const char *value = std::getenv(name))
            variables.push_back(std::string(name) + "=" + value);
    }
    if (surroundings.child > 0)
        variables.push_back("CHILD=" + std::to_string(surroundings.child));
    std::erase_if(variables,
                  [&](const std::string &variable) { return !passesOn(surroundings.options.program, variable); });
    return variables;
}

} // namespace

Result<void> perform(const RunOperation &operation, const Surroundings &surroundings)
{
    unblockSignals();
    if (Result<void> closed = closeAllBut(3, {}); !closed)
        return closed;
    ::setsid();
    std::vector<std::string> variables = environment(surroundings);
    std::vector<char *> pointers;
    for (std::string &variable : variables)
        pointers.push_back(variable.data());
    pointers.push_back(nullptr);
    ::execle("/bin/sh", "sh", "-c", operation.command.c_str(), nullptr, pointers.data());
    return std::unexpected(errorOf("execve", "/bin/sh"));
}

} // namespace lab
