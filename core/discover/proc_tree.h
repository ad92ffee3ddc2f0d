// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// Where a discovery reads: a /proc of this computer, or a recorded one.
struct ProcTree
{
    enum class Origin : std::uint8_t {
        kernel,  ///< its numbers are those that system calls take here
        foreign, ///< recorded, or of another PID namespace: its files are read, and no system call is made with its
                 ///< numbers
    };

    FileDescriptor directory;
    Origin origin = Origin::foreign;
};

[[nodiscard]] Result<ProcTree> openProcTree(const std::string &path);

/// The numbers of all processes in it, in their order.
[[nodiscard]] Result<std::vector<int>> processesIn(const ProcTree &tree);

/// A path below /proc, put together without an allocation.
class ProcPath
{
public:
    explicit ProcPath(int pid) { *this / pid; }
    ProcPath() { m_text[0] = '\0'; }

    ProcPath &operator/(std::string_view name);
    ProcPath &operator/(int number);
    [[nodiscard]] const char *text() const { return m_text.data(); }

private:
    std::array<char, 96> m_text; ///< three numbers and the longest names are shorter
    std::size_t m_size = 0;
};

} // namespace lab
