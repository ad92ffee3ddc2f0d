// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/ownprogram.h"

#include <QCoreApplication>

namespace lab
{

RunsFrom RunsFrom::here()
{
    return {QCoreApplication::applicationFilePath(), qEnvironmentVariable("APPIMAGE"), qEnvironmentVariable("APPDIR")};
}

QString ownProgram(const RunsFrom &from)
{
    const bool isInImage = !from.image.isEmpty() && !from.directory.isEmpty() &&
                           from.program.startsWith(from.directory + QLatin1Char('/'));
    return isInImage ? from.image : from.program;
}

QStringList ownProgramOutside(const FlatpakInfo &flatpak)
{
    return {QStringLiteral("flatpak"), QStringLiteral("run"), QStringLiteral("--command=unshare-lab"),
            flatpak.application};
}

} // namespace lab
