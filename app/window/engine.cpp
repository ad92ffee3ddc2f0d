// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/engine.h"

#include <QtEnvironmentVariables>

namespace lab
{

std::unique_ptr<QQmlApplicationEngine> makeEngine()
{
    constexpr const char *slice = "QV4_GC_TIMELIMIT";
    const bool isChosen = qEnvironmentVariableIsSet(slice);
    if (!isChosen)
        qputenv(slice, "0");
    auto engine = std::make_unique<QQmlApplicationEngine>();
    // It is read by now, and not meant for the shells that the window starts.
    if (!isChosen)
        qunsetenv(slice);
    return engine;
}

} // namespace lab
