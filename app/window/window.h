// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <QSize>
#include <QString>

#include <optional>

namespace lab
{

/// What the command line asks of the window. Empty and invalid values: those of the settings.
struct WindowRequest
{
    QString language;            ///< "en", "ja" or "system"; empty: as the settings have it
    QString lessonFile;          ///< shown for review when the window opens
    QString screenshotDirectory; ///< play every lesson, write a picture of every tab there, and end
    QSize size;
    QString theme;              ///< "light" or "dark"
    std::optional<Mode> mode{}; ///< that it starts in
};

/// Makes the application, shows the window, and returns the exit status when it is closed.
[[nodiscard]] int runWindow(const WindowRequest &request, int &argc, char **argv);

} // namespace lab
