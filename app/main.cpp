// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/window/window.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QStringList words;
    for (int index = 0; index < argc; ++index)
        words += QString::fromLocal8Bit(argv[index]);

    // The window makes an application of its own kind; what is wrong is said later, in the user's language.
    const auto arguments = lab::parseArguments(words);
    if (arguments) {
        if (const auto *window = std::get_if<lab::WindowRequest>(&arguments->request))
            return lab::runWindow(*window, argc, argv);
    }
    return lab::runCommand(words, argc, argv);
}
