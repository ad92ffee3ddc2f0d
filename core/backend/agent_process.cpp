// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_process.h"

#include "core/kernel/spawn.h"

#include <QFile>

namespace lab
{

Result<pid_t> startAgent(const QStringList &words, const FileDescriptor &descriptor)
{
    ProgramStart start{
        .words = {}, .descriptors = {descriptor.number()}, .standardError = ProgramStart::StandardError::same};
    for (const QString &word : words)
        start.words.push_back(QFile::encodeName(word).toStdString());
    return startProgram(start);
}

} // namespace lab
