// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool isOfCaller(const Error &error, const Machine &)
{
    return error.call == "caller";
}

bool isOfLab(const Error &error, const Machine &)
{
    return error.call == "lab";
}

bool isOfClock(const Error &error, const Machine &)
{
    return error.subject == "date";
}

bool isOfCgroup(const Error &error, const Machine &)
{
    return error.subject.starts_with("/sys/fs/cgroup");
}

bool isOfDiscovery(const Error &error, const Machine &)
{
    return error.subject == "discover";
}

bool isOfPkexec(const Error &error, const Machine &)
{
    return error.call == "pkexec";
}

constexpr Cause table[] = {
    {Deed::askHelper, ENOENT, isOfLab, QT_TRANSLATE_NOOP("Explanation", "The lab has ended, or it is another user's."),
     QT_TRANSLATE_NOOP("Explanation", "Start the lesson again.")},
    {Deed::askHelper, ENOENT, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Host mode works through a helper that runs as root, and it is not installed."),
     QT_TRANSLATE_NOOP("Explanation", "Install Unshare Lab with its helper, from a package of the distribution or by "
                                      "“cmake --install” as root, or from an AppImage by “--install-helper”, or stay "
                                      "in the sandbox, which needs none.")},
    {Deed::askHelper, ENOTCONN, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The helper is asked over the system bus, and there is none here."),
     QT_TRANSLATE_NOOP("Explanation", "Start the system bus (dbus-daemon or dbus-broker), or stay in the sandbox.")},
    {Deed::askHelper, EACCES, isOfCaller,
     QT_TRANSLATE_NOOP("Explanation", "The helper does it for a user who is known to the bus, and never for root."),
     QT_TRANSLATE_NOOP("Explanation", "Start Unshare Lab as an ordinary user.")},
    {Deed::askHelper, EACCES, isOfDiscovery,
     QT_TRANSLATE_NOOP("Explanation", "The rules of this computer do not allow it to this user, or the password was "
                                      "not the right one. What is shown is what this user may see."),
     QT_TRANSLATE_NOOP("Explanation", "Try again, or ask an administrator, who can allow it by a rule of polkit(8).")},
    {Deed::askHelper, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The rules of this computer do not allow it to this user, or the password was "
                                      "not the right one. Nothing has changed."),
     QT_TRANSLATE_NOOP("Explanation", "Try again, or ask an administrator, who can allow it by a rule of polkit(8).")},
    {Deed::askHelper, ECANCELED, isOfDiscovery,
     QT_TRANSLATE_NOOP("Explanation", "The question for the password was closed. What is shown is what this user may "
                                      "see."),
     QT_TRANSLATE_NOOP("Explanation", "Try again when you want to.")},
    {Deed::askHelper, ECANCELED, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The question for the password was closed. Nothing has changed."),
     QT_TRANSLATE_NOOP("Explanation", "Run the step again when you want to.")},
    {Deed::askHelper, ETIMEDOUT, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The helper did not answer in time. It serves one call after the other, and may "
                                      "be waiting for somebody else's password."),
     QT_TRANSLATE_NOOP("Explanation", "Try again in a moment.")},
    {Deed::askHelper, ENOTSUP, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The program and the helper are of different versions and do not understand each "
                                      "other."),
     QT_TRANSLATE_NOOP("Explanation", "Install both of the same version: the package of that version, or the helper of "
                                      "this AppImage by “--install-helper”. What an AppImage has installed goes by "
                                      "“--uninstall-helper”.")},

    {Deed::installHelper, ENOENT, isOfPkexec,
     QT_TRANSLATE_NOOP("Explanation", "It takes root, which is asked for by pkexec, and that is not installed."),
     QT_TRANSLATE_NOOP("Explanation", "Install pkexec (package pkexec or polkit), or do the same by sudo: it is an "
                                      "option of the AppImage.")},
    {Deed::installHelper, ECANCELED, isOfPkexec,
     QT_TRANSLATE_NOOP("Explanation", "The question for the password was closed. Nothing has changed."),
     QT_TRANSLATE_NOOP("Explanation", "Try again when you want to.")},
    {Deed::installHelper, EACCES, isOfPkexec,
     QT_TRANSLATE_NOOP("Explanation", "The rules of this computer do not allow it to this user, or the password was "
                                      "not the right one. Nothing has changed."),
     QT_TRANSLATE_NOOP("Explanation", "Try again, or ask an administrator to do it.")},
    {Deed::installHelper, ENOTTY, isOfPkexec,
     QT_TRANSLATE_NOOP("Explanation",
                       "Nothing here can ask for the password of an administrator. Nothing has changed."),
     QT_TRANSLATE_NOOP("Explanation", "Start it in a terminal, or do the same by sudo.")},
    {Deed::installHelper, ENOEXEC, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Only an AppImage has a helper in it that can be installed so."),
     QT_TRANSLATE_NOOP("Explanation", "A package brings its helper; what was built here is installed by “cmake "
                                      "--install” as root.")},
    {Deed::installHelper, ENOENT, nullptr, QT_TRANSLATE_NOOP("Explanation", "No AppImage has installed one here."),
     QT_TRANSLATE_NOOP("Explanation", "The helper of a package goes with its package.")},
    {Deed::installHelper, EEXIST, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "There is another one already, which no AppImage has brought. It was left alone."),
     QT_TRANSLATE_NOOP("Explanation", "Use that one, or remove it first in the way that it came.")},
    {Deed::installHelper, EROFS, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The directories in which the bus and polkit look cannot be written here."),
     QT_TRANSLATE_NOOP("Explanation", "Install a package of the distribution instead.")},
    {Deed::installHelper, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "A directory that it goes to, or comes from, is not root's alone: others could "
                                      "change what root starts."),
     QT_TRANSLATE_NOOP("Explanation", "The call below says which one, and how to give it back to root.")},
    {Deed::installHelper, EBUSY, nullptr, QT_TRANSLATE_NOOP("Explanation", "Another installation is under way."),
     QT_TRANSLATE_NOOP("Explanation", "Wait for its end, then try again.")},
    {Deed::installHelper, EIO, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Something could not be written or renamed, or it was interrupted. All is as it "
                                      "was before."),
     QT_TRANSLATE_NOOP("Explanation",
                       "The call below says more. See that /usr and /etc can be written and have room.")},

    {Deed::changeHost, EPERM, isOfCgroup,
     QT_TRANSLATE_NOOP("Explanation", "On the computer itself a lab has cgroups of its own only, all in one place: the "
                                      "scope that systemd has delegated to it, or where there is none the top of the "
                                      "tree."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a path as in the example, with a name that has no dot.")},
    {Deed::changeHost, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "It would change the computer itself and not the lab alone, or what belongs to "
                                      "somebody else."),
     QT_TRANSLATE_NOOP("Explanation", "Do it in a child with a namespace of its own for that, or in the sandbox.")},
    {Deed::changeHost, EBUSY, isOfClock,
     QT_TRANSLATE_NOOP("Explanation", "A lab has the clock of this computer moved already."),
     QT_TRANSLATE_NOOP("Explanation", "Wait until it has gone back, which takes ten seconds.")},
    {Deed::changeHost, EBUSY, isOfDiscovery,
     QT_TRANSLATE_NOOP("Explanation", "The helper is already at it for this user."),
     QT_TRANSLATE_NOOP("Explanation", "Try again in a moment.")},
    {Deed::changeHost, EBUSY, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Something is mounted there that is not the lab's, and it would be hidden."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another place below /mnt, or unmount it first.")},
    {Deed::changeHost, E2BIG, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "It is more than one lab may have of this computer."),
     QT_TRANSLATE_NOOP("Explanation", "Use less, or reset the lesson to give back what it has.")},
    {Deed::changeHost, EMFILE, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "This user has as many labs on this computer as one may have."),
     QT_TRANSLATE_NOOP("Explanation", "Close some of them.")},
};

} // namespace

std::span<const Cause> hostCauses()
{
    return table;
}

} // namespace lab
