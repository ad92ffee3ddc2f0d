// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "core/model/operation.h"
#include "core/model/options.h"

#include <cstdint>
#include <string>

namespace lab
{

/// Whose rights an operation is done with in host mode.
enum class Rights : std::uint8_t {
    caller, ///< those of the user who asks: the kernel judges as it does of a command typed by that user
    root,
};

/// What an operation may change.
enum class Reach : std::uint8_t {
    lab,  ///< a namespace that is the child's own
    host, ///< the computer itself, within what the lab is allowed there; it is taken back at the lab's end
};

struct Permit
{
    Rights rights = Rights::caller;
    Reach reach = Reach::lab;

    bool operator==(const Permit &) const = default;
};

/// Where an operation is asked for.
struct Ground
{
    Side side = Side::parent;
    ChildOptions options = {}; ///< how the child was made; of the parent side: nothing
    Owner caller = {};
    std::string cgroups = "/sys/fs/cgroup"; ///< the directory that those of the lab are made in
};

/// What host mode allows, by the values alone; root is given only where what it changes is the lab's own. Error EPERM
/// of the call "host", and of the same call E2BIG: over a limit of core/wire/limits.h.
[[nodiscard]] Result<Permit> judge(const Operation &operation, const Ground &ground);

/// The same of a child that is to be made.
[[nodiscard]] Result<void> judge(const ChildOptions &options, const Owner &caller);

/// Whether mounts made in that child may appear on the computer too.
[[nodiscard]] bool sharesMounts(const ChildOptions &options);

} // namespace lab
