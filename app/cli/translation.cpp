// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace lab
{

Translation::~Translation()
{
    remove();
}

void Translation::use(const QString &language)
{
    remove();
    if (language == u"en")
        return;
    auto &[ofQt, ofProgram] = m_translators;
    if (ofQt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&ofQt);
    if (ofProgram.load(QStringLiteral("unshare-lab_") + language, QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&ofProgram);
}

void Translation::remove()
{
    for (QTranslator &translator : m_translators)
        QCoreApplication::removeTranslator(&translator);
}

} // namespace lab
