// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include "tests/support/test_user.h"

#include <QProcess>

namespace lab::test
{

std::unique_ptr<QProcess> startProgram(const QStringList &arguments,
                                       const std::vector<std::pair<QString, QString>> &environment)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANGUAGE"})
        variables.remove(QLatin1StringView(name));
    variables.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    variables.insert(QStringLiteral("COLUMNS"), QStringLiteral("120"));
    for (const auto &[name, value] : environment)
        variables.insert(name, value);
    process->setProcessEnvironment(variables);
    process->start(QString::fromStdString(programPath("unshare-lab")), arguments);
    return process;
}

Ending runProgram(const QStringList &arguments, const std::vector<std::pair<QString, QString>> &environment)
{
    const std::unique_ptr<QProcess> process = startProgram(arguments, environment);
    process->closeWriteChannel();
    if (!process->waitForFinished(60000))
        return {-1, process->readAllStandardOutput(), process->errorString().toUtf8()};
    const bool ended = process->exitStatus() == QProcess::NormalExit;
    return {ended ? process->exitCode() : -1, process->readAllStandardOutput(), process->readAllStandardError()};
}

} // namespace lab::test
