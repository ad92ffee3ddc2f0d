// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ocibundle.h"

#include "app/export/containerwords.h"
#include "app/export/plannedids.h"
#include "core/probe/capability_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <string_view>
#include <utility>

namespace lab
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr unsigned lastCapability = 40; ///< that the specification knows: CAP_CHECKPOINT_RESTORE

constexpr std::array<std::pair<Kind, std::string_view>, kindCount> namespaceTypes{{
    {Kind::mount, "mount"},
    {Kind::uts, "uts"},
    {Kind::ipc, "ipc"},
    {Kind::net, "network"},
    {Kind::pid, "pid"},
    {Kind::user, "user"},
    {Kind::cgroup, "cgroup"},
    {Kind::time, "time"},
}};

Json capabilities(KeepCaps keep)
{
    Json all = Json::array();
    for (unsigned number = 0; number <= lastCapability; ++number) {
        std::string name = capabilityText(std::uint64_t{1} << number, lastCapability);
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        all.push_back(std::move(name));
    }
    Json sets{{"bounding", all}, {"effective", all}, {"permitted", all}};
    if (keep == KeepCaps::yes) {
        sets["inheritable"] = all;
        sets["ambient"] = all;
    }
    return sets;
}

Json mappings(const IdMap &map)
{
    Json lines = Json::array();
    for (const IdRange &range : map)
        lines.push_back({{"containerID", range.inside}, {"hostID", range.outside}, {"size", range.count}});
    return lines;
}

Json mountOf(const MountOperation &mount)
{
    switch (mount.fileSystem) {
    case FileSystem::proc:
        return {{"destination", mount.target}, {"type", "proc"}, {"source", "proc"}};
    case FileSystem::bind:
        return {{"destination", mount.target}, {"type", "bind"}, {"source", mount.source}, {"options", {"bind"}}};
    case FileSystem::tmpfs:
        break;
    }
    Json options = Json::array();
    if (!mount.size.empty())
        options.push_back("size=" + mount.size);
    if (!mount.mode.empty())
        options.push_back("mode=" + mount.mode);
    return {{"destination", mount.target}, {"type", "tmpfs"}, {"source", "tmpfs"}, {"options", options}};
}

Json bound(const std::string &directory, const Json &options)
{
    return {{"destination", "/" + directory}, {"type", "bind"}, {"source", "/" + directory}, {"options", options}};
}

class BundleMaker
{
public:
    BundleMaker(const ContainerPlan &plan, const HostFacts &host)
        : m_plan(plan)
        , m_host(host)
        , m_ids(idsOf(plan, host))
    {}

    [[nodiscard]] OciBundle bundle(const std::vector<std::string> &program) const
    {
        OciBundle bundle;
        bundle.differences = differences();
        const std::string &chosen = m_plan.options.program.root;
        const bool isChosen = !m_plan.hasSmallRoot && !chosen.empty();
        Json mounts = Json::array();
        if (m_plan.hasSmallRoot) {
            const HostFacts programs = programsOf(m_host);
            bundle.directories = programs.directories;
            bundle.links = programs.links;
            for (const std::string &directory : programs.directories)
                mounts.push_back(bound(directory, {"rbind", "ro"}));
            for (const char *directory : {"dev", "proc", "tmp"})
                bundle.directories.emplace_back(directory);
            mounts.push_back(
                {{"destination", "/dev"}, {"type", "tmpfs"}, {"source", "tmpfs"}, {"options", {"nosuid", "mode=755"}}});
        } else if (!isChosen) {
            bundle.directories = m_host.directories;
            bundle.links = m_host.links;
            for (const std::string &directory : m_host.directories) {
                if (directory != "proc" || m_plan.options.mountProc == MountProc::no)
                    mounts.push_back(bound(directory, Json::array({"rbind"})));
            }
        }
        if (m_plan.options.mountProc == MountProc::yes && !m_plan.hasSmallRoot)
            mounts.push_back({{"destination", "/proc"}, {"type", "proc"}, {"source", "proc"}});
        for (const MountOperation &mount : m_plan.mounts)
            mounts.push_back(mountOf(mount));
        bundle.config = {{"ociVersion", "1.1.0"},
                         {"process", process(program)},
                         {"root", {{"path", isChosen ? chosen : "rootfs"}, {"readonly", false}}}};
        if (!m_plan.hostName.empty())
            bundle.config["hostname"] = m_plan.hostName;
        if (!m_plan.domainName.empty())
            bundle.config["domainname"] = m_plan.domainName;
        bundle.config["mounts"] = mounts;
        bundle.config["linux"] = linuxPart();
        return bundle;
    }

private:
    [[nodiscard]] Json process(const std::vector<std::string> &program) const
    {
        const std::string &directory = m_plan.options.program.directory;
        return {{"terminal", false},
                {"user", {{"uid", m_ids.user}, {"gid", m_ids.group}}},
                {"args", program},
                {"env", {"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "TERM=xterm"}},
                {"cwd", directory.empty() ? "/" : directory},
                {"capabilities", capabilities(m_plan.options.ids.keepCaps)},
                {"noNewPrivileges", false}};
    }

    [[nodiscard]] Json linuxPart() const
    {
        const ChildOptions &options = m_plan.options;
        Json namespaces = Json::array();
        for (const auto &[kind, type] : namespaceTypes) {
            if (kind == Kind::mount || options.kinds.has(kind))
                namespaces.push_back({{"type", type}});
        }
        Json part{{"namespaces", namespaces}};
        if (options.kinds.has(Kind::user)) {
            part["uidMappings"] = mappings(m_ids.users);
            part["gidMappings"] = mappings(m_ids.groups);
        }
        for (const auto &[clock, offset] :
             {std::pair("monotonic", options.monotonic), std::pair("boottime", options.boottime)}) {
            if (offset)
                part["timeOffsets"][clock] = {{"secs", *offset}, {"nanosecs", 0}};
        }
        if (options.propagation != Propagation::unchanged)
            part["rootfsPropagation"] = options.propagation == Propagation::shared  ? "shared"
                                        : options.propagation == Propagation::slave ? "slave"
                                                                                    : "private";
        return part;
    }

    [[nodiscard]] QStringList differences() const
    {
        const ChildOptions &options = m_plan.options;
        QStringList lines = ContainerWords::common(m_plan);
        if (!options.kinds.has(Kind::mount))
            lines += ContainerWords::addsKind(QStringLiteral("crun, runc"), Kind::mount);
        if (!options.kinds.has(Kind::user))
            lines += ContainerWords::onlyRoot();
        if (options.kinds.has(Kind::time))
            lines += ContainerWords::newRunc();
        if (options.propagation == Propagation::unchanged)
            lines += ContainerWords::noPropagation();
        if (options.program.clearEnvironment == ClearEnvironment::no || !options.program.whitelist.empty())
            lines += ContainerWords::ownEnvironment();
        lines += ContainerWords::ownCgroup();
        if (m_plan.hasSmallRoot)
            lines += ContainerWords::moreDevices();
        else if (options.program.root.empty())
            lines += ContainerWords::noTopFiles();
        return lines;
    }

    const ContainerPlan &m_plan;
    const HostFacts &m_host;
    PlannedIds m_ids;
};

} // namespace

OciBundle ociBundleOf(const ContainerPlan &plan, const HostFacts &host, const std::vector<std::string> &program)
{
    return BundleMaker(plan, host).bundle(program);
}

} // namespace lab
