// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

namespace lab
{

/// What the command line asks of the window. Empty and invalid values: the usual ones.
struct WindowRequest
{
    QString language;            ///< "en", "ja" or "system"
    QString lessonFile;          ///< shown for review when the window opens
    QString screenshotDirectory; ///< play every lesson, write a picture of every tab there, and end
    QSize size;
    QString theme; ///< "light" or "dark"
};

/// Makes the application, shows the window, and returns the exit status when it is closed.
[[nodiscard]] int runWindow(const WindowRequest &request, int &argc, char **argv);

} // namespace lab
