// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/sweep.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/process.h"
#include "core/model/written_number.h"
#include "core/probe/sections.h"

#include <algorithm>
#include <csignal>
#include <optional>
#include <unistd.h>

namespace lab
{

namespace
{

std::optional<int> processIn(const std::string &name)
{
    const std::optional<int> pid = writtenNumber<int>(name);
    return pid > 1 ? pid : std::nullopt;
}

bool isOneOf(const std::vector<NamespaceLink> &links, const std::vector<NamespaceLink> &own)
{
    return std::ranges::any_of(
        links, [&](const NamespaceLink &link) { return link.inode != 0 && std::ranges::find(own, link) != own.end(); });
}

bool isChild(const FileDescriptor &proc, const std::string &name)
{
    const Result<std::string> status = readFile(proc, name + "/status");
    return status && status->contains("\nPPid:\t" + std::to_string(::getpid()) + "\n");
}

} // namespace

void killAllIn(const Holder &holder, const std::vector<NamespaceLink> &living)
{
    const Result<Place> here = openPlace("/");
    const Result<std::vector<NamespaceLink>> shared = here ? lookAtNamespaces(*here) : std::unexpected(here.error());
    const Result<std::vector<std::string>> names = namesIn("/proc");
    if (!shared || !names)
        return;
    std::vector<NamespaceLink> own;
    std::ranges::copy_if(holder.namespaces, std::back_inserter(own), [&](const NamespaceLink &link) {
        return !std::ranges::contains(*shared, link) && !std::ranges::contains(living, link);
    });
    for (const std::string &name : *names) {
        const std::optional<int> pid = processIn(name);
        if (!pid)
            continue;
        // The descriptor first: it stays with the process that the links are read of.
        const Result<FileDescriptor> process = openProcess(*pid);
        const Result<Place> place = openPlace("/", name);
        const Result<std::vector<NamespaceLink>> links =
            process && place ? lookAtNamespaces(*place) : std::unexpected(Error{});
        if (links && isOneOf(*links, own))
            std::ignore = sendSignal(*process, SIGKILL);
    }
}

void killChildren(const FileDescriptor &proc)
{
    while (true) {
        std::vector<int> children;
        const Result<std::vector<std::string>> names = namesIn(proc);
        for (const std::string &name : names ? *names : std::vector<std::string>()) {
            const std::optional<int> pid = processIn(name);
            if (pid && isChild(proc, name))
                children.push_back(*pid);
        }
        for (const int child : children) {
            // They stay what they are until they are waited for.
            if (!sendSignal(child, SIGKILL))
                return;
        }
        // Whichever ends first: process 1 of a PID namespace does not before all others in it were waited for.
        if (!children.empty() && !waitForAnyChild())
            return;
        if (children.empty())
            return;
    }
}

} // namespace lab
