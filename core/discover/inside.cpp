// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/inside.h"

#include "core/discover/facts.h"
#include "core/discover/limits.h"
#include "core/discover/net_text.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <iterator>
#include <linux/magic.h>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/utsname.h>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

/// What the path leads to now may be anything: another process can have the number by this time, or another file its
/// descriptor. Only what is the namespace is opened indeed.
Result<FileDescriptor> openNamespace(const std::string &path, std::uint64_t inode)
{
    const Result<FileDescriptor> place = openFile(path, O_PATH);
    if (!place)
        return std::unexpected(place.error());
    const Result<std::uint64_t> system = fileSystemOf(*place);
    const Result<FileIdentity> identity = identityOf(*place);
    if (!system || !identity || *system != NSFS_MAGIC || identity->inode != inode)
        return std::unexpected(Error{"open", ESTALE, path});
    return openFile("/proc/self/fd/" + std::to_string(place->number()), O_RDONLY);
}

/// A file of a process that leads into it. Nothing: only a mount does, or another namespace, or nothing at all.
std::optional<std::string> entranceOf(const Namespace &one)
{
    if (one.leader != 0)
        return linkFile(one.leader, one.kind);
    for (const Holding &holding : one.holdings) {
        if (std::optional<std::string> file = fileOfProcess(one.kind, holding))
            return file;
    }
    return std::nullopt;
}

void readNames(Namespace &one)
{
    utsname names{};
    if (::uname(&names) == 0)
        one.names = HostNames{.host = &names.nodename[0], .domain = &names.domainname[0]};
}

void readAddresses(Namespace &one)
{
    const auto textOf = [](const char *path) {
        const Result<FileDescriptor> file = openFile(path, O_RDONLY);
        return file ? readAll(*file, path, 1024UZ * 1024).value_or("") : std::string();
    };
    one.told = localAddressesIn(textOf("/proc/thread-self/net/fib_trie"));
    std::ranges::move(addresses6In(textOf("/proc/thread-self/net/if_inet6")), std::back_inserter(one.told));
    one.told.resize(std::min(one.told.size(), limits::addressesShown));
}

/// As the process that is in it now is told.
void readOffsets(Namespace &one)
{
    const Result<FileDescriptor> file = openFile("/proc/self/timens_offsets", O_RDONLY);
    const Result<std::string> text = file ? readAll(*file, "timens_offsets", 4096) : std::unexpected(file.error());
    one.told = text ? plainLinesIn(*text) : std::vector<std::string>();
}

void readHere(Namespace &one)
{
    if (one.kind == Kind::uts)
        readNames(one);
    else if (one.kind == Kind::net)
        readAddresses(one);
    else
        readOffsets(one);
}

/// Whether something of it is told inside alone, or by nobody.
bool isUntold(const Namespace &one, const Census &census)
{
    switch (one.kind) {
    case Kind::uts:
        return !one.names;
    case Kind::net:
    case Kind::user:
        return one.leader == 0;
    case Kind::time:
        return offsetsTeller(one, census) == nullptr;
    default:
        return false;
    }
}

void goAndRead(Namespace &one, const Census &census)
{
    if (!isUntold(one, census))
        return;
    one.unread = one.kind == Kind::user ? Unread::noProcess : Unread::noEntrance;
    // No thread gets into a time namespace.
    const bool isRead = one.kind == Kind::uts || one.kind == Kind::net;
    const std::optional<std::string> entrance = isRead ? entranceOf(one) : std::nullopt;
    if (!entrance)
        return;
    const Result<FileDescriptor> file = openNamespace(*entrance, one.inode);
    const Result<void> entered =
        file ? enterNamespaces(*file, infoOf(one.kind).cloneFlag) : std::unexpected(file.error());
    if (!entered) {
        one.unread = reasonOf(entered.error());
        return;
    }
    one.unread.reset();
    readHere(one);
}

/// A namespace that is to be gone into, and the file by which.
struct Way
{
    Namespace *one;
    std::string file;
};

/// What was found in one, in words with a NUL behind each: a reason or "", how many follow, and those.
std::string wordsOf(const Namespace &one)
{
    std::vector<std::string> words = one.told;
    if (one.names)
        words = {one.names->host, one.names->domain};
    std::string text = one.unread ? std::string(nameOf(*one.unread)) : std::string();
    text += '\0' + std::to_string(words.size()) + '\0';
    for (const std::string &word : words)
        text += word + '\0';
    return text;
}

