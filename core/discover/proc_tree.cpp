// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/proc_tree.h"

#include "core/kernel/file.h"
#include "core/kernel/quick.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/statfs.h>
#include <unistd.h>

namespace lab
{

Result<ProcTree> openProcTree(const std::string &path)
{
    Result<FileDescriptor> directory = openFile(path, O_RDONLY | O_DIRECTORY);
    if (!directory)
        return std::unexpected(std::move(directory).error());
    struct statfs system{};
    const bool isProc = ::fstatfs(directory->number(), &system) == 0 && system.f_type == PROC_SUPER_MAGIC;
    const Result<std::string> self = readLink(*directory, "self");
    const bool isOurs = isProc && self && *self == std::to_string(::getpid());
    return ProcTree{*std::move(directory), isOurs ? ProcTree::Origin::kernel : ProcTree::Origin::foreign};
}

Result<std::vector<int>> processesIn(const ProcTree &tree)
{
    // A descriptor of its own: the place in a directory belongs to the open file.
    const Result<FileDescriptor> directory = openAt(tree.directory, ".", O_RDONLY | O_DIRECTORY);
    if (!directory)
        return std::unexpected(directory.error());
    std::vector<int> processes;
    // Not from the heap: once a block that large is freed, malloc(3) keeps others of its size instead of giving them
    // back.
    std::array<char, 32768> buffer; // NOLINT
    const int failed = eachEntry(buffer, *directory, [&](std::string_view name) {
        const std::optional<int> pid = writtenNumber<int>(name);
        if (pid > 0 && name.front() != '0')
            processes.push_back(*pid);
    });
    if (failed != 0)
        return std::unexpected(Error{"getdents64", failed, "/proc"});
    // Those of the kernel are; a recorded tree's are as they are.
    std::ranges::sort(processes);
    return processes;
}

ProcPath &ProcPath::operator/(std::string_view name)
{
    if (m_size > 0)
        m_text[m_size++] = '/';
    const std::size_t fits = std::min(name.size(), m_text.size() - 1 - m_size);
    name.copy(m_text.data() + m_size, fits);
    m_size += fits;
    m_text[m_size] = '\0';
    return *this;
}

ProcPath &ProcPath::operator/(int number)
{
    std::array<char, 12> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return *this / std::string_view(digits.data(), written.ptr);
}

} // namespace lab
