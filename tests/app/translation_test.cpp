// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

struct Message
{
    QString source;
    QStringList translations; ///< several where the number decides
    bool isFinished = true;
};

std::vector<Message> messagesIn(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "message"_L1) {
            messages.emplace_back();
        } else if (xml.name() == "source"_L1) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.back().isFinished = !xml.attributes().hasAttribute("type"_L1);
            messages.back().translations += xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression form(u"%(n|L?[0-9]+)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : form.globalMatch(text))
        found += match.captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

/// A copy of the translations, brought up to date with every text of the sources.
class JapaneseTranslation : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString copy = m_directory.filePath(u"ja.ts"_s);
        ASSERT_TRUE(QFile::copy(u"" LAB_SOURCE_DIR "/translations/unshare-lab_ja.ts"_s, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(u"" LAB_SOURCE_DIR ""_s);
        lupdate.start(u"" LAB_LUPDATE ""_s, {u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"app"_s,
                                             u"core"_s, u"qml"_s, u"-ts"_s, copy});
        ASSERT_TRUE(lupdate.waitForFinished(120000)) << lupdate.errorString().toStdString();
        ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
        messages = messagesIn(copy);
        ASSERT_GT(messages.size(), 100U);
    }

    std::vector<Message> messages;

private:
    QTemporaryDir m_directory;
};

} // namespace

TEST_F(JapaneseTranslation, HasEveryTextOfTheSources)
{
    for (const Message &message : messages) {
        const bool isEmpty = std::ranges::any_of(message.translations, &QString::isEmpty);
        EXPECT_TRUE(message.isFinished && !isEmpty) << message.source.toStdString();
    }
}

TEST_F(JapaneseTranslation, FillsInTheSameValues)
{
    for (const Message &message : messages) {
        for (const QString &translation : message.translations)
            EXPECT_EQ(placeholdersIn(translation), placeholdersIn(message.source)) << message.source.toStdString();
    }
}

} // namespace lab
