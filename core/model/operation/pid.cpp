// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/pid.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <iterator>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

constexpr std::string_view signalNames[] = {"TERM", "KILL", "INT", "HUP", "USR1", "STOP", "CONT"};
constexpr int signalNumbers[] = {SIGTERM, SIGKILL, SIGINT, SIGHUP, SIGUSR1, SIGSTOP, SIGCONT};
static_assert(std::size(signalNames) == std::size(signalNumbers));

constexpr ParameterInfo signalParameters[] = {
    {"pid", checkProcess, required, "1"},
    {"signal", checkOneOf<signalNames>, required, "TERM", signalNames},
};

template <typename Plain>
Operation makePlain(const Words &)
{
    return Plain{};
}

Operation makeSignal(const Words &words)
{
    return SignalOperation{std::string(valueOf(words, "pid")), std::string(valueOf(words, "signal"))};
}

constexpr OperationInfo operations[] = {
    {.name = "start", .kind = Kind::pid, .parameters = {}, .make = makePlain<StartOperation>, .doer = Doer::holder},
    {.name = "orphan", .kind = Kind::pid, .parameters = {}, .make = makePlain<OrphanOperation>, .doer = Doer::holder},
    {.name = "kill", .kind = Kind::pid, .parameters = signalParameters, .make = makeSignal},
    {.name = "fork", .kind = Kind::pid, .parameters = {}, .make = makePlain<ForkOperation>, .doer = Doer::holder},
    {.name = "own-pid", .kind = Kind::pid, .parameters = {}, .make = makePlain<OwnPidOperation>, .doer = Doer::holder},
};

} // namespace

std::span<const OperationInfo> pidOperations()
{
    return operations;
}

Words wordsOf(const OwnPidOperation & /*own*/)
{
    return {"own-pid", {}};
}

Words wordsOf(const ForkOperation & /*fork*/)
{
    return {"fork", {}};
}

Words wordsOf(const StartOperation & /*start*/)
{
    return {"start", {}};
}

Words wordsOf(const OrphanOperation & /*orphan*/)
{
    return {"orphan", {}};
}

Words wordsOf(const SignalOperation &signal)
{
    return {"kill", {{"pid", signal.process}, {"signal", signal.signal}}};
}

std::string commandOf(const OwnPidOperation & /*own*/)
{
    return "echo $$";
}

std::string commandOf(const ForkOperation & /*fork*/)
{
    return "/bin/true";
}

std::string commandOf(const StartOperation & /*start*/)
{
    return "sleep infinity &";
}

std::string commandOf(const OrphanOperation & /*orphan*/)
{
    return "(sleep infinity &)";
}

std::string commandOf(const SignalOperation &signal)
{
    return "kill -" + signal.signal + " " + (signal.process == "child" ? "$CHILD" : signal.process);
}

Fault checkProcess(std::string_view process)
{
    if (process.empty())
        return Fault::empty;
    if (process == "child")
        return Fault::none;
    constexpr int largest = 4'194'304;
    const std::optional<int> number = writtenNumber<int>(process);
    const bool isProcess = number && *number >= 1 && *number <= largest && process.front() != '0';
    return isProcess ? Fault::none : Fault::notAProcess;
}

int signalNamed(std::string_view name)
{
    const auto *const found = std::ranges::find(signalNames, name);
    return found == std::end(signalNames) ? 0 : signalNumbers[found - std::begin(signalNames)];
}

} // namespace lab
