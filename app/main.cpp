// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/window/window.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace
{

constexpr const char *platform = "QT_QPA_PLATFORM";

/// Whether there is something to show a window on. Qt ends the program where there is not.
bool hasDisplay()
{
    constexpr std::array names{platform, "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"};
    return std::ranges::any_of(names, [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int index = 0; index < argc; ++index)
        words += QString::fromLocal8Bit(argv[index]);

    // The window makes an application of its own kind; what is wrong is said later, in the user's language.
    const auto arguments = lab::parseArguments(words);
    if (arguments) {
        const auto *window = std::get_if<lab::WindowRequest>(&arguments->request);
        if (window && !window->screenshotDirectory.isEmpty() && !hasDisplay())
            qputenv(platform, "offscreen");
        if (window && hasDisplay())
            return lab::runWindow(*window, argc, argv);
    }
    return lab::runCommand(words, argc, argv);
}
