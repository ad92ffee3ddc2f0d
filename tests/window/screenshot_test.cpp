// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace
{

/// Colours in a picture, counted up to a few.
qsizetype coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

TEST(Screenshot, isWrittenOfEveryTab)
{
    const QTemporaryDir directory;
    QString program = QStringLiteral(LAB_BIN_DIR "/unshare-lab");
    const QString agent = qEnvironmentVariable("UNSHARE_LAB_AGENT");
    if (!agent.isEmpty())
        program = QFileInfo(agent).dir().filePath(QStringLiteral("unshare-lab"));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, {QStringLiteral("--screenshot"), directory.path(), QStringLiteral("--size"),
                            QStringLiteral("1000x700"), QStringLiteral("--language"), QStringLiteral("ja")});
    ASSERT_TRUE(process.waitForFinished(120000));
    const QByteArray output = process.readAll();
    if (process.exitCode() == 1)
        GTEST_SKIP() << "SKIPPED: " << output.constData();
    ASSERT_EQ(process.exitCode(), 0) << output.constData();
    EXPECT_EQ(QDir(directory.path()).entryList({QStringLiteral("*.png")}).size(), 18);
    for (const char *name : {"mount-light-ja.png", "mount-dark-ja.png", "time-dark-ja.png"}) {
        const QImage image(directory.filePath(QString::fromLatin1(name)));
        EXPECT_EQ(image.size(), QSize(1000, 700)) << name;
        EXPECT_GT(coloursIn(image), 50) << name;
    }
}
