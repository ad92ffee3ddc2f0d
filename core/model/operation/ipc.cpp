// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/ipc.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"
#include "core/model/whole_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

/// By IpcType.
constexpr std::array<std::string_view, 3> types{"queue", "shmem", "semaphore"};

std::string nameOf(IpcType type)
{
    return std::string(types[static_cast<std::size_t>(type)]);
}

Fault checkBytes(std::string_view size)
{
    return checkWholeNumber(size, 1, std::numeric_limits<std::int64_t>::max());
}

Fault checkCount(std::string_view count)
{
    return checkWholeNumber(count, 1, std::numeric_limits<std::int32_t>::max());
}

Fault checkId(std::string_view id)
{
    return checkWholeNumber(id, 0, std::numeric_limits<std::int32_t>::max());
}

/// Empty is none given.
Fault checkKey(std::string_view key)
{
    return key.empty() || ipcKeyIn(key) ? Fault::none : Fault::notAKey;
}

constexpr ParameterInfo makeParameters[] = {
    {"type", checkOneOf<types>, required, "queue", types},
    {"size", checkBytes, required, "4096"},
    {"count", checkCount, required, "1"},
    {"key", checkKey, optional, "0x4c616220"},
    {"mode", checkMode, optional, "600"},
};
constexpr ParameterInfo removeParameters[] = {{"type", checkOneOf<types>, required, "queue", types},
                                              {"id", checkId, required, "0"}};
constexpr ParameterInfo mountParameters[] = {{"target", checkPath, required, "/mnt"}};
constexpr ParameterInfo queueParameters[] = {{"path", checkPath, required, "/mnt/lesson"}};

/// Shared memory has a size, an array of semaphores a number of them.
bool doesApply(std::string_view parameter, const Words &words)
{
    const std::string_view type = valueOf(words, "type");
    return parameter == "size" ? type == "shmem" : parameter != "count" || type == "semaphore";
}

IpcType typeIn(const Words &words)
{
    return static_cast<IpcType>(std::ranges::find(types, valueOf(words, "type")) - types.begin());
}

Operation makeMake(const Words &words)
{
    const auto value = [&](std::string_view parameter) { return std::string(valueOf(words, parameter)); };
    return IpcMakeOperation{typeIn(words), value("size"), value("count"), value("key"), value("mode")};
}

Operation makeRemove(const Words &words)
{
    return IpcRemoveOperation{typeIn(words), std::string(valueOf(words, "id"))};
}

Operation makeMount(const Words &words)
{
    return QueuesMountOperation{std::string(valueOf(words, "target"))};
}

template <typename QueueOperation>
Operation makeQueue(const Words &words)
{
    return QueueOperation{std::string(valueOf(words, "path"))};
}

constexpr OperationInfo operations[] = {
    {.name = "ipcmk",
     .kind = Kind::ipc,
     .parameters = makeParameters,
     .make = makeMake,
     .doesApply = doesApply,
     .undo = makeRemove},
    {.name = "ipcrm", .kind = Kind::ipc, .parameters = removeParameters, .make = makeRemove},
    {.name = "mqueue-mount", .kind = Kind::ipc, .parameters = mountParameters, .make = makeMount},
    {.name = "mqueue-make",
     .kind = Kind::ipc,
     .parameters = queueParameters,
     .make = makeQueue<QueueMakeOperation>,
     .undo = makeQueue<QueueRemoveOperation>},
    {.name = "mqueue-remove",
     .kind = Kind::ipc,
     .parameters = queueParameters,
     .make = makeQueue<QueueRemoveOperation>},
};

/// "03600": the mode with IPC_CREAT and IPC_EXCL, as perl(1) takes a number in octal.
std::string flagsOf(const IpcMakeOperation &make)
{
    unsigned mode = 0644;
    std::from_chars(make.mode.data(), make.mode.data() + make.mode.size(), mode, 8);
    std::array<char, 8> text{};
    const auto [end, problem] = std::to_chars(text.begin(), text.end(), 03000U | (mode & 0777U), 8);
    return "0" + std::string(text.data(), end);
}

std::string perlCommandOf(const IpcMakeOperation &make)
{
    const std::string key = make.key == "private" ? "0" : make.key;
    std::string call;
    switch (make.type) {
    case IpcType::queue:
        call = "msgget(" + key;
        break;
    case IpcType::shmem:
        call = "shmget(" + key + ", " + make.size;
        break;
    case IpcType::semaphore:
        call = "semget(" + key + ", " + make.count;
        break;
    }
    return "perl -e 'defined " + call + ", " + flagsOf(make) + ") or die $!'";
}

} // namespace

std::span<const OperationInfo> ipcOperations()
{
    return operations;
}

std::optional<std::uint32_t> ipcKeyIn(std::string_view key)
{
    if (key == "private")
        return 0;
    const bool isHexadecimal = key.starts_with("0x");
    key.remove_prefix(isHexadecimal ? 2 : 0);
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), number, isHexadecimal ? 16 : 10);
    // A leading 0 would be octal to perl; the number 0 is IPC_PRIVATE, and has its word.
    const bool isOctal = !isHexadecimal && key.starts_with('0');
    if (problem != std::errc() || end != key.data() + key.size() || isOctal || number == 0)
        return std::nullopt;
    return number;
}

Words wordsOf(const IpcMakeOperation &make)
{
    Words words{"ipcmk", {{"type", nameOf(make.type)}}};
    addIfGiven(words, "size", make.size);
    addIfGiven(words, "count", make.count);
    addIfGiven(words, "key", make.key);
    addIfGiven(words, "mode", make.mode);
    return words;
}

Words wordsOf(const IpcRemoveOperation &remove)
{
    return {"ipcrm", {{"type", nameOf(remove.type)}, {"id", remove.id}}};
}

Words wordsOf(const QueuesMountOperation &mount)
{
    return {"mqueue-mount", {{"target", mount.target}}};
}

Words wordsOf(const QueueMakeOperation &make)
{
    return {"mqueue-make", {{"path", make.path}}};
}

Words wordsOf(const QueueRemoveOperation &remove)
{
    return {"mqueue-remove", {{"path", remove.path}}};
}

std::string commandOf(const IpcMakeOperation &make)
{
    if (!make.key.empty())
        return perlCommandOf(make);
    std::string command = "ipcmk --" + nameOf(make.type);
    if (make.type != IpcType::queue)
        command += " " + (make.type == IpcType::shmem ? make.size : make.count);
    return command + (make.mode.empty() ? "" : " --mode " + make.mode);
}

std::string commandOf(const IpcRemoveOperation &remove)
{
    return "ipcrm --" + nameOf(remove.type) + "-id " + remove.id;
}

std::string commandOf(const QueuesMountOperation &mount)
{
    return "mount -t mqueue mqueue " + quoted(mount.target);
}

std::string commandOf(const QueueMakeOperation &make)
{
    return "touch " + quoted(make.path);
}

std::string commandOf(const QueueRemoveOperation &remove)
{
    return "rm " + quoted(remove.path);
}

} // namespace lab
