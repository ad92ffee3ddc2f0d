// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_process.h"

#include "core/kernel/spawn.h"

#include <QFile>

namespace lab
{

Result<pid_t> startAgent(const QString &path, const QStringList &arguments, const FileDescriptor &descriptor)
{
    ProgramStart start{.words = {QFile::encodeName(path).toStdString()},
                       .descriptors = {descriptor.number()},
                       .standardError = ProgramStart::StandardError::same};
    for (const QString &argument : arguments)
        start.words.push_back(argument.toLocal8Bit().toStdString());
    return startProgram(start);
}

} // namespace lab
