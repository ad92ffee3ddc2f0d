// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/message.h"
#include "tests/host/user.h"

#include <functional>
#include <sys/types.h>

namespace lab::test
{

/// A process of bob's in a namespace of that kind of its own, as a discovery tells of it: its foreign.pid is 0 where it
/// could not be made.
class Elsewhere
{
public:
    /// prepare: what it does there first, and whether that worked.
    Elsewhere(Kind kind, const std::function<bool()> &prepare);

    ForeignNamespace foreign;

    void kill() { m_bob.kill(); }

private:
    UserProcess m_bob;
};

} // namespace lab::test
