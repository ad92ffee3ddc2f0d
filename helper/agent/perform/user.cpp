// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/file.h"
#include "core/kernel/own_file.h"
#include "core/kernel/owner.h"
#include "core/model/id_map.h"
#include "core/probe/id_names.h"
#include "helper/agent/id_map.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>

namespace lab
{

namespace
{

Result<std::string> childFile(const std::string &file, const Surroundings &surroundings)
{
    if (surroundings.child == 0)
        return std::unexpected(Error{"perform", ESRCH, "child"});
    return "/proc/" + std::to_string(surroundings.child) + "/" + file;
}

bool isWritten(const std::string &path)
{
    const Result<FileDescriptor> file = openFile(path, O_RDONLY);
    const Result<std::string> text = file ? readAll(*file, path, 64UZ * 1024) : std::unexpected(file.error());
    return text && !text->empty();
}

/// The first range with an id that this side does not have itself.
const IdRange *notOwn(const IdMap &map, const IdMap &own)
{
    const auto isOwn = [&](const IdRange &range) {
        return std::ranges::any_of(own, [&](const IdRange &mine) {
            return range.outside >= mine.inside && range.outside - mine.inside < mine.count &&
                   range.count <= mine.count - (range.outside - mine.inside);
        });
    };
    const auto found = std::ranges::find_if_not(map, isOwn);
    return found == map.end() ? nullptr : &*found;
}

/// The refusal by the reason that the kernel had, as far as it can be told afterwards.
Error reasonFor(const Error &refusal, const std::string &path, const std::string &file, const IdMap &map)
{
    if (refusal.number != EPERM)
        return refusal;
    if (isWritten(path))
        return {"writeOnce", EPERM, path};
    const Result<IdMap> own = ownMap(file);
    const IdRange *range = own ? notOwn(map, *own) : nullptr;
    return range ? Error{"ownIds", EPERM, lineOf(*range)} : refusal;
}

Result<void> writeMap(const std::string &text, const std::string &file, const Surroundings &surroundings)
{
    const Result<std::string> path = childFile(file, surroundings);
    if (!path)
        return std::unexpected(path.error());
    const std::expected<IdMap, Fault> map = idMapFromText(text);
    if (!map)
        return std::unexpected(Error{"write", EINVAL, *path});
    const Result<void> written = writeFile(*path, mapText(*map));
    return written ? written : std::unexpected(reasonFor(written.error(), *path, file, *map));
}

/// $CHILD in a path of /proc is the child's PID.
Result<std::string> resolved(const std::string &path, const Surroundings &surroundings)
{
    const std::string start = "/proc/$CHILD/";
    return path.starts_with(start) ? childFile(path.substr(start.size()), surroundings) : path;
}

Result<Findings> ownerFindings(const std::string &path)
{
    const Result<Owner> owner = ownerOf(path);
    if (!owner)
        return std::unexpected(owner.error());
    return Findings{{.id = "owner",
                     .form = Form::facts,
                     .columns = {"VALUE"},
                     .rows = {{"user", {userNames().of(owner->user)}}, {"group", {groupNames().of(owner->group)}}}}};
}

} // namespace

Result<void> perform(const UidMapOperation &operation, const Surroundings &surroundings)
{
    return writeMap(operation.map, "uid_map", surroundings);
}

Result<void> perform(const GidMapOperation &operation, const Surroundings &surroundings)
{
    return writeMap(operation.map, "gid_map", surroundings);
}

Result<void> perform(const SetgroupsOperation &operation, const Surroundings &surroundings)
{
    const Result<std::string> path = childFile("setgroups", surroundings);
    if (!path)
        return std::unexpected(path.error());
    return writeFile(*path, operation.setgroups == Setgroups::allow ? "allow" : "deny");
}

Result<Findings> perform(const TouchOperation &operation, const Surroundings &surroundings)
{
    constexpr unsigned mode = 0666;
    const bool isRoots = surroundings.caller && surroundings.options.kinds.has(Kind::user);
    const Result<void> touched = isRoots ? touchEmptyFile(operation.path) : touchFile(operation.path, mode);
    if (!touched)
        return std::unexpected(touched.error());
    return ownerFindings(operation.path);
}

Result<Findings> perform(const OwnerOperation &operation, const Surroundings &surroundings)
{
    const Result<std::string> path = resolved(operation.path, surroundings);
    return path ? ownerFindings(*path) : std::unexpected(path.error());
}

} // namespace lab
