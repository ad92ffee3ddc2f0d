// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_undo.h"

#include "core/kernel/ipc.h"
#include "core/kernel/mount_point.h"
#include "core/kernel/network.h"
#include "core/kernel/own_file.h"
#include "core/kernel/process.h"
#include "core/model/written_number.h"
#include "helper/agent/host_cgroups.h"
#include "helper/agent/host_clock.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <ranges>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

constexpr int mountsToPeel = 64;

/// Down to what was on top before.
void unmountDownTo(const Change &change)
{
    for (int turn = 0; turn < mountsToPeel; ++turn) {
        const Result<FileDescriptor> place = openPlainPath(change.subject);
        const Result<MountAt> top = place ? mountAt(*place) : std::unexpected(place.error());
        const bool isDone = !top || !top->isRoot || top->id == change.number;
        if (isDone || !unmountPlain(change.subject, Detach::yes))
            return;
    }
}

/// Then that has its number.
bool isToldAgain(const Change &change, const std::vector<Change> &all)
{
    return change.number == 0 && std::ranges::any_of(all, [&](const Change &other) {
               return other.what == change.what && other.number != 0 && other.subject == change.subject;
           });
}

void removeLink(const Change &change)
{
    const Result<int> index = indexOf(change.subject);
    if (index && (change.number == 0 || std::cmp_equal(*index, change.number)))
        std::ignore = deleteLink(change.subject);
}

/// With the rights of who had it made: the number may be another's by now.
void removeObject(const Change &change, const Owner &caller)
{
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return;
    if (*made) {
        std::ignore = waitFor((*made)->pid);
        return;
    }
    const std::optional<int> id = writtenNumber<int>(change.subject);
    if (id && dropGroups() && becomeUser(caller.user, caller.group)) {
        if (change.what == Change::What::queue)
            std::ignore = removeMessageQueue(*id);
        else if (change.what == Change::What::shmem)
            std::ignore = removeSharedMemory(*id);
        else
            std::ignore = removeSemaphores(*id);
    }
    ::_exit(EXIT_SUCCESS);
}

} // namespace

void undoChanges(const std::vector<Change> &changes, const Owner &caller)
{
    for (const Change &change : std::views::reverse(changes)) {
        if (isToldAgain(change, changes))
            continue;
        switch (change.what) {
        case Change::What::mount:
            unmountDownTo(change);
            break;
        case Change::What::link:
            removeLink(change);
            break;
        case Change::What::queue:
        case Change::What::shmem:
        case Change::What::semaphore:
            removeObject(change, caller);
            break;
        case Change::What::file:
            removeEmptyFile(change.subject, change.number);
            break;
        case Change::What::cgroup:
            removeCgroup(change.subject, change.number);
            break;
        case Change::What::clock:
            putClockBack(change);
            break;
        }
    }
}

} // namespace lab
