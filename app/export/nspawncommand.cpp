// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commandlines.h"
#include "app/export/containerwords.h"
#include "app/export/plannedids.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr std::array<std::string_view, 5> ownMounts{"dev", "proc", "run", "sys", "tmp"};

/// A path in an option whose parts a colon divides.
std::string optionPath(const std::string &path)
{
    std::string text;
    for (const char c : path)
        text += (c == ':' || c == '\\' ? "\\" : "") + std::string(1, c);
    return text;
}

class NspawnMaker
{
public:
    NspawnMaker(const ContainerPlan &plan, const HostFacts &host, const std::string &rootfs)
        : m_plan(plan)
        , m_options(plan.options)
        , m_host(host)
        , m_ids(idsOf(plan, host))
    {
        const std::string &chosen = m_options.program.root;
        const bool isChosen = !plan.hasSmallRoot && !chosen.empty();
        m_command.arguments = {"systemd-nspawn", "--quiet", "--register=no",
                               "--directory=" + (isChosen ? chosen : rootfs)};
        m_command.differences = ContainerWords::common(plan);
        m_command.differences +=
            {ContainerWords::onlyRoot(), ContainerWords::ownMounts(), ContainerWords::ownEnvironment()};
        if (!isChosen)
            addRoot();
    }

    ContainerCommand command(const std::vector<std::string> &program)
    {
        for (const MountOperation &mount : m_plan.mounts)
            addMount(mount);
        addKinds();
        addIds();
        if (!m_options.program.directory.empty())
            add("--chdir=" + m_options.program.directory);
        add("--capability=all");
        add("--");
        for (const std::string &word : program)
            add(word);
        return std::move(m_command);
    }

private:
    void add(const std::string &word) { m_command.arguments.push_back(word); }
    void lack(const std::string &option)
    {
        m_command.differences += ContainerWords::lacks(u"systemd-nspawn"_s, QString::fromStdString(option));
    }

    void addRoot()
    {
        const HostFacts host = m_plan.hasSmallRoot ? programsOf(m_host) : m_host;
        if (!m_plan.hasSmallRoot)
            m_command.differences += ContainerWords::noTopFiles();
        for (const std::string &directory : host.directories) {
            if (!std::ranges::contains(ownMounts, directory))
                add((m_plan.hasSmallRoot ? "--bind-ro=/" : "--bind=/") + optionPath(directory));
        }
    }

    void addMount(const MountOperation &mount)
    {
        switch (mount.fileSystem) {
        case FileSystem::proc:
            if (mount.target != "/proc")
                lack("mount -t proc proc " + mount.target);
            return;
        case FileSystem::bind:
            return add("--bind=" + optionPath(mount.source) + ":" + optionPath(mount.target) + ":norbind");
        case FileSystem::tmpfs:
            break;
        }
        std::string options;
        if (!mount.size.empty())
            options += ",size=" + mount.size;
        if (!mount.mode.empty())
            options += ",mode=" + mount.mode;
        if (!options.empty())
            options.front() = ':';
        add("--tmpfs=" + optionPath(mount.target) + options);
    }

    void addKinds()
    {
        for (const Kind kind : {Kind::mount, Kind::uts, Kind::ipc, Kind::pid, Kind::cgroup}) {
            if (!m_options.kinds.has(kind))
                m_command.differences += ContainerWords::addsKind(u"systemd-nspawn"_s, kind);
        }
        if (m_options.kinds.has(Kind::net))
            add("--private-network");
        if (m_options.kinds.has(Kind::time))
            m_command.differences += ContainerWords::lacksKind(u"systemd-nspawn"_s, Kind::time);
        if (!m_plan.hostName.empty())
            add("--hostname=" + m_plan.hostName);
        if (!m_plan.domainName.empty())
            lack("domainname " + m_plan.domainName);
        if (m_options.kinds.has(Kind::mount) && m_options.propagation != Propagation::private_)
            m_command.differences += ContainerWords::noPropagation();
    }

    /// One range that begins with 0 inside, the same for users and groups.
    void addIds()
    {
        if (!m_options.kinds.has(Kind::user))
            return;
        const IdMap &users = m_ids.users;
        const bool isPlain = users.size() == 1 && users == m_ids.groups && users.front().inside == 0;
        if (!isPlain || m_ids.user != 0 || m_ids.group != 0)
            m_command.differences += ContainerWords::oneId(u"systemd-nspawn"_s);
        const IdRange range = users.empty() ? IdRange{} : users.front();
        add("--private-users=" + std::to_string(range.outside) + ":" + std::to_string(range.count));
    }

    const ContainerPlan &m_plan;
    const ChildOptions &m_options;
    const HostFacts &m_host;
    PlannedIds m_ids;
    ContainerCommand m_command;
};

} // namespace

ContainerCommand nspawnCommandOf(const ContainerPlan &plan, const HostFacts &host, const std::string &rootfs,
                                 const std::vector<std::string> &program)
{
    return NspawnMaker(plan, host, rootfs).command(program);
}

} // namespace lab
