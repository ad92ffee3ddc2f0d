// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/flatpak.h"

#include <QString>
#include <QStringList>

namespace lab
{

/// Where this process runs from, as it was told and as the kernel has it.
struct RunsFrom
{
    QString program;   ///< the file that the kernel runs: in an AppImage it may be the loader
    QString image;     ///< $APPIMAGE, which an AppImage leaves to all that is started from it
    QString directory; ///< $APPDIR, where that is mounted

    [[nodiscard]] static RunsFrom here();
};

/// The path by which this program is started once more: the AppImage, if it is in that, else the program.
[[nodiscard]] QString ownProgram(const RunsFrom &from);

/// The words by which it is started once more from outside of Flatpak's sandbox.
[[nodiscard]] QStringList ownProgramOutside(const FlatpakInfo &flatpak);

} // namespace lab
