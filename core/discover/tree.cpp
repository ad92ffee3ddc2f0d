// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/tree.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace lab
{

namespace
{

constexpr std::array<std::pair<std::string_view, Arrangement>, 4> names{{{"flat", Arrangement::flat},
                                                                         {"owner", Arrangement::owner},
                                                                         {"parent", Arrangement::parent},
                                                                         {"process", Arrangement::process}}};

/// Things with one above each, by their index; puts them in the order of reading.
class Forest
{
public:
    static constexpr std::size_t none = ~std::size_t{0};

    explicit Forest(std::size_t size)
        : m_above(size, none)
    {}

    void put(std::size_t one, std::size_t above) { m_above[one] = above; }

    /// Calls visit(index, depth) for each that isShown(index), from the top down, siblings in their order.
    template <typename IsShown, typename Visit>
    void walk(IsShown isShown, Visit visit) const
    {
        const std::vector<std::size_t> nearest = nearestShown(isShown);
        std::vector<std::vector<std::size_t>> below(m_above.size());
        std::vector<std::size_t> tops;
        for (std::size_t one = 0; one < m_above.size(); ++one) {
            if (isShown(one))
                (nearest[one] == none ? tops : below[nearest[one]]).push_back(one);
        }
        std::vector<std::pair<std::size_t, int>> waiting;
        const auto wait = [&](const std::vector<std::size_t> &those, int depth) {
            for (auto one = those.rbegin(); one != those.rend(); ++one)
                waiting.emplace_back(*one, depth);
        };
        wait(tops, 0);
        while (!waiting.empty()) {
            const auto [one, depth] = waiting.back();
            waiting.pop_back();
            visit(one, depth);
            wait(below[one], depth + 1);
        }
    }

private:
    /// Of each the next above that is shown. What a census says was not all true at one moment, so that it may lead in
    /// a circle: that is cut where it is met.
    template <typename IsShown>
    [[nodiscard]] std::vector<std::size_t> nearestShown(IsShown isShown) const
    {
        enum class State : std::uint8_t { open, met, known };
        std::vector<State> states(m_above.size(), State::open);
        std::vector<std::size_t> nearest(m_above.size(), none);
        std::vector<std::size_t> path;
        for (std::size_t start = 0; start < m_above.size(); ++start) {
            std::size_t one = start;
            for (; one != none && states[one] == State::open; one = m_above[one]) {
                states[one] = State::met;
                path.push_back(one);
            }
            std::size_t above = one == none || states[one] == State::met ? none : one;
            for (; !path.empty(); path.pop_back()) {
                one = path.back();
                if (above != none)
                    nearest[one] = isShown(above) ? above : nearest[above];
                states[one] = State::known;
                above = one;
            }
        }
        return nearest;
    }

    std::vector<std::size_t> m_above;
};

std::size_t placeOf(const Census &census, Kind kind, std::uint64_t inode)
{
    const Namespace *found = inode == 0 ? nullptr : findNamespace(census, kind, inode);
    return found ? static_cast<std::size_t>(found - census.namespaces.data()) : Forest::none;
}

std::vector<TreeRow> byRelation(const Census &census, Arrangement arrangement,
                                const std::function<bool(const Namespace &)> &isShown)
{
    Forest forest(census.namespaces.size());
    std::vector<bool> shown;
    for (std::size_t at = 0; at < census.namespaces.size(); ++at) {
        const Namespace &one = census.namespaces[at];
        shown.push_back(isShown(one));
        if (one.kind == Kind::user && arrangement != Arrangement::flat)
            forest.put(at, placeOf(census, Kind::user, one.parent));
        else if (arrangement == Arrangement::owner)
            forest.put(at, placeOf(census, Kind::user, one.owner));
        else if (arrangement == Arrangement::parent && one.kind == Kind::pid)
            forest.put(at, placeOf(census, Kind::pid, one.parent));
    }
    std::vector<TreeRow> rows;
    forest.walk([&](std::size_t at) { return shown[at]; },
                [&](std::size_t at, int depth) { rows.push_back({.one = &census.namespaces[at], .depth = depth}); });
    return rows;
}

std::vector<TreeRow> byProcess(const Census &census, const std::function<bool(const Namespace &)> &isShown)
{
    std::unordered_map<int, std::size_t> places;
    for (std::size_t at = 0; at < census.processes.size(); ++at)
        places[census.processes[at].pid] = at;
    const auto placeOfProcess = [&](int pid) {
        const auto found = places.find(pid);
        return found == places.end() ? Forest::none : found->second;
    };
    Forest forest(census.processes.size());
    for (std::size_t at = 0; at < census.processes.size(); ++at)
        forest.put(at, placeOfProcess(census.processes[at].parent));
    std::vector<std::vector<const Namespace *>> led(census.processes.size());
    std::vector<const Namespace *> alone;
    for (const Namespace &one : census.namespaces) {
        if (!isShown(one))
            continue;
        const std::size_t leader = placeOfProcess(one.leader);
        (leader == Forest::none ? alone : led[leader]).push_back(&one);
    }
    std::vector<TreeRow> rows;
    forest.walk([&](std::size_t at) { return !led[at].empty(); },
                [&](std::size_t at, int depth) {
                    rows.push_back({.process = &census.processes[at], .depth = depth});
                    for (const Namespace *one : led[at])
                        rows.push_back({.one = one, .depth = depth + 1});
                });
    for (const Namespace *one : alone)
        rows.push_back({.one = one});
    return rows;
}

} // namespace

std::optional<Arrangement> arrangementNamed(std::string_view name)
{
    const auto found = std::ranges::find(names, name, &std::pair<std::string_view, Arrangement>::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

std::string_view nameOf(Arrangement arrangement)
{
    return std::ranges::find(names, arrangement, &std::pair<std::string_view, Arrangement>::second)->first;
}

std::vector<TreeRow> arrange(const Census &census, Arrangement arrangement,
                             const std::function<bool(const Namespace &)> &isShown)
{
    return arrangement == Arrangement::process ? byProcess(census, isShown) : byRelation(census, arrangement, isShown);
}

} // namespace lab
