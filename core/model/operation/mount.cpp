// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/mount.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

/// By PropagationType.
constexpr std::array<std::string_view, 4> propagationTypes{"shared", "private", "slave", "unbindable"};

/// By FileSystem.
constexpr std::array<std::string_view, 3> fileSystems{"tmpfs", "proc", "bind"};

std::string nameOf(FileSystem fileSystem)
{
    return std::string(fileSystems[static_cast<std::size_t>(fileSystem)]);
}

std::string nameOf(PropagationType type)
{
    return std::string(propagationTypes[static_cast<std::size_t>(type)]);
}

constexpr ParameterInfo mountParameters[] = {
    {"fstype", checkOneOf<fileSystems>, required, "tmpfs", fileSystems},
    {"source", checkLabel, optional, "tmpfs"},
    {"target", checkPath, required, "/mnt"},
    {"size", checkSize, optional, "64m"},
    {"mode", checkMode, optional, "1777"},
};
constexpr ParameterInfo unmountParameters[] = {
    {"target", checkPath, required, "/mnt"},
    {"lazily", checkOneOf<noOrYes>, optional, "no", noOrYes},
};
constexpr ParameterInfo propagationParameters[] = {
    {"type", checkOneOf<propagationTypes>, required, "shared", propagationTypes},
    {"target", checkPath, required, "/mnt"},
};

/// The source of a bind mount is a path, that of others a label.
ParameterInfo mountParameter(const ParameterInfo &parameter, const Words &words)
{
    if (valueOf(words, "fstype") == "bind" && parameter.name == "source")
        return {parameter.name, checkPath, required, "/etc"};
    return parameter;
}

bool doesApply(std::string_view parameter, const Words &words)
{
    return valueOf(words, "fstype") == "tmpfs" || (parameter != "size" && parameter != "mode");
}

Operation makeMount(const Words &words)
{
    const auto value = [&](std::string_view parameter) { return std::string(valueOf(words, parameter)); };
    const auto *const type = std::ranges::find(fileSystems, valueOf(words, "fstype"));
    return MountOperation{static_cast<FileSystem>(type - fileSystems.begin()), value("source"), value("target"),
                          value("size"), value("mode")};
}

Operation makeUnmount(const Words &words)
{
    return UnmountOperation{std::string(valueOf(words, "target")),
                            valueOf(words, "lazily") == "yes" ? Lazily::yes : Lazily::no};
}

Operation makePropagation(const Words &words)
{
    const auto *const type = std::ranges::find(propagationTypes, valueOf(words, "type"));
    return PropagationOperation{static_cast<PropagationType>(type - propagationTypes.begin()),
                                std::string(valueOf(words, "target"))};
}

/// Lazily: what was mounted below it meanwhile goes too.
Operation unmountWhatWasMounted(const Words &words)
{
    return UnmountOperation{std::string(valueOf(words, "target")), Lazily::yes};
}

constexpr OperationInfo operations[] = {
    {.name = "mount",
     .kind = Kind::mount,
     .parameters = mountParameters,
     .make = makeMount,
     .doesApply = doesApply,
     .asNeeded = mountParameter,
     .undo = unmountWhatWasMounted},
    {.name = "unmount", .kind = Kind::mount, .parameters = unmountParameters, .make = makeUnmount},
    {.name = "propagation", .kind = Kind::mount, .parameters = propagationParameters, .make = makePropagation},
};

} // namespace

std::span<const OperationInfo> mountOperations()
{
    return operations;
}

Words wordsOf(const MountOperation &mount)
{
    Words words{"mount", {{"fstype", nameOf(mount.fileSystem)}}};
    addIfGiven(words, "source", mount.source);
    addIfGiven(words, "target", mount.target);
    addIfGiven(words, "size", mount.size);
    addIfGiven(words, "mode", mount.mode);
    return words;
}

Words wordsOf(const UnmountOperation &unmount)
{
    Words words{"unmount", {{"target", unmount.target}}};
    addIfGiven(words, "lazily", unmount.lazily == Lazily::yes ? "yes" : "");
    return words;
}

Words wordsOf(const PropagationOperation &propagation)
{
    return {"propagation", {{"type", nameOf(propagation.type)}, {"target", propagation.target}}};
}

std::string commandOf(const MountOperation &mount)
{
    if (mount.fileSystem == FileSystem::bind)
        return "mount --bind " + quoted(mount.source) + " " + quoted(mount.target);
    std::string options;
    if (!mount.size.empty())
        options = "size=" + mount.size;
    if (!mount.mode.empty())
        options += (options.empty() ? "mode=" : ",mode=") + mount.mode;
    const std::string type = nameOf(mount.fileSystem);
    return "mount -t " + type + (options.empty() ? "" : " -o " + options) + " " +
           quoted(mount.source.empty() ? type : mount.source) + " " + quoted(mount.target);
}

std::string commandOf(const UnmountOperation &unmount)
{
    return (unmount.lazily == Lazily::yes ? "umount -l " : "umount ") + quoted(unmount.target);
}

std::string commandOf(const PropagationOperation &propagation)
{
    return "mount --make-" + nameOf(propagation.type) + " " + quoted(propagation.target);
}

} // namespace lab
