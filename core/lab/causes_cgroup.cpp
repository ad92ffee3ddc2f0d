// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool isRemoval(const Error &error, const Machine &)
{
    return error.call == "rmdir";
}

bool isMove(const Error &error, const Machine &)
{
    return error.call == "write" && error.subject.ends_with("/cgroup.procs");
}

bool isLimit(const Error &error, const Machine &)
{
    return error.subject.ends_with(".max") || error.subject.ends_with(".high");
}

bool isNoCgroup(const Error &error, const Machine &)
{
    return error.call == "cgroup2";
}

bool isCgroupFileSystem(const Error &error, const Machine &)
{
    return error.subject.contains("cgroup");
}

constexpr const char *notDelegatedWhy = QT_TRANSLATE_NOOP(
    "Explanation", "This part of the cgroup tree belongs to someone else. Who is not root may change only what was "
                   "delegated, and move processes only within that.");
constexpr const char *notDelegatedRemedy = QT_TRANSLATE_NOOP(
    "Explanation",
    "Start Unshare Lab in a delegated cgroup, as “systemd-run --user --scope -p Delegate=yes unshare-lab” does.");

constexpr Cause table[] = {
    {Deed::changeCgroup, EROFS, nullptr, notDelegatedWhy, notDelegatedRemedy},
    {Deed::changeCgroup, EACCES, nullptr, notDelegatedWhy, notDelegatedRemedy},
    {Deed::changeCgroup, EPERM, nullptr, notDelegatedWhy, notDelegatedRemedy},
    {Deed::changeCgroup, EBUSY, isRemoval,
     QT_TRANSLATE_NOOP("Explanation", "There are processes or other cgroups in it."),
     QT_TRANSLATE_NOOP("Explanation", "Move or end its processes, remove the cgroups in it, and try again.")},
    {Deed::changeCgroup, EBUSY, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "A cgroup either has processes of its own or hands controllers on to those in it "
                                      "(cgroup.subtree_control), not both."),
     QT_TRANSLATE_NOOP("Explanation", "Make a cgroup in it for the processes.")},
    {Deed::changeCgroup, EEXIST, nullptr, QT_TRANSLATE_NOOP("Explanation", "A cgroup of that name is there already."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another name, or remove that one first.")},
    {Deed::changeCgroup, ENOENT, isMove,
     QT_TRANSLATE_NOOP("Explanation", "On this computer a process is moved only within the cgroup namespace of who "
                                      "moves it (nsdelegate), and one of the two cgroups is outside of that."),
     QT_TRANSLATE_NOOP("Explanation", "Move it from the parent side.")},
    {Deed::changeCgroup, ENOENT, isLimit,
     QT_TRANSLATE_NOOP("Explanation",
                       "This cgroup does not have the controller of that limit: a hierarchy of version 1 "
                       "has it, or it is not handed on to here."),
     QT_TRANSLATE_NOOP("Explanation", "The table of limits says which, under STATE.")},
    {Deed::changeCgroup, ENOENT, nullptr, QT_TRANSLATE_NOOP("Explanation", "There is no such cgroup."),
     QT_TRANSLATE_NOOP("Explanation", "Make it first, or choose one of the tree.")},
    {Deed::changeCgroup, ENOTSUP, isNoCgroup,
     QT_TRANSLATE_NOOP("Explanation",
                       "No cgroup2 file system is mounted there, and only in one is a directory a cgroup."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a path below the place where cgroup2 is mounted.")},
    {Deed::changeCgroup, EOPNOTSUPP, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The type of this cgroup does not allow it (cgroup.type)."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a cgroup of the type “domain”.")},
    {Deed::changeCgroup, EINVAL, nullptr, QT_TRANSLATE_NOOP("Explanation", "The cgroup does not take that value."),
     QT_TRANSLATE_NOOP("Explanation", "Choose max or a number that the controller takes.")},
    {Deed::changeCgroup, ESRCH, nullptr, QT_TRANSLATE_NOOP("Explanation", "That process has ended."),
     QT_TRANSLATE_NOOP("Explanation", "Choose one of the table of processes.")},
    {Deed::changeCgroup, EDEADLK, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The lab itself is in this cgroup: who freezes or kills it ends the lab."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a cgroup that you made.")},
    {Deed::changeCgroup, EAGAIN, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The tree has as many cgroups, or levels of them, as it may "
                                      "(cgroup.max.descendants, cgroup.max.depth)."),
     QT_TRANSLATE_NOOP("Explanation", "Remove some first.")},
    {Deed::mountFileSystem, EPERM, isCgroupFileSystem,
     QT_TRANSLATE_NOOP(
         "Explanation",
         "A cgroup2 file system shows a cgroup namespace, and only who owns that namespace may mount one."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child with a cgroup namespace of its own.")},
};

} // namespace

std::span<const Cause> cgroupCauses()
{
    return table;
}

} // namespace lab
