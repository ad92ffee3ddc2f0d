// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_path.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace lab
{

QString agentPath()
{
    if (const QString named = qEnvironmentVariable("UNSHARE_LAB_AGENT"); !named.isEmpty())
        return named;
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + QStringLiteral("/unshare-lab-agent");
    const QString installed = here + QStringLiteral("/../libexec/unshare-lab/unshare-lab-agent");
    return QFileInfo(beside).isExecutable() ? beside : QFileInfo(installed).absoluteFilePath();
}

} // namespace lab
