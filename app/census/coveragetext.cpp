// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/census/coveragetext.h"

#include <QCoreApplication>

namespace lab
{

QStringList coverageText(const Coverage &coverage)
{
    QStringList lines;
    const auto add = [&](std::uint32_t count, const QString &sentence) {
        if (count > 0)
            lines += sentence.arg(count);
    };
    if (coverage.isConfined)
        lines += QCoreApplication::translate("Coverage", "This is what is in Flatpak's sandbox. The computer's other "
                                                         "processes and namespaces are not visible in it.");
    add(coverage.hiddenProcesses, QCoreApplication::translate("Coverage", "Processes that are not visible: %1 of %2.")
                                      .arg(QStringLiteral("%1"), QString::number(coverage.processes)));
    add(coverage.hiddenDescriptors,
        QCoreApplication::translate("Coverage", "Processes whose open files are not visible, or not all: %1."));
    add(coverage.hiddenSockets,
        QCoreApplication::translate("Coverage", "Sockets that could not be asked for their network namespace: %1."));
    add(coverage.hiddenMounts,
        QCoreApplication::translate("Coverage", "Mount namespaces whose mounts are not visible: %1."));
    add(coverage.hiddenOwners, QCoreApplication::translate("Coverage", "Namespaces whose owner is not visible: %1."));
    return lines;
}

} // namespace lab
