// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/fd.h"

#include <unistd.h>

namespace lab
{

void FileDescriptor::reset()
{
    // EINTR included: on Linux the descriptor is gone whatever close(2) answers.
    if (m_number >= 0)
        ::close(std::exchange(m_number, -1));
}

} // namespace lab
