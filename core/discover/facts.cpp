// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/facts.h"

#include "core/discover/net_text.h"
#include "core/discover/proc_text.h"
#include "core/kernel/file.h"
#include "core/kernel/quick.h"

#include <algorithm>
#include <array>
#include <pwd.h>

namespace lab
{

namespace
{

constexpr std::size_t longestCommand = 4096;

std::string joined(std::string_view arguments)
{
    while (arguments.ends_with('\0'))
        arguments.remove_suffix(1);
    std::string text(arguments);
    std::ranges::replace(text, '\0', ' ');
    return text;
}

} // namespace

Result<Facts> Facts::open(const std::string &proc)
{
    Result<ProcTree> tree = openProcTree(proc);
    if (!tree)
        return std::unexpected(std::move(tree).error());
    return Facts(*std::move(tree));
}

Facts Facts::none()
{
    return Facts(ProcTree{});
}

Facts::Facts(ProcTree tree)
    : m_tree(std::move(tree))
{
    if (const Result<std::string> own = readLink(m_tree.directory, "self/ns/mnt"))
        m_ownMountNamespace = numberInLink(*own, "mnt");
}

Facts::Known &Facts::known(const Process &process)
{
    Known &known = m_processes[process.pid];
    if (known.startTime != process.startTime || known.name != process.name)
        known = {.startTime = process.startTime, .name = process.name, .command = {}, .unit = {}};
    return known;
}

const std::string &Facts::command(const Process &process)
{
    Known &known = this->known(process);
    if (!std::exchange(known.hasCommand, true)) {
        std::array<char, longestCommand> buffer; // NOLINT
        const Quick<std::string_view> text =
            readInto(buffer, m_tree.directory, (ProcPath(process.pid) / "cmdline").text());
        known.command = text ? joined(*text) : std::string();
        if (known.command.empty())
            known.command = process.name;
    }
    return known.command;
}

const Unit &Facts::unit(const Process &process)
{
    Known &known = this->known(process);
    if (!std::exchange(known.hasUnit, true)) {
        const Result<std::string> text = readFile(m_tree.directory, (ProcPath(process.pid) / "cgroup").text());
        known.unit = text ? unitIn(*text) : Unit{};
    }
    return known.unit;
}

const std::string &Facts::userName(std::uint32_t user)
{
    const auto [known, isNew] = m_users.try_emplace(user);
    if (isNew) {
        std::array<char, 4096> buffer{};
        passwd entry{};
        passwd *found = nullptr;
        const bool isFound = ::getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
        known->second = isFound ? std::string(found->pw_name) : std::to_string(user);
    }
    return known->second;
}

std::vector<std::string> Facts::lines(const Process &process, const std::string &file) const
{
    const Result<std::string> text = readFile(m_tree.directory, ProcPath(process.pid).text() + ("/" + file));
    return text ? plainLinesIn(*text) : std::vector<std::string>();
}

std::vector<std::string> plainLinesIn(std::string_view rest)
{
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string line;
        for (const char c : rest.substr(0, end)) {
            const bool isBlank = c == ' ' || c == '\t';
            if (!isBlank || (!line.empty() && line.back() != ' '))
                line += isBlank ? ' ' : c;
        }
        if (!line.empty())
            lines.push_back(std::move(line));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

std::vector<std::string> Facts::addresses(const Process &process) const
{
    const std::string net = ProcPath(process.pid).text() + std::string("/net/");
    std::vector<std::string> addresses = localAddressesIn(readFile(m_tree.directory, net + "fib_trie").value_or(""));
    std::ranges::move(addresses6In(readFile(m_tree.directory, net + "if_inet6").value_or("")),
                      std::back_inserter(addresses));
    return addresses;
}

const Process *offsetsTeller(const Namespace &one, const Census &census)
{
    constexpr std::size_t timeForChildren = linksForChildren[1];
    const auto isTelling = [&](const Process &process) { return process.links[timeForChildren] == one.inode; };
    if (const Process *leader = findProcess(census, one.leader); leader != nullptr && isTelling(*leader))
        return leader;
    const auto found = std::ranges::find_if(census.processes, isTelling);
    return found == census.processes.end() ? nullptr : &*found;
}

std::vector<std::string> addressesOf(const Namespace &one, const Census &census, const Facts &facts)
{
    const Process *leader = findProcess(census, one.leader);
    return leader ? facts.addresses(*leader) : one.told;
}

std::vector<std::string> offsetsOf(const Namespace &one, const Census &census, const Facts &facts)
{
    const Process *teller = offsetsTeller(one, census);
    return teller ? facts.lines(*teller, "timens_offsets") : one.told;
}

void Facts::forget()
{
    m_processes.clear();
}

void Facts::tidy(const Census &census)
{
    std::erase_if(m_processes, [&](const auto &known) { return findProcess(census, known.first) == nullptr; });
}

} // namespace lab
