// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/topic.h"
#include "core/model/view.h"
#include "core/probe/place.h"

namespace lab
{

/// What a holder does beside looking whenever its socket can be read. False: there will be no more of it.
struct Errand
{
    const FileDescriptor &socket;
    bool (*run)(const FileDescriptor &socket);
};

/// Looks at the watched topics on that place at once and whenever the kernel says that they changed, and reports over
/// the socket; takes LookRequests from it, runs the errand, and reaps what this process inherits. Returns at the end of
/// file or of the errand. A view that is equal to the one reported before is not reported again, unless it was asked
/// for.
void lookUntilClosed(const FileDescriptor &socket, Side side, TopicSet watch, const Place &place, const Errand &errand);

} // namespace lab
