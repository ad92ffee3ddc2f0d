// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/foreign.h"

#include "core/discover/proc_text.h"
#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/model/view.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string>
#include <tuple>
#include <unistd.h>

namespace lab
{

Result<FileDescriptor> openForeign(const ForeignNamespace &foreign)
{
    const std::string link(infoOf(foreign.kind).link);
    const auto gone = std::unexpected(Error{"visit", ESRCH, targetOf(NamespaceLink{link, foreign.inode})});
    const Result<FileDescriptor> process = openProcess(foreign.pid);
    const Result<FileDescriptor> directory = openFile("/proc/" + std::to_string(foreign.pid), O_PATH | O_DIRECTORY);
    if (!process || !directory)
        return gone;
    const Result<std::string> text = readFile(*directory, "stat");
    const std::optional<StatText> stat = text ? statIn(*text) : std::nullopt;
    Result<FileDescriptor> file = openAt(*directory, "ns/" + link, O_RDONLY);
    const Result<std::uint64_t> inode = file ? inodeOfNamespace(*file) : std::unexpected(file.error());
    if (!stat || stat->startTime != foreign.startTime || !inode || *inode != foreign.inode)
        return gone;
    // While it has not ended, its number has been nobody else's, and all of that was its own.
    const Result<bool> hasEnded = waitUntilReadable(*process, 0);
    if (!hasEnded || *hasEnded)
        return gone;
    return file;
}

Result<void> enterForeign(const FileDescriptor &file)
{
    const Result<Kind> kind = kindOfNamespace(file);
    if (!kind)
        return std::unexpected(kind.error());
    if (Result<void> entered = enterNamespaces(file, infoOf(*kind).cloneFlag); !entered)
        return entered;
    if (*kind == Kind::user) {
        // It may map nobody, or forbid it.
        std::ignore = dropGroups();
        std::ignore = becomeUser(0, 0);
    }
    return done(::chdir("/"), "chdir", "/");
}

} // namespace lab
