// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/containerwords.h"

#include "app/window/titles.h"

#include <string>

namespace lab
{

QStringList ContainerWords::common(const ContainerPlan &plan)
{
    QStringList lines;
    for (const std::string &command : plan.left)
        lines += tr("Not part of it: %1").arg(QString::fromStdString(command));
    if (plan.options.fork == Fork::no && plan.options.kinds.has(Kind::pid))
        lines += tr("The program is itself the first process of the PID namespace: nothing is made without a fork.");
    if (plan.options.ids.setgroups)
        lines += tr("Whether setgroups is allowed is the tool's own choice.");
    return lines;
}

QString ContainerWords::addsKind(const QString &tool, Kind kind)
{
    return tr("%1 always makes a new namespace of the kind %2; the lab's child shares its parent's.")
        .arg(tool, titleOf(Topic(kind)));
}

QString ContainerWords::lacksKind(const QString &tool, Kind kind)
{
    return tr("%1 cannot make a namespace of the kind %2: it stays the caller's.").arg(tool, titleOf(Topic(kind)));
}

QString ContainerWords::lacks(const QString &tool, const QString &option)
{
    return tr("%1 cannot do this: %2").arg(tool, option);
}

QString ContainerWords::onlyRoot()
{
    return tr("Only root can run it.");
}

QString ContainerWords::noPropagation()
{
    return tr("The propagation of the mounts is the tool's own choice.");
}

QString ContainerWords::ownEnvironment()
{
    return tr("The environment is the one that is written here, and not the caller's.");
}

QString ContainerWords::ownCgroup()
{
    return tr("Without --cgroup-manager=disabled, crun makes a cgroup for it, which the lab does not.");
}

QString ContainerWords::newRunc()
{
    return tr("runc makes time namespaces from version 1.2 on; an older one refuses this bundle.");
}

QString ContainerWords::ownMounts()
{
    return tr("systemd-nspawn mounts /dev, /proc, /run, /sys and /tmp of its own.");
}

QString ContainerWords::moreDevices()
{
    return tr("In /dev are the devices of the tool's choice, more than the lab's four.");
}

QString ContainerWords::noTopFiles()
{
    return tr("Files that are directly in / are not there, and it is a directory of its own.");
}

QString ContainerWords::oneId(const QString &tool)
{
    return tr("%1 cannot map all of these ids.").arg(tool);
}

QString ContainerWords::loopbackOn()
{
    return tr("bwrap turns the interface lo on.");
}

QString ContainerWords::bundleTitle()
{
    return tr("A container made in Unshare Lab");
}

QString ContainerWords::commandTitle(const QString &tool)
{
    return tr("A container made in Unshare Lab, for %1").arg(tool);
}

} // namespace lab
