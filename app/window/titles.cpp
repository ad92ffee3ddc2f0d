// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace lab
{

namespace
{

constexpr const char *context = "Titles";

constexpr std::array<const char *, topicCount> topicTitles{
    QT_TRANSLATE_NOOP("Titles", "Mount"),     QT_TRANSLATE_NOOP("Titles", "UTS"),
    QT_TRANSLATE_NOOP("Titles", "IPC"),       QT_TRANSLATE_NOOP("Titles", "Network"),
    QT_TRANSLATE_NOOP("Titles", "PID"),       QT_TRANSLATE_NOOP("Titles", "User"),
    QT_TRANSLATE_NOOP("Titles", "Cgroup"),    QT_TRANSLATE_NOOP("Titles", "Time"),
    QT_TRANSLATE_NOOP("Titles", "Container"),
};

constexpr std::array<const char *, topicCount> promises{
    QT_TRANSLATE_NOOP("Titles", "Its own list of mounts: what is mounted here stays here."),
    QT_TRANSLATE_NOOP("Titles", "Its own host name and domain name."),
    QT_TRANSLATE_NOOP("Titles", "Its own message queues, semaphores and shared memory."),
    QT_TRANSLATE_NOOP("Titles", "Its own interfaces, addresses, routes and ports."),
    QT_TRANSLATE_NOOP("Titles", "Its own process numbers, counted from 1 again."),
    QT_TRANSLATE_NOOP("Titles", "Its own users, groups and capabilities."),
    QT_TRANSLATE_NOOP("Titles", "Its own root in the tree of control groups."),
    QT_TRANSLATE_NOOP("Titles", "Its own clocks since boot; the time of day stays the same."),
    QT_TRANSLATE_NOOP("Titles", "All eight kinds, a root and a network of its own: a container by hand."),
};

using Title = std::pair<std::string_view, const char *>;

constexpr std::array sectionTitles{
    Title{"namespaces", QT_TRANSLATE_NOOP("Titles", "Namespaces")},
    Title{"shared", QT_TRANSLATE_NOOP("Titles", "Still shared")},
    Title{"container", QT_TRANSLATE_NOOP("Titles", "From inside")},
    Title{"mounts", QT_TRANSLATE_NOOP("Titles", "Mounts")},
    Title{"uts", QT_TRANSLATE_NOOP("Titles", "Names")},
    Title{"queues", QT_TRANSLATE_NOOP("Titles", "Message queues")},
    Title{"segments", QT_TRANSLATE_NOOP("Titles", "Shared memory")},
    Title{"semaphores", QT_TRANSLATE_NOOP("Titles", "Semaphores")},
    Title{"mqueues", QT_TRANSLATE_NOOP("Titles", "POSIX message queues")},
    Title{"ipc", QT_TRANSLATE_NOOP("Titles", "How many")},
    Title{"ipcmk", QT_TRANSLATE_NOOP("Titles", "New object")},
    Title{"pid", QT_TRANSLATE_NOOP("Titles", "Itself")},
    Title{"processes", QT_TRANSLATE_NOOP("Titles", "Processes in /proc")},
    Title{"uptime", QT_TRANSLATE_NOOP("Titles", "Start of the computer")},
    Title{"offsets", QT_TRANSLATE_NOOP("Titles", "Offsets")},
    Title{"clocks", QT_TRANSLATE_NOOP("Titles", "Clocks, in seconds")},
    Title{"links", QT_TRANSLATE_NOOP("Titles", "Interfaces")},
    Title{"addrs", QT_TRANSLATE_NOOP("Titles", "Addresses")},
    Title{"routes", QT_TRANSLATE_NOOP("Titles", "Routes")},
    Title{"neighbours", QT_TRANSLATE_NOOP("Titles", "Neighbours")},
    Title{"id", QT_TRANSLATE_NOOP("Titles", "Ids")},
    Title{"uid_map", QT_TRANSLATE_NOOP("Titles", "User map")},
    Title{"gid_map", QT_TRANSLATE_NOOP("Titles", "Group map")},
    Title{"capabilities", QT_TRANSLATE_NOOP("Titles", "Capabilities")},
    Title{"processes", QT_TRANSLATE_NOOP("Titles", "Processes")},
    Title{"owner", QT_TRANSLATE_NOOP("Titles", "Owner")},
    Title{"cgroup", QT_TRANSLATE_NOOP("Titles", "Cgroup")},
    Title{"hierarchies", QT_TRANSLATE_NOOP("Titles", "Hierarchies")},
    Title{"limits", QT_TRANSLATE_NOOP("Titles", "Limits")},
    Title{"tree", QT_TRANSLATE_NOOP("Titles", "Tree of cgroups")},
    Title{"move", QT_TRANSLATE_NOOP("Titles", "Move")},
};

constexpr std::array factTitles{
    Title{"hostname", QT_TRANSLATE_NOOP("Titles", "Host name")},
    Title{"domainname", QT_TRANSLATE_NOOP("Titles", "Domain name")},
    Title{"static-hostname", QT_TRANSLATE_NOOP("Titles", "Static host name")},
    Title{"release", QT_TRANSLATE_NOOP("Titles", "Kernel release")},
    Title{"queues", QT_TRANSLATE_NOOP("Titles", "Message queues")},
    Title{"segments", QT_TRANSLATE_NOOP("Titles", "Shared memory segments")},
    Title{"semaphores", QT_TRANSLATE_NOOP("Titles", "Semaphore arrays")},
    Title{"mqueues", QT_TRANSLATE_NOOP("Titles", "POSIX message queues")},
    Title{"mqueue-mounts", QT_TRANSLATE_NOOP("Titles", "mqueue mounted on")},
    Title{"own-pid", QT_TRANSLATE_NOOP("Titles", "Own PID")},
    Title{"proc-pid", QT_TRANSLATE_NOOP("Titles", "PID in /proc")},
    Title{"proc-namespace", QT_TRANSLATE_NOOP("Titles", "Namespace of /proc")},
    Title{"ancestors", QT_TRANSLATE_NOOP("Titles", "Chain of parents")},
    Title{"since", QT_TRANSLATE_NOOP("Titles", "Up since")},
    Title{"btime", QT_TRANSLATE_NOOP("Titles", "The same in seconds since 1970")},
    Title{"realtime", QT_TRANSLATE_NOOP("Titles", "Wall clock")},
    Title{"monotonic", QT_TRANSLATE_NOOP("Titles", "Monotonic clock")},
    Title{"boottime", QT_TRANSLATE_NOOP("Titles", "Clock since boot")},
    Title{"id", QT_TRANSLATE_NOOP("Titles", "Id")},
    Title{"key", QT_TRANSLATE_NOOP("Titles", "Key")},
    Title{"uid", QT_TRANSLATE_NOOP("Titles", "User")},
    Title{"gid", QT_TRANSLATE_NOOP("Titles", "Group")},
    Title{"groups", QT_TRANSLATE_NOOP("Titles", "Groups")},
    Title{"setgroups", QT_TRANSLATE_NOOP("Titles", "setgroups")},
    Title{"effective", QT_TRANSLATE_NOOP("Titles", "Effective")},
    Title{"permitted", QT_TRANSLATE_NOOP("Titles", "Permitted")},
    Title{"inheritable", QT_TRANSLATE_NOOP("Titles", "Inheritable")},
    Title{"bounding", QT_TRANSLATE_NOOP("Titles", "Bounding")},
    Title{"ambient", QT_TRANSLATE_NOOP("Titles", "Ambient")},
    Title{"user", QT_TRANSLATE_NOOP("Titles", "User")},
    Title{"group", QT_TRANSLATE_NOOP("Titles", "Group")},
    Title{"path", QT_TRANSLATE_NOOP("Titles", "Path")},
    Title{"mount", QT_TRANSLATE_NOOP("Titles", "Mounted on")},
    Title{"mount-root", QT_TRANSLATE_NOOP("Titles", "Root of the mount")},
    Title{"writable", QT_TRANSLATE_NOOP("Titles", "Can be changed")},
    Title{"procs", QT_TRANSLATE_NOOP("Titles", "Processes in it")},
    Title{"populated", QT_TRANSLATE_NOOP("Titles", "Populated")},
    Title{"frozen", QT_TRANSLATE_NOOP("Titles", "Frozen")},
    Title{"controllers", QT_TRANSLATE_NOOP("Titles", "Controllers")},
    Title{"subtree_control", QT_TRANSLATE_NOOP("Titles", "Handed on")},
    Title{"pid", QT_TRANSLATE_NOOP("Titles", "PID")},
    Title{"from", QT_TRANSLATE_NOOP("Titles", "From")},
    Title{"root", QT_TRANSLATE_NOOP("Titles", "Root")},
    Title{"mounts", QT_TRANSLATE_NOOP("Titles", "Mounts")},
    Title{"objects", QT_TRANSLATE_NOOP("Titles", "IPC objects")},
    Title{"interfaces", QT_TRANSLATE_NOOP("Titles", "Interfaces")},
    Title{"addresses", QT_TRANSLATE_NOOP("Titles", "Addresses")},
    Title{"processes", QT_TRANSLATE_NOOP("Titles", "Processes in /proc")},
    Title{"map", QT_TRANSLATE_NOOP("Titles", "User map")},
};

constexpr std::array operationTitles{
    Title{"mount", QT_TRANSLATE_NOOP("Titles", "Mount")},
    Title{"unmount", QT_TRANSLATE_NOOP("Titles", "Unmount")},
    Title{"hostname", QT_TRANSLATE_NOOP("Titles", "Host name")},
    Title{"domainname", QT_TRANSLATE_NOOP("Titles", "Domain name")},
    Title{"ipcmk", QT_TRANSLATE_NOOP("Titles", "Make an object")},
    Title{"ipcrm", QT_TRANSLATE_NOOP("Titles", "Remove an object")},
    Title{"mqueue-mount", QT_TRANSLATE_NOOP("Titles", "Mount POSIX queues")},
    Title{"mqueue-make", QT_TRANSLATE_NOOP("Titles", "Make a POSIX queue")},
    Title{"mqueue-remove", QT_TRANSLATE_NOOP("Titles", "Remove a POSIX queue")},
    Title{"propagation", QT_TRANSLATE_NOOP("Titles", "Set the propagation")},
    Title{"start", QT_TRANSLATE_NOOP("Titles", "Start a process")},
    Title{"orphan", QT_TRANSLATE_NOOP("Titles", "Make an orphan")},
    Title{"kill", QT_TRANSLATE_NOOP("Titles", "Send a signal")},
    Title{"fork", QT_TRANSLATE_NOOP("Titles", "Start and end a process")},
    Title{"own-pid", QT_TRANSLATE_NOOP("Titles", "Ask for the own PID")},
    Title{"date", QT_TRANSLATE_NOOP("Titles", "Set the wall clock")},
    Title{"timens-offset", QT_TRANSLATE_NOOP("Titles", "Write an offset")},
    Title{"veth", QT_TRANSLATE_NOOP("Titles", "Make a veth pair")},
    Title{"bridge", QT_TRANSLATE_NOOP("Titles", "Make a bridge")},
    Title{"link-move", QT_TRANSLATE_NOOP("Titles", "Move to the child")},
    Title{"link-state", QT_TRANSLATE_NOOP("Titles", "Turn on or off")},
    Title{"address-add", QT_TRANSLATE_NOOP("Titles", "Add an address")},
    Title{"address-delete", QT_TRANSLATE_NOOP("Titles", "Delete an address")},
    Title{"ping", QT_TRANSLATE_NOOP("Titles", "Ping")},
    Title{"route-add", QT_TRANSLATE_NOOP("Titles", "Add a route")},
    Title{"route-delete", QT_TRANSLATE_NOOP("Titles", "Delete a route")},
    Title{"link-mtu", QT_TRANSLATE_NOOP("Titles", "Set the MTU")},
    Title{"link-mac", QT_TRANSLATE_NOOP("Titles", "Set the MAC address")},
    Title{"link-master", QT_TRANSLATE_NOOP("Titles", "Join a bridge")},
    Title{"link-delete", QT_TRANSLATE_NOOP("Titles", "Delete an interface")},
    Title{"uid-map", QT_TRANSLATE_NOOP("Titles", "Map users")},
    Title{"gid-map", QT_TRANSLATE_NOOP("Titles", "Map groups")},
    Title{"setgroups", QT_TRANSLATE_NOOP("Titles", "Decide setgroups")},
    Title{"touch", QT_TRANSLATE_NOOP("Titles", "Make a file")},
    Title{"owner", QT_TRANSLATE_NOOP("Titles", "See an owner")},
    Title{"cgroup-make", QT_TRANSLATE_NOOP("Titles", "Make a cgroup")},
    Title{"cgroup-remove", QT_TRANSLATE_NOOP("Titles", "Remove a cgroup")},
    Title{"cgroup-move", QT_TRANSLATE_NOOP("Titles", "Move a process")},
    Title{"cgroup-start", QT_TRANSLATE_NOOP("Titles", "Start a process")},
    Title{"cgroup-freeze", QT_TRANSLATE_NOOP("Titles", "Freeze or thaw")},
    Title{"cgroup-kill", QT_TRANSLATE_NOOP("Titles", "Kill all in it")},
    Title{"cgroup-limit", QT_TRANSLATE_NOOP("Titles", "Set a limit")},
    Title{"cgroup-mount", QT_TRANSLATE_NOOP("Titles", "Mount the tree")},
    Title{"unshare", QT_TRANSLATE_NOOP("Titles", "Make the child")},
    Title{"root-make", QT_TRANSLATE_NOOP("Titles", "Make a small root")},
    Title{"pivot-root", QT_TRANSLATE_NOOP("Titles", "Change the root")},
};

/// The others are words of commands.
constexpr std::array choiceTitles{
    Title{"no", QT_TRANSLATE_NOOP("Titles", "No")},
    Title{"yes", QT_TRANSLATE_NOOP("Titles", "Yes")},
};

constexpr std::array parameterTitles{
    Title{"fstype", QT_TRANSLATE_NOOP("Titles", "Type")},
    Title{"source", QT_TRANSLATE_NOOP("Titles", "Source")},
    Title{"target", QT_TRANSLATE_NOOP("Titles", "Target")},
    Title{"size", QT_TRANSLATE_NOOP("Titles", "Size")},
    Title{"mode", QT_TRANSLATE_NOOP("Titles", "Mode")},
    Title{"name", QT_TRANSLATE_NOOP("Titles", "Name")},
    Title{"type", QT_TRANSLATE_NOOP("Titles", "Type")},
    Title{"lazily", QT_TRANSLATE_NOOP("Titles", "Lazily")},
    Title{"pid", QT_TRANSLATE_NOOP("Titles", "PID")},
    Title{"signal", QT_TRANSLATE_NOOP("Titles", "Signal")},
    Title{"count", QT_TRANSLATE_NOOP("Titles", "Number")},
    Title{"key", QT_TRANSLATE_NOOP("Titles", "Key")},
    Title{"id", QT_TRANSLATE_NOOP("Titles", "Id")},
    Title{"path", QT_TRANSLATE_NOOP("Titles", "Path")},
    Title{"time", QT_TRANSLATE_NOOP("Titles", "Time")},
    Title{"clock", QT_TRANSLATE_NOOP("Titles", "Clock")},
    Title{"seconds", QT_TRANSLATE_NOOP("Titles", "Seconds")},
    Title{"peer", QT_TRANSLATE_NOOP("Titles", "Other end")},
    Title{"link", QT_TRANSLATE_NOOP("Titles", "Interface")},
    Title{"state", QT_TRANSLATE_NOOP("Titles", "State")},
    Title{"mtu", QT_TRANSLATE_NOOP("Titles", "MTU")},
    Title{"mac", QT_TRANSLATE_NOOP("Titles", "MAC address")},
    Title{"master", QT_TRANSLATE_NOOP("Titles", "Bridge")},
    Title{"address", QT_TRANSLATE_NOOP("Titles", "Address")},
    Title{"dad", QT_TRANSLATE_NOOP("Titles", "Ask whether it is taken")},
    Title{"to", QT_TRANSLATE_NOOP("Titles", "Destination")},
    Title{"via", QT_TRANSLATE_NOOP("Titles", "Router")},
    Title{"map", QT_TRANSLATE_NOOP("Titles", "Map")},
    Title{"value", QT_TRANSLATE_NOOP("Titles", "Value")},
    Title{"process", QT_TRANSLATE_NOOP("Titles", "Process")},
    Title{"limit", QT_TRANSLATE_NOOP("Titles", "Limit")},
    Title{"kill", QT_TRANSLATE_NOOP("Titles", "Kill first")},
    Title{"old", QT_TRANSLATE_NOOP("Titles", "Old root")},
    Title{"kinds", QT_TRANSLATE_NOOP("Titles", "New kinds")},
    Title{"fork", QT_TRANSLATE_NOOP("Titles", "Fork")},
    Title{"mount-proc", QT_TRANSLATE_NOOP("Titles", "Mount /proc")},
    Title{"propagation", QT_TRANSLATE_NOOP("Titles", "Propagation")},
    Title{"map-root-user", QT_TRANSLATE_NOOP("Titles", "Map to root")},
    Title{"map-current-user", QT_TRANSLATE_NOOP("Titles", "Map to the same id")},
    Title{"map-user", QT_TRANSLATE_NOOP("Titles", "Own user id inside")},
    Title{"map-group", QT_TRANSLATE_NOOP("Titles", "Own group id inside")},
    Title{"map-users", QT_TRANSLATE_NOOP("Titles", "Ranges of user ids")},
    Title{"map-groups", QT_TRANSLATE_NOOP("Titles", "Ranges of group ids")},
    Title{"map-auto", QT_TRANSLATE_NOOP("Titles", "Subordinate ids from 0 on")},
    Title{"map-subids", QT_TRANSLATE_NOOP("Titles", "Subordinate ids unchanged")},
    Title{"setgroups", QT_TRANSLATE_NOOP("Titles", "setgroups")},
    Title{"keep-caps", QT_TRANSLATE_NOOP("Titles", "Keep capabilities")},
    Title{"setuid", QT_TRANSLATE_NOOP("Titles", "Become user")},
    Title{"setgid", QT_TRANSLATE_NOOP("Titles", "Become group")},
    Title{"monotonic", QT_TRANSLATE_NOOP("Titles", "Monotonic clock ahead by")},
    Title{"boottime", QT_TRANSLATE_NOOP("Titles", "Clock since boot ahead by")},
    Title{"root", QT_TRANSLATE_NOOP("Titles", "Root directory")},
    Title{"wd", QT_TRANSLATE_NOOP("Titles", "Working directory")},
    Title{"clear-env", QT_TRANSLATE_NOOP("Titles", "Clear the environment")},
    Title{"whitelist-env", QT_TRANSLATE_NOOP("Titles", "Variables to pass on")},
};

template <std::size_t N>
QString titleIn(const std::array<Title, N> &titles, std::string_view id)
{
    const auto found = std::ranges::find(titles, id, &Title::first);
    if (found == titles.end())
        return QString::fromUtf8(id);
    return QCoreApplication::translate(context, found->second);
}

} // namespace

QString titleOf(Topic topic)
{
    return QCoreApplication::translate(context, topicTitles[topic.index()]);
}

QString promiseOf(Topic topic)
{
    return QCoreApplication::translate(context, promises[topic.index()]);
}

QString titleOf(Side side)
{
    return side == Side::parent ? QCoreApplication::translate("Titles", "Parent")
                                : QCoreApplication::translate("Titles", "Child");
}

QString titleOfSection(std::string_view id)
{
    return titleIn(sectionTitles, id);
}

QString titleOfFact(std::string_view key)
{
    return titleIn(factTitles, key);
}

QString titleOfOperation(std::string_view name)
{
    return titleIn(operationTitles, name);
}

QString titleOfParameter(std::string_view name)
{
    return titleIn(parameterTitles, name);
}

QString titleOfChoice(std::string_view value)
{
    return titleIn(choiceTitles, value);
}

} // namespace lab
