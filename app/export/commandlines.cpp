// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commandlines.h"

#include "app/export/containerwords.h"
#include "app/window/visibletext.h"
#include "core/model/shell_text.h"

namespace lab
{

QString scriptOf(const ContainerCommand &command)
{
    const auto quotedText = [](const std::string &word) { return QString::fromStdString(quoted(word)); };
    QString text = QStringLiteral("#!/bin/sh\n");
    const auto comment = [&text](const QString &line) {
        text += QStringLiteral("# ") + visibleText(line).replace(u'\n', QStringLiteral("\n# ")) + u'\n';
    };
    comment(ContainerWords::commandTitle(QString::fromStdString(command.arguments.front())));
    for (const QString &difference : command.differences)
        comment(difference);
    QString line = QStringLiteral("exec");
    for (const std::string &argument : command.arguments) {
        // An option begins a line; what belongs to it follows.
        const bool isOption = argument.starts_with("--");
        line += (isOption ? QStringLiteral(" \\\n    ") : QStringLiteral(" ")) + quotedText(argument);
    }
    return text + line + u'\n';
}

} // namespace lab
