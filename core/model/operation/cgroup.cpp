// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/cgroup.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

/// By Moved.
constexpr std::array<std::string_view, 2> movedWords{"self", "child"};
/// By Freeze.
constexpr std::array<std::string_view, 2> freezeWords{"thawed", "frozen"};
constexpr std::array<std::string_view, 2> freezeChoices{"frozen", "thawed"};
constexpr std::array<std::string_view, 4> limits{"pids.max", "memory.max", "memory.high", "cpu.max"};

bool isDigits(std::string_view text)
{
    return !text.empty() && text.size() <= 18 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "max" or digits, with one of these letters behind them.
bool isAmount(std::string_view text, std::string_view units)
{
    if (text == "max")
        return true;
    if (!text.empty() && units.contains(text.back()))
        text.remove_suffix(1);
    return isDigits(text);
}

/// Of whichever limit.
Fault checkValue(std::string_view value)
{
    if (value.empty())
        return Fault::empty;
    const std::size_t blank = value.find(' ');
    const std::string_view rest = blank == std::string_view::npos ? "" : value.substr(blank + 1);
    const bool isGood = isAmount(value.substr(0, blank), "KMG") && (blank == std::string_view::npos || isDigits(rest));
    return isGood ? Fault::none : Fault::notALimit;
}

constexpr ParameterInfo pathParameters[] = {{"path", checkPath, required, "/sys/fs/cgroup$SCOPE/lab"}};
constexpr ParameterInfo removeParameters[] = {{"path", checkPath, required, "/sys/fs/cgroup$SCOPE/lab"},
                                              {"kill", checkOneOf<noOrYes>, optional, "no", noOrYes}};
constexpr ParameterInfo moveParameters[] = {{"path", checkPath, required, "/sys/fs/cgroup$SCOPE/lab"},
                                            {"process", checkOneOf<movedWords>, required, "self", movedWords}};
constexpr ParameterInfo freezeParameters[] = {{"path", checkPath, required, "/sys/fs/cgroup$SCOPE/lab"},
                                              {"state", checkOneOf<freezeWords>, required, "frozen", freezeChoices}};
constexpr ParameterInfo limitParameters[] = {{"path", checkPath, required, "/sys/fs/cgroup$SCOPE/lab"},
                                             {"limit", checkOneOf<limits>, required, "pids.max", limits},
                                             {"value", checkValue, required, "20"}};
constexpr ParameterInfo mountParameters[] = {{"target", checkPath, required, "/sys/fs/cgroup"}};

std::string pathOf(const Words &words)
{
    return std::string(valueOf(words, "path"));
}

template <typename PathOperation>
Operation makePath(const Words &words)
{
    return PathOperation{pathOf(words)};
}

Operation makeRemove(const Words &words)
{
    return CgroupRemoveOperation{pathOf(words), valueOf(words, "kill") == "yes" ? KillFirst::yes : KillFirst::no};
}

CgroupMoveOperation moveOf(const Words &words)
{
    return {pathOf(words), valueOf(words, "process") == "child" ? Moved::child : Moved::self};
}

Operation makeMove(const Words &words)
{
    return moveOf(words);
}

Operation makeFreeze(const Words &words)
{
    return CgroupFreezeOperation{pathOf(words), valueOf(words, "state") == "thawed" ? Freeze::thawed : Freeze::frozen};
}

Operation makeLimit(const Words &words)
{
    return CgroupLimitOperation{pathOf(words), std::string(valueOf(words, "limit")),
                                std::string(valueOf(words, "value"))};
}

Operation makeMount(const Words &words)
{
    return CgroupMountOperation{std::string(valueOf(words, "target"))};
}

/// Only cpu.max takes two numbers, and only memory takes units.
Complaint checkValueOfLimit(const Words &words)
{
    const std::string_view limit = valueOf(words, "limit");
    const std::string_view value = valueOf(words, "value");
    const bool isGood = (limit == "cpu.max" || !value.contains(' ')) &&
                        (limit.starts_with("memory") || value.find_first_of("KMG") == std::string_view::npos);
    return isGood ? Complaint{} : Complaint{"value", Fault::notALimit};
}

Operation removeWhatWasMade(const Words &words)
{
    return CgroupRemoveOperation{pathOf(words), KillFirst::yes};
}

/// Back to where it came from; where that is not known it stays.
Operation moveBack(const Words &words)
{
    CgroupMoveOperation move = moveOf(words);
    if (const std::string_view from = valueOf(words, "from"); !from.empty())
        move.path = from;
    return move;
}

Operation killWhatWasStarted(const Words &words)
{
    return CgroupKillOperation{pathOf(words)};
}

Operation thaw(const Words &words)
{
    return CgroupFreezeOperation{pathOf(words), Freeze::thawed};
}

constexpr OperationInfo operations[] = {
    {.name = "cgroup-make",
     .kind = Kind::cgroup,
     .parameters = pathParameters,
     .make = makePath<CgroupMakeOperation>,
     .undo = removeWhatWasMade},
    {.name = "cgroup-remove", .kind = Kind::cgroup, .parameters = removeParameters, .make = makeRemove},
    {.name = "cgroup-move", .kind = Kind::cgroup, .parameters = moveParameters, .make = makeMove, .undo = moveBack},
    {.name = "cgroup-start",
     .kind = Kind::cgroup,
     .parameters = pathParameters,
     .make = makePath<CgroupStartOperation>,
     .doer = Doer::holder,
     .undo = killWhatWasStarted},
    {.name = "cgroup-freeze", .kind = Kind::cgroup, .parameters = freezeParameters, .make = makeFreeze, .undo = thaw},
    {.name = "cgroup-kill", .kind = Kind::cgroup, .parameters = pathParameters, .make = makePath<CgroupKillOperation>},
    {.name = "cgroup-limit",
     .kind = Kind::cgroup,
     .parameters = limitParameters,
     .make = makeLimit,
     .checkTogether = checkValueOfLimit},
    {.name = "cgroup-mount", .kind = Kind::cgroup, .parameters = mountParameters, .make = makeMount},
};

std::string quotedPath(const std::string &path)
{
    return quotedBehind("/sys/fs/cgroup$SCOPE", path);
}

std::string echoTo(const std::string &word, const std::string &path, std::string_view file)
{
    return "echo " + word + " > " + quotedPath(path + "/" + std::string(file));
}

} // namespace

