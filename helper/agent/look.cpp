// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/look.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"
#include "core/kernel/socket.h"
#include "core/probe/probe.h"
#include "core/wire/frame.h"
#include "core/wire/message.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace lab
{

namespace
{

/// The kinds that a process shows of itself alone: to look at another, this process goes where that one is.
constexpr Kind joinedKinds[] = {Kind::uts, Kind::ipc, Kind::net, Kind::time};

Result<void> join(const KindInfo &info, const Place &place)
{
    const std::string link = place.process + "/ns/" + std::string(info.link);
    const Result<std::string> there = readLink(place.proc, link);
    const Result<std::string> here = readLink(place.proc, "self/ns/" + std::string(info.link));
    if (!there)
        return std::unexpected(there.error());
    if (there == here)
        return {};
    const Result<FileDescriptor> file = openAt(place.proc, link, O_RDONLY);
    if (!file)
        return std::unexpected(file.error());
    return enterWithOwner(*file, info.cloneFlag);
}

Result<View> lookAtProcess(Topic topic, const std::string &process)
{
    const Result<Place> place = openPlace("/", process);
    if (!place)
        return std::unexpected(place.error());
    for (const Kind kind : joinedKinds) {
        const bool isLookedAt = topic.kind().value_or(kind) == kind;
        if (process == "self" || !isLookedAt)
            continue;
        if (const Result<void> joined = join(infoOf(kind), *place); !joined)
            return std::unexpected(joined.error());
    }
    return look(topic, Side::parent, *place);
}

/// A process in a namespace that has none: this one. Of those it enters no PID namespace, for that takes in children
/// only.
Result<View> lookThrough(const std::string &path, Topic topic)
{
    // In another mount namespace there may be no /proc.
    const Result<Place> place = openPlace("/");
    if (!place)
        return std::unexpected(place.error());
    const Result<FileDescriptor> file = openFile(path, O_RDONLY | O_NONBLOCK);
    if (!file)
        return std::unexpected(file.error());
    const Result<Kind> kind = kindOfNamespace(*file);
    if (!kind || *kind == Kind::pid || topic != Topic(*kind))
        return std::unexpected(Error{"look", EINVAL, path});
    if (const Result<void> entered = enterWithOwner(*file, infoOf(*kind).cloneFlag); !entered)
        return std::unexpected(entered.error());
    return look(topic, Side::parent, *place);
}

Result<View> lookAt(const std::string &name, const std::string &target)
{
    const std::optional<Topic> topic = topicNamed(name);
    if (!topic)
        return std::unexpected(Error{"look", EINVAL, name});
    return target.starts_with('/') ? lookThrough(target, *topic) : lookAtProcess(*topic, target);
}

} // namespace

Result<View> lookInto(const FileDescriptor &file, const ForeignNamespace &foreign)
{
    const Result<Place> place = openPlace("/", std::to_string(foreign.pid));
    if (!place)
        return std::unexpected(place.error());
    if (std::ranges::contains(joinedKinds, foreign.kind)) {
        if (Result<void> entered = enterNamespaces(file, infoOf(foreign.kind).cloneFlag); !entered)
            return std::unexpected(std::move(entered).error());
    }
    return look(foreign.kind, Side::parent, *place);
}

int lookOnce(const std::string &topic, const std::string &target)
{
    const Result<View> view = lookAt(topic, target);
    const Report report =
        view ? Report(*view) : Report(LookFailure{topicNamed(topic).value_or(Kind::mount), view.error()});
    const FileDescriptor output(STDOUT_FILENO);
    const bool isWritten = writeAll(output, frameOf(encode(report))).has_value();
    return view && isWritten ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace lab
