// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "helper/agent/client.h"
#include "helper/agent/holder.h"

#include <optional>

namespace lab
{

/// The kinds of a holder's namespaces that another process can be in. Without fork the holder itself stayed outside of
/// its new PID namespace.
[[nodiscard]] KindSet kindsToEnter(const ChildOptions &options);

/// The calling process enters the holder's side, with its root and working directory; its children are in its PID
/// namespace.
[[nodiscard]] Result<void> enterSide(const Holder &holder);

/// The same, and the calling process has no more rights then than the client. In a user namespace of root's the caller
/// has an id of the caller's outside, and no capability inside.
[[nodiscard]] Result<void> enterFor(const std::optional<Client> &client, const Holder &holder);

/// Whether what is started there becomes who the child's options say: the caller stays the caller.
[[nodiscard]] bool settles(const Holder &holder, const std::optional<Client> &client);

/// A command without fork is typed to a shell that stays outside and whose children are in a new PID namespace: another
/// than the holder's, for who is not its child cannot share that.
[[nodiscard]] bool unsharesForItself(const Holder &holder);

} // namespace lab