/// Takes a word off the text; nothing: there is none.
std::optional<std::string> nextPart(std::string_view &text)
{
    const std::size_t end = text.find('\0');
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string word(text.substr(0, end));
    text.remove_prefix(end + 1);
    return word;
}

/// What wordsOf() has made. False: it is cut short.
bool takeWords(Namespace &one, std::string_view &text)
{
    const std::optional<std::string> reason = nextPart(text);
    const std::optional<std::string> number = nextPart(text);
    const std::optional<std::size_t> count = number ? writtenNumber<std::size_t>(*number) : std::nullopt;
    if (!reason || !count || *count > limits::addressesShown)
        return false;
    std::vector<std::string> words;
    while (words.size() < *count) {
        std::optional<std::string> word = nextPart(text);
        if (!word)
            return false;
        words.push_back(*std::move(word));
    }
    one.unread.reset();
    for (const Unread unread : {Unread::notAllowed, Unread::failed}) {
        if (*reason == nameOf(unread))
            one.unread = unread;
    }
    if (one.kind == Kind::uts && words.size() == 2)
        one.names = HostNames{.host = std::move(words[0]), .domain = std::move(words[1])};
    else
        one.told = std::move(words);
    return true;
}

/// In the process that goes.
void goAll(std::span<const Way> ways, const FileDescriptor &pipe)
{
    // From another user namespace what a process has open is no longer to be opened.
    std::vector<Result<FileDescriptor>> files;
    for (const Way &way : ways)
        files.push_back(openNamespace(way.file, way.one->inode));
    for (std::size_t at = 0; at < ways.size(); ++at) {
        const Way &way = ways[at];
        const Result<FileDescriptor> &file = files[at];
        const Result<void> entered =
            file ? enterWithOwner(*file, infoOf(way.one->kind).cloneFlag) : std::unexpected(file.error());
        way.one->unread = entered ? std::nullopt : std::optional(reasonOf(entered.error()));
        if (entered)
            readHere(*way.one);
        if (!writeAll(pipe, wordsOf(*way.one)))
            return;
    }
}

/// A process of its own goes, for there is no way back out of a user namespace.
void sendInto(std::span<const Way> ways)
{
    constexpr unsigned patience = 10;
    for (const Way &way : ways)
        way.one->unread = Unread::failed;
    Result<SocketPair> pipe = makePipe();
    if (!pipe)
        return;
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(patience);
        goAll(ways, pipe->theirs);
        ::_exit(EXIT_SUCCESS);
    }
    pipe->theirs.reset();
    std::string bytes;
    while (child > 0) {
        const Result<bool> isOpen = receiveSome(pipe->ours, bytes, 64UZ * 1024);
        if (!isOpen || !*isOpen)
            break;
    }
    if (child > 0)
        std::ignore = waitFor(child);
    std::string_view text = bytes;
    for (const Way &way : ways) {
        if (!takeWords(*way.one, text))
            return;
    }
}

} // namespace

Unread reasonOf(const Error &error)
{
    return error.number == EPERM || error.number == EACCES ? Unread::notAllowed : Unread::failed;
}

void readInside(Census &census)
{
    std::thread([&census] {
        std::ranges::for_each(census.namespaces, [&](Namespace &one) { goAndRead(one, census); });
    }).join();
}

void readInsideFor(Census &census, const Visitor &visitor)
{
    std::map<std::uint64_t, std::vector<Way>> byOwner;
    for (Namespace &one : census.namespaces) {
        if (!isUntold(one, census))
            continue;
        if (one.kind == Kind::uts && namespaceOf(visitor.process, Kind::uts) == one.inode) {
            readNames(one);
            continue;
        }
        const Entrance entrance = entranceFor(one, census, visitor);
        const std::string file = entrance.pid != 0 ? linkFile(entrance.pid, one.kind) : entrance.file;
        if (one.kind == Kind::user)
            one.unread = Unread::noProcess;
        else if (file.empty())
            one.unread = Unread::noEntrance;
        else if (!rules(visitor, one.owner, census))
            one.unread = Unread::notAllowed;
        else
            byOwner[one.owner].push_back({&one, file});
    }
    constexpr std::size_t atOnce = 256; // files that one process opens
    for (const auto &[owner, ways] : byOwner) {
        for (std::span<const Way> rest = ways; !rest.empty(); rest = rest.subspan(std::min(atOnce, rest.size())))
            sendInto(rest.first(std::min(atOnce, rest.size())));
    }
}

} // namespace lab
