// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/discover/recorded_tree.h"

#include "core/discover/discoverer.h"

#include <stdexcept>

namespace lab::test
{

std::string recordedProc(const std::string &tree)
{
    return std::string(LAB_SOURCE_DIR) + "/tests/data/discover/" + tree + "/proc";
}

Census censusOf(const std::string &proc)
{
    Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::once, proc);
    if (!discoverer)
        throw std::runtime_error(describe(discoverer.error()));
    if (const Result<void> discovered = discoverer->discover(); !discovered)
        throw std::runtime_error(describe(discovered.error()));
    return discoverer->census();
}

std::optional<unsigned> tiesOf(const Census &census, Kind kind, std::uint64_t inode, Tie tie)
{
    const Namespace *one = findNamespace(census, kind, inode);
    return one ? std::optional(one->ties[static_cast<std::size_t>(tie)]) : std::nullopt;
}

std::vector<std::string> holdersOf(const Census &census, Kind kind, std::uint64_t inode)
{
    const Namespace *one = findNamespace(census, kind, inode);
    if (!one)
        return {"there is none"};
    std::vector<std::string> holders;
    for (const Tie tie : {Tie::process, Tie::child, Tie::owned}) {
        if (one->ties[static_cast<std::size_t>(tie)] > 0)
            holders.emplace_back(nameOf(tie));
    }
    for (const Holding &holding : one->holdings) {
        std::string text(nameOf(holding.tie));
        if (holding.tie == Tie::mount)
            text += " " + holding.path;
        if (holding.tie == Tie::descriptor || holding.tie == Tie::socket)
            text += " " + std::to_string(holding.number);
        if (holding.thread != 0)
            text += " " + std::to_string(holding.thread);
        if (holding.tie != Tie::mount)
            text += " of " + std::to_string(holding.pid);
        holders.push_back(text);
    }
    return holders;
}

} // namespace lab::test
