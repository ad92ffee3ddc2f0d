// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"

#include <QFile>

namespace lab
{

namespace
{

QString pathOf(Kind kind, const QString &language)
{
    const std::string_view name = infoOf(kind).name;
    return QStringLiteral(":/lessons/%1/%2.md")
        .arg(language == u"ja" ? QStringLiteral("ja") : QStringLiteral("en"),
             QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace

QByteArray shippedLesson(Kind kind, const QString &language)
{
    QFile file(pathOf(kind, language));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

KindSet kindsWithLesson()
{
    KindSet kinds;
    for (const KindInfo &info : kindTable()) {
        if (QFile::exists(pathOf(info.kind, QStringLiteral("en"))))
            kinds |= info.kind;
    }
    return kinds;
}

} // namespace lab
