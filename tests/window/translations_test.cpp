// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace
{

QStringList unfinishedIn(const QString &path)
{
    QStringList unfinished;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("cannot be read")};
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        else if (xml.name() == u"translation") {
            const QString state = xml.attributes().value(u"type").toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!state.isEmpty() || text.trimmed().isEmpty())
                unfinished.append(source);
        }
    }
    if (xml.hasError())
        unfinished.append(xml.errorString());
    return unfinished;
}

} // namespace

TEST(Translations, areComplete)
{
    const QDir directory(QStringLiteral(LAB_SOURCE_DIR "/translations"));
    const QStringList files = directory.entryList({QStringLiteral("*.ts")});
    ASSERT_FALSE(files.isEmpty());
    for (const QString &file : files) {
        const QStringList unfinished = unfinishedIn(directory.filePath(file));
        EXPECT_TRUE(unfinished.isEmpty()) << file.toStdString() << ": " << unfinished.join(u" | ").toStdString();
    }
}
