// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkup/checklist.h"

#include "core/lab/explain.h"

#include <QCoreApplication>
#include <QVersionNumber>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

class Checklist
{
    Q_DECLARE_TR_FUNCTIONS(Checklist)

public:
    Checklist(const Machine &machine, const Trial &trial)
        : m_machine(machine)
        , m_trial(trial)
    {}

    [[nodiscard]] std::vector<Check> all() const
    {
        std::vector<Check> checks{kernel(), sandbox()};
        for (const KindInfo &info : kindTable())
            checks.push_back(kind(info));
        if (seesComputer(m_machine))
            checks.push_back(maxUserNamespaces());
        checks.insert(checks.end(), {unprivilegedUserNamespaces(), appArmor(), securityModules()});
        if (seesComputer(m_machine))
            checks.insert(checks.end(), {subordinateIds(), cgroups(), proc()});
        checks.insert(checks.end(), {surroundings(), helper()});
        return checks;
    }

private:
    [[nodiscard]] Check kernel() const
    {
        // mount_setattr(2) is the newest call that a lab is made with.
        const QVersionNumber needed(5, 12);
        const QString release = shown(m_machine.kernelRelease);
        if (QVersionNumber::fromString(release) >= needed)
            return {u"kernel"_s, Health::good, tr("Linux %1 has every call that a lab uses.").arg(release), {}};
        return {u"kernel"_s, Health::bad, tr("Linux %1 is too old for a lab.").arg(release),
                tr("Use Linux 5.12 or later.")};
    }

    [[nodiscard]] Check failed(const QString &id, const Error &error) const
    {
        const Explanation explanation = explain(error, m_machine);
        return {id, Health::bad, explanation.what + u' ' + explanation.why, explanation.remedy};
    }

    [[nodiscard]] Check sandbox() const
    {
        const QString id = u"user-namespaces"_s;
        if (m_trial.sandbox)
            return failed(id, *m_trial.sandbox);
        return {id, Health::good, tr("A sandbox was made, and ended again."), {}};
    }

    [[nodiscard]] Check kind(const KindInfo &info) const
    {
        const QString id = QString::fromUtf8(info.name);
        if (!m_machine.kinds.has(info.kind))
            return {id, Health::bad, tr("This kernel does not have this kind of namespace."),
                    tr("Use a kernel that has it turned on.")};
        if (m_trial.sandbox)
            return {id, Health::bad, tr("Not tried: there is no sandbox."), {}};
        if (const std::optional<Error> &error = m_trial.children[static_cast<std::size_t>(info.kind)])
            return failed(id, *error);
        return {id, Health::good, tr("A child with a namespace of its own of this kind was made."), {}};
    }

    [[nodiscard]] Check maxUserNamespaces() const
    {
        const QString id = u"user.max_user_namespaces"_s;
        if (!m_machine.maxUserNamespaces)
            return {id, Health::good, tr("This kernel has no such limit."), {}};
        if (*m_machine.maxUserNamespaces == 0)
            return {id, Health::bad, tr("No user namespace may be made."),
                    tr("Have the administrator set it, as with “sysctl user.max_user_namespaces=15000”.")};
        return {id, Health::good, tr("Up to %1 user namespaces.").arg(*m_machine.maxUserNamespaces), {}};
    }

    [[nodiscard]] Check unprivilegedUserNamespaces() const
    {
        const QString id = u"kernel.unprivileged_userns_clone"_s;
        if (!m_machine.unprivilegedUserNamespaces)
            return {id, Health::good, tr("This kernel has no such switch."), {}};
        if (*m_machine.unprivilegedUserNamespaces != 0)
            return {id, Health::good, tr("Everyone may make user namespaces."), {}};
        return {id, m_machine.isRoot ? Health::limited : Health::bad, tr("Only root may make user namespaces."),
                tr("Have the administrator set it, as with “sysctl kernel.unprivileged_userns_clone=1”.")};
    }

    [[nodiscard]] Check appArmor() const
    {
        const QString id = u"kernel.apparmor_restrict_unprivileged_userns"_s;
        if (m_machine.apparmorRestriction.value_or(0) == 0)
            return {id, Health::good, tr("AppArmor does not restrict user namespaces."), {}};
        return {id, m_trial.sandbox ? Health::bad : Health::limited,
                tr("Only programs with an AppArmor profile that says so get privileges in a user namespace."),
                m_trial.sandbox ? tr("Give unshare-lab-agent an AppArmor profile with the rule “userns,”.")
                                : QString()};
    }

