// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"

#include <QLocale>

namespace lab
{

using namespace Qt::StringLiterals;

QString languageFor(const QString &choice)
{
    if (choice != "system"_L1)
        return choice;
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.first().startsWith("ja"_L1) ? u"ja"_s : u"en"_s;
}

} // namespace lab
