// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool isWrittenAlready(const Error &error, const Machine &)
{
    return error.call == "writeOnce";
}

bool isOfOthers(const Error &error, const Machine &)
{
    return error.call == "ownIds";
}

bool isSetgroupsFile(const Error &error, const Machine &)
{
    return error.subject.ends_with("/setgroups");
}

bool isSubordinateFile(const Error &error, const Machine &)
{
    return error.call == "subordinateRange";
}

bool isDoneToTheChild(const Error &error, const Machine &)
{
    return error.call == "perform" && error.subject == "child";
}

bool isOwnId(const Error &error, const Machine &)
{
    return error.call == "setresuid" || error.call == "setresgid";
}

bool isGroupList(const Error &error, const Machine &)
{
    return error.call == "setgroups";
}

constexpr Cause table[] = {
    {Deed::mapIds, EPERM, isWrittenAlready,
     QT_TRANSLATE_NOOP("Explanation", "This map is there already, and a map is written once: no id may change its "
                                      "meaning under a process that has it."),
     QT_TRANSLATE_NOOP("Explanation", "Make a new child, and write the whole map at once.")},
    {Deed::mapIds, EPERM, isOfOthers,
     QT_TRANSLATE_NOOP("Explanation",
                       "The parent side does not have all ids of this range itself, and can't give what it has not."),
     QT_TRANSLATE_NOOP("Explanation", "Choose ids that stand under INSIDE in the parent's own map.")},
    {Deed::mapIds, EPERM, isSetgroupsFile,
     QT_TRANSLATE_NOOP("Explanation", "setgroups is denied before gid_map is written, and once denied it is not "
                                      "allowed again, nor in any user namespace that is made inside."),
     QT_TRANSLATE_NOOP("Explanation", "Make a new child, and write setgroups first.")},
    {Deed::mapIds, ENOENT, isSubordinateFile,
     QT_TRANSLATE_NOOP("Explanation", "That file has no range of subordinate ids for this user."),
     QT_TRANSLATE_NOOP("Explanation", "Name the range, take all ids of the parent side, or have the administrator add "
                                      "one with “usermod --add-subuids 100000-165535 --add-subgids 100000-165535”.")},
    {Deed::openFile, EOVERFLOW, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "This side's user has no id in the user namespace that the file system belongs "
                                      "to, so the file would have no owner."),
     QT_TRANSLATE_NOOP("Explanation", "Map the user first.")},
    {Deed::any, ESRCH, isDoneToTheChild,
     QT_TRANSLATE_NOOP("Explanation",
                       "This is done to the child from the parent side: there is no child, or this is the child's."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child, and choose the parent side.")},
    {Deed::any, EINVAL, isOwnId, QT_TRANSLATE_NOOP("Explanation", "That id is not mapped in the user namespace."),
     QT_TRANSLATE_NOOP("Explanation", "Map it, or choose one that is mapped.")},
    {Deed::any, EPERM, isGroupList,
     QT_TRANSLATE_NOOP("Explanation", "This user namespace denies setgroups, or maps no groups."),
     QT_TRANSLATE_NOOP("Explanation", "Leave --setgid out, or have the groups mapped with --map-groups.")},
};

} // namespace

std::span<const Cause> userCauses()
{
    return table;
}

} // namespace lab