std::span<const OperationInfo> cgroupOperations()
{
    return operations;
}

Words wordsOf(const CgroupMakeOperation &make)
{
    return {"cgroup-make", {{"path", make.path}}};
}

Words wordsOf(const CgroupRemoveOperation &removal)
{
    Words words{"cgroup-remove", {{"path", removal.path}}};
    addIfGiven(words, "kill", removal.kill == KillFirst::yes ? "yes" : "");
    return words;
}

Words wordsOf(const CgroupMoveOperation &move)
{
    return {"cgroup-move",
            {{"path", move.path}, {"process", std::string(movedWords[static_cast<std::size_t>(move.moved)])}}};
}

Words wordsOf(const CgroupStartOperation &start)
{
    return {"cgroup-start", {{"path", start.path}}};
}

Words wordsOf(const CgroupFreezeOperation &freeze)
{
    return {"cgroup-freeze",
            {{"path", freeze.path}, {"state", std::string(freezeWords[static_cast<std::size_t>(freeze.state)])}}};
}

Words wordsOf(const CgroupKillOperation &kill)
{
    return {"cgroup-kill", {{"path", kill.path}}};
}

Words wordsOf(const CgroupLimitOperation &limit)
{
    return {"cgroup-limit", {{"path", limit.path}, {"limit", limit.limit}, {"value", limit.value}}};
}

Words wordsOf(const CgroupMountOperation &mount)
{
    return {"cgroup-mount", {{"target", mount.target}}};
}

std::string commandOf(const CgroupMakeOperation &make)
{
    return "mkdir " + quotedPath(make.path);
}

std::string commandOf(const CgroupRemoveOperation &removal)
{
    const std::string remove = "rmdir " + quotedPath(removal.path);
    if (removal.kill == KillFirst::no)
        return remove;
    return echoTo("1", removal.path, "cgroup.kill") + "; until " + remove + "; do sleep 0.1; done";
}

std::string commandOf(const CgroupMoveOperation &move)
{
    return echoTo(move.moved == Moved::self ? "$$" : "$CHILD", move.path, "cgroup.procs");
}

std::string commandOf(const CgroupStartOperation &start)
{
    return "sh -c " + quoted(echoTo("$$", start.path, "cgroup.procs") + " && exec sleep infinity") + " &";
}

std::string commandOf(const CgroupFreezeOperation &freeze)
{
    return echoTo(freeze.state == Freeze::frozen ? "1" : "0", freeze.path, "cgroup.freeze");
}

std::string commandOf(const CgroupKillOperation &kill)
{
    return echoTo("1", kill.path, "cgroup.kill");
}

std::string commandOf(const CgroupLimitOperation &limit)
{
    return echoTo(quoted(limit.value), limit.path, limit.limit);
}

std::string commandOf(const CgroupMountOperation &mount)
{
    return "mount -t cgroup2 cgroup2 " + quoted(mount.target);
}

} // namespace lab
