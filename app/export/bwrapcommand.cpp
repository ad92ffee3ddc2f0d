// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commandlines.h"
#include "app/export/containerwords.h"
#include "app/export/plannedids.h"
#include "core/model/whole_number.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// "64m" in bytes, as tmpfs(5) has sizes; nothing: it depends on the computer.
std::optional<std::int64_t> bytesIn(const std::string &size)
{
    constexpr std::string_view units = "kmg";
    const auto unit = size.empty() ? std::string_view::npos : units.find(static_cast<char>(size.back() | 0x20));
    const bool hasUnit = unit != std::string_view::npos;
    const std::optional<std::int64_t> number =
        wholeNumberIn(hasUnit ? std::string_view(size).substr(0, size.size() - 1) : std::string_view(size));
    if (!number || *number < 0 || *number > INT32_MAX)
        return std::nullopt;
    return hasUnit ? *number << (10 * (unit + 1)) : *number;
}

class BwrapMaker
{
public:
    BwrapMaker(const ContainerPlan &plan, const HostFacts &host)
        : m_plan(plan)
        , m_options(plan.options)
        , m_host(host)
        , m_ids(idsOf(plan, host))
    {
        m_command.arguments = {"bwrap"};
        m_command.differences = ContainerWords::common(plan);
    }

    ContainerCommand command(const std::vector<std::string> &program)
    {
        addRoot();
        for (const MountOperation &mount : m_plan.mounts)
            addMount(mount);
        addKinds();
        addIds();
        if (m_options.program.clearEnvironment == ClearEnvironment::yes)
            add({"--clearenv"});
        if (!m_options.program.whitelist.empty())
            lack("--whitelist-env " + m_options.program.whitelist);
        const std::string &directory = m_options.program.directory;
        add({"--chdir", directory.empty() ? "/" : directory});
        add({"--die-with-parent", "--"});
        add(program);
        return std::move(m_command);
    }

private:
    void add(const std::vector<std::string> &words)
    {
        m_command.arguments.insert(m_command.arguments.end(), words.begin(), words.end());
    }
    void lack(const std::string &option)
    {
        m_command.differences += ContainerWords::lacks(u"bwrap"_s, QString::fromStdString(option));
    }

    void addRoot()
    {
        if (!m_plan.hasSmallRoot) {
            const std::string &root = m_options.program.root;
            add({"--dev-bind", root.empty() ? "/" : root, "/"});
            if (m_options.mountProc == MountProc::yes)
                add({"--proc", "/proc"});
            return;
        }
        const HostFacts programs = programsOf(m_host);
        for (const std::string &directory : programs.directories)
            add({"--ro-bind", "/" + directory, "/" + directory});
        for (const HostFacts::Link &link : programs.links)
            add({"--symlink", link.target, "/" + link.name});
        for (const std::string_view device : rootDevices) {
            const std::string path = "/dev/" + std::string(device);
            add({"--dev-bind", path, path});
        }
        add({"--dir", "/proc", "--dir", "/tmp"});
    }

    void addMount(const MountOperation &mount)
    {
        switch (mount.fileSystem) {
        case FileSystem::proc:
            return add({"--proc", mount.target});
        case FileSystem::bind:
            return add({"--dev-bind", mount.source, mount.target});
        case FileSystem::tmpfs:
            break;
        }
        if (!mount.mode.empty())
            add({"--perms", mount.mode});
        if (const std::optional<std::int64_t> size = bytesIn(mount.size))
            add({"--size", std::to_string(*size)});
        else if (!mount.size.empty())
            lack("size=" + mount.size);
        add({"--tmpfs", mount.target});
    }

    void addKinds()
    {
        constexpr std::array<std::pair<Kind, const char *>, 6> options{{{Kind::user, "--unshare-user"},
                                                                        {Kind::uts, "--unshare-uts"},
                                                                        {Kind::ipc, "--unshare-ipc"},
                                                                        {Kind::net, "--unshare-net"},
                                                                        {Kind::pid, "--unshare-pid"},
                                                                        {Kind::cgroup, "--unshare-cgroup"}}};
        for (const auto &[kind, option] : options) {
            if (m_options.kinds.has(kind))
                add({option});
        }
        if (m_options.kinds.has(Kind::pid))
            add({"--as-pid-1"});
        if (!m_plan.hostName.empty())
            add({"--hostname", m_plan.hostName});
        if (!m_plan.domainName.empty())
            lack("domainname " + m_plan.domainName);
        if (m_options.kinds.has(Kind::net))
            m_command.differences += ContainerWords::loopbackOn();
        if (!m_options.kinds.has(Kind::mount))
            m_command.differences += ContainerWords::addsKind(u"bwrap"_s, Kind::mount);
        if (!m_options.kinds.has(Kind::user) && m_host.uid != 0)
            m_command.differences += ContainerWords::addsKind(u"bwrap"_s, Kind::user);
        if (m_options.kinds.has(Kind::time))
            m_command.differences += ContainerWords::lacksKind(u"bwrap"_s, Kind::time);
        if (m_options.kinds.has(Kind::mount) && m_options.propagation != Propagation::private_)
            m_command.differences += ContainerWords::noPropagation();
    }

    void addIds()
    {
        if (m_options.kinds.has(Kind::user)) {
            add({"--uid", std::to_string(m_ids.user), "--gid", std::to_string(m_ids.group)});
            if (!m_ids.areSingle())
                m_command.differences += ContainerWords::oneId(u"bwrap"_s);
        }
        if (m_ids.user == 0 || m_options.ids.keepCaps == KeepCaps::yes)
            add({"--cap-add", "ALL"});
    }

    const ContainerPlan &m_plan;
    const ChildOptions &m_options;
    const HostFacts &m_host;
    PlannedIds m_ids;
    ContainerCommand m_command;
};

} // namespace

ContainerCommand bwrapCommandOf(const ContainerPlan &plan, const HostFacts &host,
                                const std::vector<std::string> &program)
{
    return BwrapMaker(plan, host).command(program);
}

} // namespace lab
