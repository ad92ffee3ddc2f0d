// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/shown_command.h"

#include <QRegularExpression>

namespace lab
{

using namespace Qt::StringLiterals;

QString shownCommand(const QString &command, std::int32_t child)
{
    static const QRegularExpression variable(u"\\$CHILD(?![A-Za-z0-9_])"_s);
    return child == 0 ? command : QString(command).replace(variable, QString::number(child));
}

} // namespace lab
