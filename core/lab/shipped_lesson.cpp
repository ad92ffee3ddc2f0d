// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"

#include <QFile>

namespace lab
{

namespace
{

QString pathOf(Topic topic, const QString &language)
{
    const std::string_view name = nameOf(topic);
    return QStringLiteral(":/lessons/%1/%2.md")
        .arg(language == u"ja" ? QStringLiteral("ja") : QStringLiteral("en"), QString::fromUtf8(name));
}

} // namespace

QByteArray shippedLesson(Topic topic, const QString &language)
{
    QFile file(pathOf(topic, language));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TopicSet topicsWithLesson()
{
    TopicSet topics;
    for (const Topic topic : allTopics()) {
        if (QFile::exists(pathOf(topic, QStringLiteral("en"))))
            topics |= topic;
    }
    return topics;
}

} // namespace lab
