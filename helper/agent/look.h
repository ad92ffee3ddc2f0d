// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/view.h"
#include "core/wire/message.h"

#include <string>

namespace lab
{

/// Writes one frame to standard output: what the target sees of the topic, as a parent side. It is a process by its
/// number, "self", or by its path the file of a namespace of that kind, which this process enters. The exit status: 0,
/// or 1 where the frame is a LookFailure.
[[nodiscard]] int lookOnce(const std::string &topic, const std::string &target);

/// What the process sees of the kind, as a parent side. Of what a process shows of itself alone this process enters the
/// file, which is that namespace: it changes nothing there, and does not come back.
[[nodiscard]] Result<View> lookInto(const FileDescriptor &file, const ForeignNamespace &foreign);

} // namespace lab
