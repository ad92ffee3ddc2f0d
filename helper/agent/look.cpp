// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/look.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/socket.h"
#include "core/probe/probe.h"
#include "core/wire/frame.h"
#include "core/wire/message.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <unistd.h>

namespace lab
{

namespace
{

/// The kinds that a process shows of itself alone: to look at another, this process goes where that one is.
constexpr Kind joinedKinds[] = {Kind::uts, Kind::ipc, Kind::net, Kind::time};

Result<void> join(const KindInfo &info, const Place &place)
{
    const std::string link = "/ns/" + std::string(info.link);
    const Result<std::string> there = readLink(place.proc, place.process + link);
    const Result<std::string> here = readLink(place.proc, "self" + link);
    if (!there)
        return std::unexpected(there.error());
    if (there == here)
        return {};
    int pid = 0;
    std::from_chars(place.process.data(), place.process.data() + place.process.size(), pid);
    const Result<FileDescriptor> process = openProcess(pid);
    if (!process)
        return std::unexpected(process.error());
    if (enterNamespaces(*process, info.cloneFlag))
        return {};
    // One's own user namespace may own it: enter both at once.
    return enterNamespaces(*process, infoOf(Kind::user).cloneFlag | info.cloneFlag);
}

Result<View> lookAtProcess(const std::string &name, const std::string &process)
{
    const std::optional<Topic> topic = topicNamed(name);
    if (!topic)
        return std::unexpected(Error{"look", EINVAL, name});
    const Result<Place> place = openPlace("/", process);
    if (!place)
        return std::unexpected(place.error());
    for (const Kind kind : joinedKinds) {
        const bool isLookedAt = topic->kind().value_or(kind) == kind;
        if (process == "self" || !isLookedAt)
            continue;
        if (const Result<void> joined = join(infoOf(kind), *place); !joined)
            return std::unexpected(joined.error());
    }
    return look(*topic, Side::parent, *place);
}

} // namespace

int lookOnce(const std::string &topic, const std::string &process)
{
    const Result<View> view = lookAtProcess(topic, process);
    const Report report =
        view ? Report(*view) : Report(LookFailure{topicNamed(topic).value_or(Kind::mount), view.error()});
    const FileDescriptor output(STDOUT_FILENO);
    const bool isWritten = writeAll(output, frameOf(encode(report))).has_value();
    return view && isWritten ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace lab
