// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"
#include "core/model/written_number.h"
#include "core/probe/status.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <optional>
#include <ranges>
#include <string_view>
#include <unordered_map>

namespace lab
{

namespace
{

/// What the probe takes from /proc/PID/status, proc_pid_status(5).
struct Process
{
    std::string pid;
    std::string parent;
    std::string numbers; ///< at every level, from that of the proc inwards, with one blank between
    std::string state;
    std::string name;
};

/// EBADMSG: it is not as the kernel writes it.
Result<Process> processIn(const ProcessStatus &status, const std::string &path)
{
    Process process{.pid = std::string(status.of("Pid")),
                    .parent = std::string(status.of("PPid")),
                    .numbers = std::string(status.of("NSpid")),
                    .state = std::string(status.of("State").substr(0, 1)),
                    .name = status.command()};
    std::ranges::replace(process.numbers, '\t', ' ');
    if (process.numbers.empty())
        process.numbers = process.pid; // a kernel before 4.1
    const auto isNumber = [](const auto &text) { return writtenNumber<unsigned>(std::string_view(text)).has_value(); };
    const bool isGood = isNumber(process.pid) && isNumber(process.parent) && !process.state.empty() &&
                        std::ranges::all_of(process.numbers | std::views::split(' '), isNumber);
    if (!isGood)
        return std::unexpected(Error{"read", EBADMSG, path});
    return process;
}

Result<Process> lookAtProcess(const FileDescriptor &proc, const std::string &name)
{
    const std::string path = name + "/status";
    const Result<ProcessStatus> status = ProcessStatus::read(proc, name);
    if (!status)
        return std::unexpected(status.error());
    return processIn(*status, path);
}

/// "pid:[4026531836]" -> "4026531836"; "-" where the link may not be read, as ps(1) has it.
std::string namespaceOf(const FileDescriptor &proc, const std::string &pid)
{
    const Result<std::string> link = readLink(proc, pid + "/ns/pid");
    if (!link || !link->starts_with("pid:[") || !link->ends_with(']'))
        return "-";
    return shown(link->substr(5, link->size() - 6));
}

Result<std::vector<Process>> processesIn(const FileDescriptor &proc)
{
    const Result<std::vector<std::string>> pids = pidsIn(proc);
    if (!pids)
        return std::unexpected(pids.error());
    std::vector<Process> processes;
    for (const std::string &pid : *pids) {
        Result<Process> process = lookAtProcess(proc, pid);
        if (process)
            processes.push_back(*std::move(process));
        else if (!isGone(process.error()))
            return std::unexpected(process.error());
    }
    return processes;
}

/// Who is only just doing something, as the other side's looker, waits again a moment later: seldom is that news.
void lookAgainAtRunning(std::vector<Process> &processes, const FileDescriptor &proc)
{
    constexpr timespec moment{.tv_sec = 0, .tv_nsec = 1'000'000};
    const auto isRunning = [](const Process &process) { return process.state == "R"; };
    for (int turn = 0; turn < 4 && std::ranges::any_of(processes, isRunning); ++turn) {
        ::nanosleep(&moment, nullptr);
        for (Process &process : processes | std::views::filter(isRunning)) {
            if (Result<Process> again = lookAtProcess(proc, process.pid))
                process = *std::move(again);
        }
    }
}

Section tableOf(const std::vector<Process> &processes, const FileDescriptor &proc)
{
    Section section{.id = "processes",
                    .form = Form::table,
                    .columns = {"PID", "PPID", "NSPID", "PIDNS", "STATE", "COMMAND"},
                    .rows = {}};
    for (const Process &process : processes) {
        section.rows.push_back({process.pid,
                                {process.pid, process.parent, process.numbers, namespaceOf(proc, process.pid),
                                 process.state, process.name}});
    }
    return section;
}

/// From the first ancestor that the proc shows to the process itself, as pstree -p -s draws it.
std::string chainTo(const std::string &pid, const std::vector<Process> &processes)
{
    std::unordered_map<std::string_view, const Process *> byPid;
    for (const Process &process : processes)
        byPid.emplace(process.pid, &process);
    std::string chain;
    std::size_t length = 0;
    for (auto found = byPid.find(pid); found != byPid.end() && length < processes.size();
         found = byPid.find(found->second->parent)) {
        const Process &process = *found->second;
        chain = process.name + "(" + process.pid + ")" + (chain.empty() ? "" : "---") + chain;
        ++length;
    }
    return chain;
}

std::string lastOf(const std::string &numbers)
{
    return numbers.substr(numbers.rfind(' ') + 1); // npos + 1 is 0: the only one
}

/// The number by which the proc knows the place's process; empty: it does not.
std::string numberOf(const Place &place, const FileDescriptor &proc)
{
    if (place.process != "self")
        return place.process;
    const Result<Process> self = lookAtProcess(proc, "self");
    return self ? self->pid : std::string();
}

/// The namespace that a proc was mounted in. Where its process 1 may not be looked at, that of the place's process is
/// the answer if both have one number for it alone.
std::string namespaceOfProc(const Place &place, const FileDescriptor &proc, const std::string &own)
{
    if (const Result<std::string> link = readLink(proc, "1/ns/pid"))
        return shown(*link);
    const Result<Process> process = own.empty() ? std::unexpected(Error{}) : lookAtProcess(proc, own);
    if (!process || process->numbers.contains(' '))
        return {};
    const Result<std::string> link = readLink(place.proc, place.process + "/ns/pid");
    return link ? shown(*link) : std::string();
}

} // namespace

Result<std::vector<Section>> lookAtPid(const Place &place)
{
    const Result<Process> self = lookAtProcess(place.proc, place.process);
    if (!self)
        return std::unexpected(self.error());
    Section facts{.id = "pid", .form = Form::facts, .columns = {"VALUE"}, .rows = {}};
    const auto add = [&](const char *key, std::string value) { facts.rows.push_back({key, {std::move(value)}}); };
    add("own-pid", lastOf(self->numbers));

    const Result<FileDescriptor> proc = openMountedProc(place);
    Result<std::vector<Process>> processes = proc ? processesIn(*proc) : std::unexpected(proc.error());
    if (!processes && (proc || proc.error().number != ENOENT))
        return std::unexpected(processes.error());
    if (!processes) {
        for (const char *key : {"proc-pid", "proc-namespace", "ancestors"})
            add(key, {});
        return sectionList(std::move(facts), tableOf({}, place.proc));
    }
    const std::string own = numberOf(place, *proc);
    // Who looks runs for that long; what it does otherwise is to wait.
    const auto looker = std::ranges::find(*processes, own, &Process::pid);
    if (place.process == "self" && looker != processes->end() && looker->state == "R")
        looker->state = "S";
    lookAgainAtRunning(*processes, *proc);
    add("proc-pid", own);
    add("proc-namespace", namespaceOfProc(place, *proc, own));
    add("ancestors", chainTo(own, *processes));
    return sectionList(std::move(facts), tableOf(*processes, *proc));
}

} // namespace lab