    [[nodiscard]] Check securityModules() const
    {
        const QString id = u"security-modules"_s;
        if (m_machine.securityModules.empty())
            return {id, Health::limited, tr("The list of security modules can't be read."), {}};
        return {id, Health::good, shown(m_machine.securityModules).replace(u',', " "_L1), {}};
    }

    [[nodiscard]] Check subordinateIds() const
    {
        const QString id = u"subordinate-ids"_s;
        if (m_machine.subordinateUids.empty() || m_machine.subordinateGids.empty())
            return {id, Health::limited,
                    tr("A lab knows one user and one group: /etc/subuid or /etc/subgid has no range for this user."),
                    tr("Have the administrator add ranges with “usermod --add-subuids 100000-165535 --add-subgids "
                       "100000-165535”.")};
        if (!m_machine.hasNewuidmap)
            return {id, Health::limited, tr("A lab knows one user and one group: newuidmap or newgidmap is missing."),
                    tr("Install them: package uidmap in Debian and Ubuntu, shadow-utils in Fedora, shadow in Arch and "
                       "openSUSE.")};
        return {
            id,
            Health::good,
            tr("User ids %1, group ids %2.").arg(shown(m_machine.subordinateUids), shown(m_machine.subordinateGids)),
            {}};
    }

    [[nodiscard]] Check cgroups() const
    {
        const QString id = u"cgroups"_s;
        const QString remedy =
            tr("Start the computer with systemd.unified_cgroup_hierarchy=1 to have version 2 alone.");
        switch (m_machine.cgroups) {
        case CgroupLayout::v2:
            return {id, Health::good, tr("Version 2."), {}};
        case CgroupLayout::hybrid:
            return {id, Health::limited, tr("Version 1 with a version 2 beside it: controllers belong to version 1."),
                    remedy};
        case CgroupLayout::v1:
            return {id, Health::limited, tr("Version 1, which an ordinary user gets no part of."), remedy};
        case CgroupLayout::none:
            break;
        }
        return {id, Health::limited, tr("No control groups are mounted."), tr("Mount cgroup2 on /sys/fs/cgroup.")};
    }

    [[nodiscard]] Check proc() const
    {
        if (!m_machine.isProcMasked)
            return {u"proc"_s, Health::good, tr("All of /proc is in view, so a child can have a proc of its own."), {}};
        return {u"proc"_s, Health::limited, tr("Parts of /proc are covered, so the kernel gives a child no new proc."),
                tr("Start Unshare Lab on the computer itself, or with /proc uncovered "
                   "(podman: --security-opt unmask=ALL).")};
    }

    [[nodiscard]] Check surroundings() const
    {
        const QString id = u"surroundings"_s;
        if (m_machine.isChroot)
            return {id, Health::bad, tr("This is a chroot: the kernel makes no user namespace from inside one."),
                    tr("Start it outside, or enter the other root with pivot_root.")};
        switch (m_machine.container) {
        case Container::flatpak:
            // How to be allowed that is said where it was tried.
            return {id,
                    Health::limited,
                    m_trial.sandbox
                        ? tr("This is Flatpak's sandbox, which refuses new namespaces.")
                        : tr("This is Flatpak's sandbox. Labs are made outside of it, but most of the computer's own "
                             "processes, namespaces and settings are out of sight."),
                    {}};
        case Container::container:
            return {id, Health::limited, tr("This is a container: what it may do was decided when it was started."),
                    tr("Start Unshare Lab on the computer itself.")};
        case Container::none:
            break;
        }
        return {id, Health::good, tr("Neither a chroot nor a container."), {}};
    }

    [[nodiscard]] Check helper() const
    {
        if (m_machine.isHelperInstalled)
            return {u"helper"_s, Health::good, tr("The helper for host mode is installed."), {}};
        return {u"helper"_s, Health::limited, tr("There is no host mode: its helper is not installed."),
                tr("The sandbox does without. Host mode comes with the package of the distribution.")};
    }

    const Machine &m_machine;
    const Trial &m_trial;
};

} // namespace

std::string_view nameOf(Health health)
{
    switch (health) {
    case Health::good:
        return "good";
    case Health::limited:
        return "limited";
    case Health::bad:
        return "bad";
    }
    return "bad";
}

std::vector<Check> checklist(const Machine &machine, const Trial &trial)
{
    return Checklist(machine, trial).all();
}

bool allowsLab(const Trial &trial)
{
    return !trial.sandbox &&
           std::ranges::any_of(trial.children, [](const std::optional<Error> &error) { return !error; });
}

} // namespace lab
