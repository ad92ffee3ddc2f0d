// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/process_record.h"

#include "core/discover/limits.h"
#include "core/kernel/process.h"
#include "core/kernel/quick.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <utility>

namespace lab
{

namespace
{

/// Threads of a process share their user, PID and time namespace.
constexpr std::array<std::size_t, 7> linksOfThreads{0, 1, 2, 3, 5, 7, 9};

bool isForChildren(std::size_t link)
{
    return std::ranges::contains(linksForChildren, link);
}

std::optional<int> positiveIn(std::string_view name)
{
    const std::optional<int> number = writtenNumber<int>(name);
    return number >= 0 ? number : std::nullopt;
}

/// One process, while it is looked at. All paths start at its own directory, which no other process can take over.
class Look
{
public:
    Look(const ProcTree &tree, FileDescriptor directory, int pid, Runs runs, Scratch &scratch)
        : m_tree(tree)
        , m_directory(std::move(directory))
        , m_runs(runs)
        , m_scratch(scratch)
    {
        m_record.process.pid = pid;
    }

    [[nodiscard]] std::optional<ProcessRecord> run()
    {
        const bool isToldOf = readRun(0, ProcPath() / "schedstat");
        if (!readStat() || !readLinks())
            return std::nullopt;
        if (m_record.process.threads > 1 && !m_record.process.isHidden)
            readThreads();
        if (!isToldOf)
            m_record.runs.clear();
        if (!m_record.process.isHidden)
            readDescriptors(0, ProcPath() / "fd");
        compact(m_record.ties);
        m_record.runs.shrink_to_fit();
        return std::move(m_record);
    }

private:
    [[nodiscard]] bool readRun(int thread, const ProcPath &path)
    {
        if (m_runs == Runs::skip)
            return false;
        const Quick<std::string_view> text = readInto(m_scratch.text, m_directory, path.text());
        const std::optional<Run> run = text ? runIn(*text) : std::nullopt;
        if (run)
            m_record.runs.push_back({thread, *run});
        return run.has_value();
    }

    [[nodiscard]] bool readStat()
    {
        struct stat status{};
        if (::fstat(m_directory.number(), &status) == 0)
            m_record.process.user = status.st_uid;
        const Quick<std::string_view> text = readInto(m_scratch.text, m_directory, "stat");
        if (!text)
            return text.error() != ESRCH && text.error() != ENOENT;
        if (const std::optional<StatText> stat = statIn(*text)) {
            Process &process = m_record.process;
            process.name = stat->name;
            process.state = stat->state;
            process.parent = stat->parent;
            process.threads = stat->threads;
            process.startTime = stat->startTime;
        }
        return true;
    }

    /// False: the process is gone.
    [[nodiscard]] bool readLinks()
    {
        const Quick<FileDescriptor> links = openQuickly(m_directory, "ns", O_PATH | O_DIRECTORY);
        if (!links && (links.error() == EACCES || links.error() == EPERM)) {
            m_record.process.isHidden = true;
            return true;
        }
        if (!links)
            return false;
        for (std::size_t link = 0; link < namespaceLinks.size(); ++link) {
            const Quick<std::uint32_t> inode = readNamespace(*links, link);
            if (inode)
                m_record.process.links[link] = *inode;
            else if (inode.error() == ESRCH)
                return false;
            else if (inode.error() != ENOENT)
                m_record.process.isHidden = true;
            if (!inode && (inode.error() == EACCES || inode.error() == EPERM))
                break;
        }
        for (const std::size_t link : linksForChildren)
            tie(link, m_record.process.links[link], Tie::forChildren, 0);
        // Of a process that is just ending the kernel says that its links may not be read, or that there are none.
        if (m_record.process.isHidden)
            return readInto(m_scratch.text, m_directory, "stat").has_value();
        return std::ranges::any_of(m_record.process.links, [](std::uint32_t inode) { return inode != 0; });
    }

    /// ENOENT: this kernel has none of the kind, or nobody is in it yet.
    [[nodiscard]] Quick<std::uint32_t> readNamespace(const FileDescriptor &links, std::size_t link)
    {
        const Quick<std::string_view> target = readLinkInto(m_scratch.text, links, namespaceLinks[link].data());
        if (!target)
            return std::unexpected(target.error());
        const std::uint64_t inode = numberInLink(*target, infoOf(kindOfLink(link)).link);
        if (inode == 0 || !std::in_range<std::uint32_t>(inode))
            return std::unexpected(EBADMSG);
        return static_cast<std::uint32_t>(inode);
    }

    /// Where it is another namespace than the process is in.
    void tie(std::size_t link, std::uint64_t inode, Tie tie, int thread)
    {
        const Kind kind = kindOfLink(link);
        if (inode != 0 && inode != namespaceOf(m_record.process, kind))
            m_record.ties.push_back({.what = {kind, inode}, .tie = tie, .thread = thread});
    }

