// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

/// Of what is started outside, a failure is like anywhere else.
bool isOfFlatpak(const Error &error, const Machine & /*machine*/)
{
    return error.call == "flatpak" || error.call == "HostCommand";
}

bool isOfFlatpakWithHelper(const Error &error, const Machine &machine)
{
    return isOfFlatpak(error, machine) && machine.isHelperInstalled;
}

bool isInFlatpak(const Error & /*error*/, const Machine &machine)
{
    return machine.container == Container::flatpak;
}

constexpr const char *refusedWhy =
    QT_TRANSLATE_NOOP("Explanation", "Flatpak's sandbox refuses new namespaces to what runs in it, and Unshare Lab may "
                                     "not start its agent outside of it.");

constexpr Cause table[] = {
    {Deed::makeNamespace, EACCES, isOfFlatpakWithHelper, refusedWhy,
     QT_TRANSLATE_NOOP("Explanation", "Allow it with “flatpak override --user --talk-name=org.freedesktop.Flatpak "
                                      "io.github.unsharelab.UnshareLab” and start it again: it may then do outside "
                                      "whatever you may. Or use host mode, whose helper is installed.")},
    {Deed::makeNamespace, EACCES, isOfFlatpak, refusedWhy,
     QT_TRANSLATE_NOOP("Explanation", "Allow it with “flatpak override --user --talk-name=org.freedesktop.Flatpak "
                                      "io.github.unsharelab.UnshareLab” and start it again: it may then do outside "
                                      "whatever you may. Or install a package of Unshare Lab on the computer, which "
                                      "brings the helper of host mode.")},
    {Deed::startAgent, EPIPE, isOfFlatpak,
     QT_TRANSLATE_NOOP("Explanation", "Flatpak did not start it outside of its sandbox."),
     QT_TRANSLATE_NOOP("Explanation", "“flatpak run --command=flatpak-spawn io.github.unsharelab.UnshareLab --host "
                                      "true” says why.")},
    {Deed::openOwnTerminal, EACCES, isInFlatpak,
     QT_TRANSLATE_NOOP("Explanation", "Unshare Lab may not start programs outside of Flatpak's sandbox."),
     QT_TRANSLATE_NOOP("Explanation", "Allow it with “flatpak override --user --talk-name=org.freedesktop.Flatpak "
                                      "io.github.unsharelab.UnshareLab” and start it again. Or open a terminal and "
                                      "type “flatpak run io.github.unsharelab.UnshareLab attach” and the name of the "
                                      "lab, which the same with “list” tells.")},
};

} // namespace

std::span<const Cause> flatpakCauses()
{
    return table;
}

} // namespace lab
