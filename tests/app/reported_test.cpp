// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/export/markdowndocument.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lab::test
{

namespace
{

using namespace Qt::StringLiterals;

QString textOf(const nlohmann::json &text)
{
    return text.is_null() ? QString() : QString::fromStdString(text.get<std::string>());
}

/// A tour with a report beside its JSON.
class ReportedTour : public testing::Test
{
protected:
    void play(const QString &topic, const QString &language)
    {
        const QString file = directory.filePath(u"report.md"_s);
        const Ending run = runProgram({u"tour"_s, topic, u"--json"_s, u"--report"_s, file, u"--language"_s, language});
        ASSERT_EQ(run.status, 0) << run.errors.toStdString();
        QFile written(file);
        ASSERT_TRUE(written.open(QIODevice::ReadOnly));
        report = parseMarkdown(written.readAll());
        for (const QByteArray &line : run.output.trimmed().split('\n'))
            steps.push_back(nlohmann::json::parse(line.toStdString()));
    }
    /// The cells of one side's rows, in their order.
    [[nodiscard]] static QList<QStringList> rowsOf(const nlohmann::json &view, const std::string &section)
    {
        QList<QStringList> rows;
        for (const nlohmann::json &one : view["sections"]) {
            if (one["id"] != section)
                continue;
            for (const nlohmann::json &row : one["rows"]) {
                QStringList cells;
                for (const nlohmann::json &cell : row["cells"])
                    cells += textOf(cell);
                rows += cells;
            }
        }
        return rows;
    }

    QTemporaryDir directory;
    MarkdownDocument report;
    std::vector<nlohmann::json> steps;
};

} // namespace

TEST_F(ReportedTour, HasTheStepsAndTheViewsThatWerePlayed)
{
    play(u"mount"_s, u"en"_s);
    ASSERT_FALSE(steps.empty());
    for (std::size_t step = 0; step < steps.size(); ++step)
        EXPECT_TRUE(report.headings.contains(u"%1. %2"_s.arg(step + 1).arg(textOf(steps[step]["title"]))));
    EXPECT_EQ(report.items.filter(u"failed:"_s).size(), 0);
    const nlohmann::json &last = steps.back();
    for (const auto &[side, other] : {std::pair(u"Parent"_s, u"both"_s), std::pair(u"Child"_s, u"both"_s)}) {
        QList<QStringList> rows;
        for (const QStringList &row : report.tables[u"Mounts"_s].mid(1)) {
            if (row.first() == side || row.first() == other)
                rows += row.mid(1);
        }
        QList<QStringList> seen = rowsOf(last[side == u"Parent" ? "parent" : "child"], "mounts");
        std::ranges::sort(rows);
        std::ranges::sort(seen);
        EXPECT_FALSE(seen.isEmpty());
        EXPECT_EQ(rows, seen) << side.toStdString();
    }
    for (const QStringList &row : report.tables[u"Namespaces"_s].mid(1)) {
        const std::string link = row[0].toStdString();
        EXPECT_EQ(row[1], textOf(last["parent"]["namespaces"][link])) << link;
        EXPECT_EQ(row[2], textOf(last["child"]["namespaces"][link])) << link;
        EXPECT_EQ(row[3], link == "mnt" ? u"≠"_s : QString()) << link;
    }
    EXPECT_EQ(report.tables[u"Namespaces"_s].size(), 11);
}

TEST_F(ReportedTour, SpeaksJapanese)
{
    play(u"uts"_s, u"ja"_s);
    EXPECT_TRUE(report.headings.contains(u"両側の見え方"_s)) << report.headings.join(u'\n').toStdString();
    EXPECT_TRUE(report.headings.contains(u"名前空間"_s));
    EXPECT_EQ(report.headings.filter(u"Steps"_s).size(), 0);
}

TEST(Report, ThatCannotBeWrittenIsAFailure)
{
    const Ending run = runProgram({u"tour"_s, u"uts"_s, u"--report"_s, u"/proc/none/report.md"_s});
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.errors.contains("/proc/none/report.md"));
    EXPECT_EQ(run.output, "") << "it is said before anything is played";
}

} // namespace lab::test
