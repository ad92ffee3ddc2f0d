// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_entry.h"

#include "core/kernel/call.h"
#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/socket.h"
#include "core/model/written_number.h"
#include "core/wire/host.h"
#include "core/wire/limits.h"
#include "helper/agent/host_lock.h"
#include "helper/agent/host_undo.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr std::array<std::string_view, 8> words{"mount",     "link", "queue",  "shmem",
                                                "semaphore", "file", "cgroup", "clock"};
constexpr std::string_view journalName = "journal";

std::string pathOf(std::string_view entry, std::string_view file)
{
    return std::string(hostDirectory) + "/" + std::string(entry) + "/" + std::string(file);
}

/// Held while entries are counted, made and swept, so that nobody sees one that is half made.
Result<FileDescriptor> openLocked()
{
    Result<FileDescriptor> directory = openHostDirectory();
    if (directory && retried([&] { return ::flock(directory->number(), LOCK_EX); }) == -1)
        return std::unexpected(errorOf("flock", hostDirectory));
    return directory;
}

/// The user in the name of an entry; nothing: it is none.
std::optional<Owner> callerIn(std::string_view entry)
{
    const std::size_t dash = entry.find('-');
    if (dash == std::string_view::npos || !isToken(entry.substr(dash + 1)))
        return std::nullopt;
    const std::optional<std::uint32_t> user = writtenNumber<std::uint32_t>(entry.substr(0, dash));
    return user ? std::optional(Owner{*user, *user}) : std::nullopt;
}

/// Takes the directory's entry away with its two files.
void removeEntry(const std::string &name)
{
    const Result<FileDescriptor> directory = openFile(std::string(hostDirectory), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    const Result<FileDescriptor> entry =
        directory ? openAt(*directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) : std::unexpected(Error{});
    if (!entry)
        return;
    for (const std::string_view file : {hostSocket, journalName})
        std::ignore = removeFile(*entry, std::string(file));
    std::ignore = removeDirectory(*directory, name);
}

void undo(const std::string &entry, const Owner &caller)
{
    const Result<FileDescriptor> file = openFile(pathOf(entry, journalName), O_RDONLY | O_NOFOLLOW);
    const Result<std::string> text =
        file ? readAll(*file, journalName, limits::packetBytes) : std::unexpected(file.error());
    if (text)
        undoChanges(changesIn(*text), caller);
}

/// The journal of one that is there is locked.
bool isLeft(const std::string &entry)
{
    const Result<FileDescriptor> journal = openFile(pathOf(entry, journalName), O_RDONLY | O_NOFOLLOW);
    return !journal || ::flock(journal->number(), LOCK_EX | LOCK_NB) == 0;
}

/// Sweeps, and counts the entries of that user which are there.
std::size_t countAfterSweep(const FileDescriptor &directory, std::uint32_t user)
{
    std::size_t count = 0;
    const Result<std::vector<std::string>> names = namesIn(directory);
    for (const std::string &name : names ? *names : std::vector<std::string>()) {
        const std::optional<Owner> caller = callerIn(name);
        if (!caller)
            continue;
        if (isLeft(name)) {
            undo(name, *caller);
            removeEntry(name);
        } else if (caller->user == user) {
            ++count;
        }
    }
    return count;
}

Result<std::string> newToken()
{
    std::uint8_t bits[16];
    if (::getrandom(bits, sizeof bits, 0) != sizeof bits)
        return std::unexpected(errorOf("getrandom"));
    return tokenOf(bits);
}

Result<FileDescriptor> makeJournal(const std::string &entry)
{
    const std::string path = pathOf(entry, journalName);
    FileDescriptor journal(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!journal.isOpen())
        return std::unexpected(errorOf("open", path));
    if (::flock(journal.number(), LOCK_EX | LOCK_NB) == -1)
        return std::unexpected(errorOf("flock", path));
    return journal;
}

} // namespace

std::string lineOf(const Change &change)
{
    return std::string(words[static_cast<std::size_t>(change.what)]) + " " + std::to_string(change.number) + " " +
           change.subject + "\n";
}

std::vector<Change> changesIn(std::string_view text)
{
    std::vector<Change> changes;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const std::size_t first = line.find(' ');
        const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
        if (second == std::string_view::npos)
            continue;
        const auto *const word = std::ranges::find(words, line.substr(0, first));
        const std::optional<std::uint64_t> number =
            writtenNumber<std::uint64_t>(line.substr(first + 1, second - first - 1));
        if (word != words.end() && number && second + 1 < line.size())
            changes.push_back(
                {static_cast<Change::What>(word - words.begin()), std::string(line.substr(second + 1)), *number});
    }
    return changes;
}

Result<HostEntry> HostEntry::make(const Owner &caller)
{
    const Result<FileDescriptor> directory = openLocked();
    if (!directory)
        return std::unexpected(directory.error());
    if (countAfterSweep(*directory, caller.user) >= limits::hosts)
        return std::unexpected(Error{"host", EMFILE, std::to_string(limits::hosts)});
    const Result<std::string> token = newToken();
    if (!token)
        return std::unexpected(token.error());
    const std::string name = hostEntryName(caller.user, *token);
    if (const Result<void> made = makeDirectory(*directory, name); !made)
        return std::unexpected(made.error());
    Result<FileDescriptor> journal = makeJournal(name);
    Result<FileDescriptor> listener =
        journal ? listenAt(hostSocketPath(caller.user, *token)) : std::unexpected(journal.error());
    if (!listener) {
        removeEntry(name);
        return std::unexpected(listener.error());
    }
    return HostEntry(caller, *token, *std::move(listener), *std::move(journal));
}

Result<void> HostEntry::note(const Change &change)
{
    if (m_changes >= limits::hostChanges)
        return std::unexpected(Error{"host", E2BIG, change.subject});
    if (Result<void> written = writeAll(m_journal, lineOf(change)); !written)
        return written;
    ++m_changes;
    return {};
}

void HostEntry::undoAndRemove() const
{
    const std::string name = hostEntryName(m_caller.user, m_token);
    undo(name, m_caller);
    removeEntry(name);
}

} // namespace lab
