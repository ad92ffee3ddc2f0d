// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

void install(const QString &name, const QString &directory)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(name, directory))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

QString languageFor(const QString &choice)
{
    if (choice != "system"_L1)
        return choice;
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.first().startsWith("ja"_L1) ? u"ja"_s : u"en"_s;
}

void installLanguage(const QString &language)
{
    if (language == "en"_L1)
        return;
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"unshare-lab_"_s + language, u":/i18n"_s);
}

} // namespace lab
