// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/container.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

constexpr ParameterInfo rootParameters[] = {{"target", checkPath, required, "/mnt"}};
constexpr ParameterInfo pivotParameters[] = {
    {"target", checkPath, required, "/mnt"},
    {"old", checkPath, required, "/mnt/old"},
};

std::string listOf(std::span<const std::string_view> words)
{
    std::string list;
    for (const std::string_view word : words)
        list += " " + std::string(word);
    return list;
}

Operation makeRoot(const Words &words)
{
    return RootMakeOperation{std::string(valueOf(words, "target"))};
}

Operation makePivot(const Words &words)
{
    return PivotRootOperation{std::string(valueOf(words, "target")), std::string(valueOf(words, "old"))};
}

Operation unmountRoot(const Words &words)
{
    return UnmountOperation{std::string(valueOf(words, "target")), Lazily::yes};
}

/// The kernel wants old to be target or below it.
Complaint checkPivot(const Words &words)
{
    const std::string_view target = valueOf(words, "target");
    const std::string_view old = valueOf(words, "old");
    const bool isBelow = target == "/" || old == target || old.starts_with(std::string(target) + "/");
    return isBelow ? Complaint{} : Complaint{"old", Fault::notAllowed};
}

constexpr OperationInfo operations[] = {
    {.name = "root-make", .parameters = rootParameters, .make = makeRoot, .undo = unmountRoot},
    {.name = "pivot-root", .parameters = pivotParameters, .make = makePivot, .checkTogether = checkPivot},
};

} // namespace

std::span<const OperationInfo> containerOperations()
{
    return operations;
}

Words wordsOf(const RootMakeOperation &root)
{
    return {"root-make", {{"target", root.target}}};
}

Words wordsOf(const PivotRootOperation &pivot)
{
    return {"pivot-root", {{"target", pivot.target}, {"old", pivot.old}}};
}

/// A link is copied, a directory bound.
std::string commandOf(const RootMakeOperation &root)
{
    const std::string target = quoted(root.target);
    const std::string devices = quoted(root.target + "/dev");
    std::string directories;
    for (const char *directory : {"dev", "old", "proc", "tmp"})
        directories += " " + quoted(root.target + "/" + directory);
    return "mount -t tmpfs -o mode=755 root " + target + "\nmkdir" + directories + "\nfor path in" +
           listOf(rootPrograms) + "; do\n    if [ -L $path ]; then cp -P $path " + target + "; else mkdir " + target +
           "$path && mount --rbind -o ro $path " + target + "$path; fi\ndone\nfor node in" + listOf(rootDevices) +
           "; do : > " + devices + "/$node && mount --bind /dev/$node " + devices + "/$node; done";
}

std::string commandOf(const PivotRootOperation &pivot)
{
    return "pivot_root " + quoted(pivot.target) + " " + quoted(pivot.old) + " && cd /";
}

} // namespace lab
