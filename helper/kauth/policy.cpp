// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/policy.h"

#include <cerrno>

namespace lab
{

namespace
{

/// Nothing: no action does it.
std::optional<HostAction> neededFor(const Call &call)
{
    if (call.visit)
        return call.lab.empty() && call.handed.isOpen() ? std::optional(HostAction::discover) : std::nullopt;
    if (!call.message && !call.lab.empty())
        return HostAction::close;
    if (!call.message)
        return call.handed.isOpen() ? HostAction::discover : HostAction::open;
    if (call.lab.empty())
        return std::nullopt;
    if (std::holds_alternative<OpenRequest>(*call.message))
        return HostAction::open;
    if (const auto *terminal = std::get_if<TerminalRequest>(&*call.message)) {
        // Root runs no program that the caller names.
        const bool isTooMuch = terminal->user == ShellUser::root && !terminal->command.empty();
        // A namespace of the computer's is no lab's: into that goes root's shell alone, from where no lab is.
        const bool isElsewhere = terminal->foreign && (terminal->user != ShellUser::root || terminal->lab != parentLab);
        return isTooMuch || isElsewhere ? std::nullopt : std::optional(actionFor(terminal->user));
    }
    return actionFor(std::get<PerformRequest>(*call.message).operation);
}

} // namespace

Result<void> permits(HostAction action, const Call &call)
{
    const std::optional<HostAction> needed = neededFor(call);
    if (needed != action)
        return std::unexpected(Error{"policy", EPERM, std::string(nameOf(action))});
    return {};
}

} // namespace lab