    void readThreads()
    {
        const Quick<FileDescriptor> threads = openQuickly(m_directory, "task", O_RDONLY | O_DIRECTORY);
        if (!threads)
            return;
        std::uint32_t count = 0;
        const int failed = eachEntry(m_scratch.entries, *threads, [&](const char *name) {
            const std::optional<int> thread = positiveIn(name);
            if (thread && *thread != m_record.process.pid && ++count <= limits::threadsOfProcess)
                readThread(*thread);
        });
        m_record.hasHiddenDescriptors = failed != 0 || count > limits::threadsOfProcess;
    }

    void readThread(int thread)
    {
        // A thread that is gone by now was ended by one that ran.
        std::ignore = readRun(thread, ProcPath() / "task" / thread / "schedstat");
        const Quick<FileDescriptor> links =
            openQuickly(m_directory, (ProcPath() / "task" / thread / "ns").text(), O_PATH | O_DIRECTORY);
        if (!links)
            return;
        for (const std::size_t link : linksOfThreads) {
            if (const Quick<std::uint32_t> inode = readNamespace(*links, link))
                tie(link, *inode, isForChildren(link) ? Tie::forChildren : Tie::thread, thread);
        }
        if (m_tree.origin == ProcTree::Origin::kernel && hasOwnDescriptors(m_record.process.pid, thread))
            readDescriptors(thread, ProcPath() / "task" / thread / "fd");
    }

    void readDescriptors(int thread, const ProcPath &path)
    {
        const Quick<FileDescriptor> descriptors = openQuickly(m_directory, path.text(), O_RDONLY | O_DIRECTORY);
        if (!descriptors) {
            m_record.hasHiddenDescriptors = m_record.hasHiddenDescriptors || descriptors.error() != ENOENT;
            return;
        }
        std::uint32_t count = 0;
        const int failed = eachEntry(m_scratch.innerEntries, *descriptors, [&](const char *name) {
            const std::optional<int> number = positiveIn(name);
            if (number && ++count <= limits::descriptorsOfProcess)
                readDescriptor(*descriptors, name, thread, *number);
        });
        if (failed != 0 || count > limits::descriptorsOfProcess)
            m_record.hasHiddenDescriptors = true;
    }

    void readDescriptor(const FileDescriptor &directory, const char *name, int thread, int number)
    {
        const Quick<std::string_view> target = readLinkInto(m_scratch.text, directory, name);
        if (!target)
            return;
        if (const std::uint64_t inode = numberInLink(*target, "socket"))
            m_record.sockets.push_back({inode, thread, number});
        else if (const std::optional<NamedNamespace> what = namespaceInLink(*target))
            m_record.ties.push_back({.what = *what, .tie = Tie::descriptor, .thread = thread, .number = number});
    }

    const ProcTree &m_tree;
    FileDescriptor m_directory;
    Runs m_runs;
    Scratch &m_scratch;
    ProcessRecord m_record;
};

} // namespace

void compact(std::vector<ProcessTie> &ties)
{
    const auto sort = [](const ProcessTie &tie) { return std::tuple(tie.what.kind, tie.what.inode, tie.tie); };
    std::ranges::sort(
        ties, {}, [&](const ProcessTie &tie) { return std::tuple_cat(sort(tie), std::tuple(tie.thread, tie.number)); });
    std::size_t kept = 0;
    for (std::size_t at = 0; at < ties.size(); ++at) {
        if (kept > 0 && sort(ties[kept - 1]) == sort(ties[at]))
            ties[kept - 1].count += ties[at].count;
        else
            ties[kept++] = ties[at];
    }
    ties.resize(kept);
    ties.shrink_to_fit();
}

std::optional<ProcessRecord> lookAtProcess(const ProcTree &tree, int pid, Runs runs, Scratch &scratch)
{
    Quick<FileDescriptor> directory = openQuickly(tree.directory, ProcPath(pid).text(), O_PATH | O_DIRECTORY);
    if (!directory)
        return std::nullopt;
    return Look(tree, *std::move(directory), pid, runs, scratch).run();
}

bool mayHaveChanged(const ProcTree &tree, const ProcessRecord &record, Scratch &scratch)
{
    if (record.runs.empty())
        return true;
    return std::ranges::any_of(record.runs, [&](const ThreadRun &before) {
        ProcPath path(record.process.pid);
        if (before.thread != 0)
            path / "task" / before.thread;
        const Quick<std::string_view> text = readInto(scratch.text, tree.directory, (path / "schedstat").text());
        return !text || runIn(*text) != before.run;
    });
}

} // namespace lab
