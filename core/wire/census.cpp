// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/census.h"

#include "core/wire/limits.h"
#include "core/wire/parts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

namespace lab
{

namespace
{

constexpr Tie lastTie = Tie::owned;
constexpr Kind lastKind = Kind::time;

enum class IsThere : std::uint8_t { no, yes };

void encodeCount(Encoder &out, int count)
{
    out.number(static_cast<std::uint32_t>(count));
}

int decodeCount(Decoder &in)
{
    const std::uint32_t value = in.number();
    if (value > INT32_MAX)
        in.fail("number out of range");
    return static_cast<int>(value);
}

template <typename Number>
void encodeIfThere(Encoder &out, const std::optional<Number> &number)
{
    out.byte(static_cast<std::uint8_t>(number ? IsThere::yes : IsThere::no));
    if (number)
        out.number(static_cast<std::uint32_t>(*number));
}

template <typename Number>
std::optional<Number> decodeIfThere(Decoder &in)
{
    if (in.choice(IsThere::yes) == IsThere::no)
        return std::nullopt;
    return static_cast<Number>(in.number());
}

void encodeHolding(Encoder &out, const Holding &holding)
{
    out.byte(static_cast<std::uint8_t>(holding.tie));
    encodeCount(out, holding.pid);
    encodeCount(out, holding.thread);
    encodeCount(out, holding.number);
    out.wide(holding.mountNamespace);
    out.text(holding.path);
}

Holding holdingIn(Decoder &in)
{
    Holding holding;
    holding.tie = in.choice(lastTie);
    holding.pid = decodeCount(in);
    holding.thread = decodeCount(in);
    holding.number = decodeCount(in);
    holding.mountNamespace = in.wide();
    holding.path = in.anyText();
    return holding;
}

void encodeNamespace(Encoder &out, const Namespace &one)
{
    out.byte(static_cast<std::uint8_t>(one.kind));
    for (const std::uint64_t number : {one.inode, one.id, one.parent, one.owner})
        out.wide(number);
    encodeIfThere(out, one.creator);
    encodeIfThere(out, one.networkNumber);
    encodeCount(out, one.leader);
    for (const std::uint32_t count : one.ties)
        out.number(count);
    out.number(static_cast<std::uint32_t>(one.holdings.size()));
    for (const Holding &holding : one.holdings)
        encodeHolding(out, holding);
    out.byte(static_cast<std::uint8_t>(one.names ? IsThere::yes : IsThere::no));
    if (one.names) {
        out.text(one.names->host);
        out.text(one.names->domain);
    }
    out.number(static_cast<std::uint32_t>(one.told.size()));
    for (const std::string &line : one.told)
        out.text(line);
    out.byte(static_cast<std::uint8_t>(one.unread ? IsThere::yes : IsThere::no));
    if (one.unread)
        out.byte(static_cast<std::uint8_t>(*one.unread));
}

Namespace namespaceIn(Decoder &in)
{
    Namespace one;
    one.kind = in.choice(lastKind);
    for (std::uint64_t *number : {&one.inode, &one.id, &one.parent, &one.owner})
        *number = in.wide();
    one.creator = decodeIfThere<std::uint32_t>(in);
    one.networkNumber = decodeIfThere<int>(in);
    one.leader = decodeCount(in);
    for (std::uint32_t &count : one.ties)
        count = in.number();
    for (std::size_t left = in.count(limits::holdings); left > 0 && !in.hasFailed(); --left)
        one.holdings.push_back(holdingIn(in));
    if (in.choice(IsThere::yes) == IsThere::yes) {
        HostNames names;
        names.host = in.anyText();
        names.domain = in.anyText();
        one.names = std::move(names);
    }
    for (std::size_t left = in.count(limits::addresses); left > 0 && !in.hasFailed(); --left)
        one.told.push_back(in.anyText());
    if (in.choice(IsThere::yes) == IsThere::yes)
        one.unread = in.choice(lastUnread);
    return one;
}

void encodeProcess(Encoder &out, const Process &process)
{
    encodeCount(out, process.pid);
    encodeCount(out, process.parent);
    out.wide(process.startTime);
    out.number(process.user);
    out.number(process.threads);
    out.byte(static_cast<std::uint8_t>(process.state));
    out.byte(static_cast<std::uint8_t>(process.isHidden ? IsThere::no : IsThere::yes));
    out.text(process.name);
    for (const std::uint32_t link : process.links)
        out.number(link);
}

Process processIn(Decoder &in)
{
    Process process;
    process.pid = decodeCount(in);
    process.parent = decodeCount(in);
    process.startTime = in.wide();
    process.user = in.number();
    process.threads = in.number();
    process.state = static_cast<char>(in.byte());
    process.isHidden = in.choice(IsThere::yes) == IsThere::no;
    process.name = in.anyText();
    for (std::uint32_t &link : process.links)
        link = in.number();
    return process;
}

/// Those of the coverage, in their order. Who sends a census is in no sandbox of Flatpak.
auto countsIn(auto &coverage)
{
    return std::tie(coverage.processes, coverage.hiddenProcesses, coverage.hiddenDescriptors, coverage.hiddenSockets,
                    coverage.hiddenMounts, coverage.hiddenOwners, coverage.vanished);
}

bool isInOrder(const Census &census)
{
    const auto key = [](const Namespace &one) { return std::pair(one.kind, one.inode); };
    const auto isAfter = [](const auto &a, const auto &b) { return a >= b; };
    return std::ranges::adjacent_find(census.namespaces, isAfter, key) == census.namespaces.end() &&
           std::ranges::adjacent_find(census.processes, isAfter, &Process::pid) == census.processes.end();
}

} // namespace

std::string encode(const Census &census)
{
    Encoder out;
    out.number(static_cast<std::uint32_t>(census.namespaces.size()));
    for (const Namespace &one : census.namespaces)
        encodeNamespace(out, one);
    out.number(static_cast<std::uint32_t>(census.processes.size()));
    for (const Process &process : census.processes)
        encodeProcess(out, process);
    std::apply([&](const auto &...counts) { (out.number(counts), ...); }, countsIn(census.coverage));
    return out.take();
}

Result<Census> decodeCensus(std::string_view bytes)
{
    Decoder in(bytes);
    Census census;
    for (std::size_t left = in.count(limits::rows); left > 0 && !in.hasFailed(); --left)
        census.namespaces.push_back(namespaceIn(in));
    for (std::size_t left = in.count(limits::rows); left > 0 && !in.hasFailed(); --left)
        census.processes.push_back(processIn(in));
    std::apply([&](auto &...counts) { ((counts = in.number()), ...); }, countsIn(census.coverage));
    if (!isInOrder(census))
        in.fail("a census out of order");
    return finished(in, std::move(census));
}

} // namespace lab
