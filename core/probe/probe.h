// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/view.h"
#include "core/probe/place.h"
#include "core/probe/recall.h"

#include <string>
#include <vector>

namespace lab
{

/// What the place's process sees of a topic: the namespace links, and the sections of its probe.
[[nodiscard]] Result<View> look(Topic topic, Side side, const Place &place);

/// The same with what an earlier look has left, which does less.
[[nodiscard]] Result<View> look(Topic topic, Side side, const Place &place, Recall &recall);

/// A descriptor that poll(2) answers on after something that a topic shows has changed.
struct Bell
{
    FileDescriptor file;
    short events = 0; ///< POLLPRI for a file of /proc, POLLIN for a socket
    void (*hush)(const FileDescriptor &) =
        nullptr; ///< takes what has come, so that it rings no more; nullptr: a look does
};

/// The bells of a topic on that place, as far as there are any. Empty: the kernel has no such event for it, and
/// newsOf() says so too.
[[nodiscard]] std::vector<Bell> bellsOf(Topic topic, const Place &place);

} // namespace lab
