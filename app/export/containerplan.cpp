// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/containerplan.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

namespace lab
{

namespace
{

bool isBelow(const std::string &path, const std::string &directory)
{
    return path == directory || path.starts_with(directory == "/" ? directory : directory + "/");
}

/// The path as it is called once directory is the root.
std::string pathFrom(const std::string &directory, const std::string &path)
{
    const std::string rest = directory == "/" ? path : path.substr(directory.size());
    return rest.empty() ? "/" : rest;
}

/// What only looks, or is over when it is done.
template <typename Done>
constexpr bool leavesNothing = std::is_same_v<Done, PingOperation> || std::is_same_v<Done, OwnPidOperation> ||
                               std::is_same_v<Done, ForkOperation> || std::is_same_v<Done, OwnerOperation>;

class Planner
{
public:
    explicit Planner(const ChildOptions &options)
        : m_plan{.options = options}
    {}

    void add(Side side, const Operation &operation)
    {
        const bool isTaken =
            std::visit([&](const auto &done) { return side == Side::child ? take(done) : isNothing(done); }, operation);
        if (!isTaken)
            m_plan.left.push_back(commandOf(operation));
    }

    [[nodiscard]] ContainerPlan finished()
    {
        if (m_madeRoot)
            m_plan.left.push_back(commandOf(Operation(*m_madeRoot)));
        if (m_oldRoot)
            m_plan.left.push_back("mount --rbind / " + *m_oldRoot);
        return std::move(m_plan);
    }

private:
    template <typename Done>
    static bool isNothing(const Done &)
    {
        return leavesNothing<Done>;
    }
    template <typename Done>
    bool take(const Done &done)
    {
        return isNothing(done);
    }
    bool take(const HostNameOperation &host)
    {
        m_plan.hostName = host.name;
        return true;
    }
    bool take(const DomainNameOperation &domain)
    {
        m_plan.domainName = domain.name;
        return true;
    }
    bool take(const MountOperation &mount)
    {
        m_plan.mounts.push_back(mount);
        return true;
    }
    bool take(const RootMakeOperation &root)
    {
        if (m_madeRoot)
            return false;
        m_madeRoot = root;
        return true;
    }
    bool take(const PivotRootOperation &pivot)
    {
        if (!m_madeRoot || m_madeRoot->target != pivot.target)
            return false;
        m_plan.hasSmallRoot = true;
        m_madeRoot.reset();
        m_oldRoot = pathFrom(pivot.target, pivot.old);
        // What is elsewhere is below the old root from now on.
        std::erase_if(m_plan.mounts, [&](const MountOperation &mount) { return !isBelow(mount.target, pivot.target); });
        for (MountOperation &mount : m_plan.mounts)
            mount.target = pathFrom(pivot.target, mount.target);
        return true;
    }
    bool take(const UnmountOperation &unmount)
    {
        if (m_oldRoot == unmount.target) {
            m_oldRoot.reset();
            return true;
        }
        if (m_madeRoot && m_madeRoot->target == unmount.target) {
            m_madeRoot.reset();
            return true;
        }
        const auto last = std::ranges::find_last(m_plan.mounts, unmount.target, &MountOperation::target);
        if (last.empty())
            return false;
        m_plan.mounts.erase(last.begin());
        if (unmount.lazily == Lazily::yes)
            std::erase_if(m_plan.mounts, [&](const MountOperation &mount) {
                return mount.target != unmount.target && isBelow(mount.target, unmount.target);
            });
        return true;
    }

    ContainerPlan m_plan;
    std::optional<RootMakeOperation> m_madeRoot; ///< that nothing has pivoted to yet
    std::optional<std::string> m_oldRoot;        ///< where what was / is still to be found
};

} // namespace

std::optional<ContainerPlan> planOf(std::span<const Action> done)
{
    std::optional<Planner> planner;
    for (const Action &action : done) {
        if (const auto *const options = std::get_if<ChildOptions>(&action.what))
            planner.emplace(*options);
        else if (planner)
            planner->add(action.side, std::get<Operation>(action.what));
    }
    return planner ? std::optional(planner->finished()) : std::nullopt;
}

std::vector<Action> actionsOf(const Lesson &lesson, int steps)
{
    std::vector<Action> actions;
    for (int number = 0; number < steps; ++number) {
        const Step &step = lesson.steps[static_cast<std::size_t>(number)];
        const bool isRefused = std::ranges::contains(step.expectations, Expectation::Test::refused, &Expectation::test);
        if (step.action && !isRefused)
            actions.push_back(*step.action);
    }
    return actions;
}

} // namespace lab
