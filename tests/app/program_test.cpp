// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace lab::test
{

namespace
{

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::IsEmpty;

nlohmann::json jsonOf(const Ending &run)
{
    nlohmann::json json = nlohmann::json::parse(run.output.toStdString(), nullptr, false);
    EXPECT_FALSE(json.is_discarded()) << run.output.toStdString() << run.errors.toStdString();
    return json;
}

std::string linkOf(const std::string &process, const std::string &name)
{
    return std::filesystem::read_symlink("/proc/" + process + "/ns/" + name).string();
}

QString written(const QTemporaryDir &directory, const QByteArray &text)
{
    QFile file(directory.filePath(u"lesson.md"_s));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

} // namespace

TEST(Program, saysThatThereIsNoDisplayAndWhatGoesWithoutOne)
{
    const Ending run = runProgram({});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.errors.toStdString(), HasSubstr("There is no display for a window."));
    EXPECT_THAT(run.errors.toStdString(), HasSubstr("unshare-lab tour"));
}

TEST(Program, PrintsHelpAndVersionWithoutADisplay)
{
    const Ending help = runProgram({u"--help"_s});
    EXPECT_EQ(help.status, 0);
    for (const char *word : {"tour", "view KIND", "doctor", "discover", "--csv", "--tree", "--filter",
                             "lesson check FILE", "--json", "--language", "--screenshot"})
        EXPECT_THAT(help.output.toStdString(), HasSubstr(word));
    const Ending version = runProgram({u"--version"_s});
    EXPECT_EQ(version.status, 0);
    EXPECT_THAT(version.output.toStdString(), testing::MatchesRegex("unshare-lab [0-9.]+\n"));
}

TEST(Program, RefusesWrongArgumentsWith2AndASentence)
{
    for (const QStringList &words : {QStringList{u"--bogus"_s}, {u"tuor"_s}, {u"view"_s}, {u"tour"_s, u"mounts"_s}}) {
        const Ending run = runProgram(words);
        EXPECT_EQ(run.status, 2) << words.join(u' ').toStdString();
        EXPECT_THAT(run.output.toStdString(), IsEmpty());
        EXPECT_THAT(run.errors.toStdString(), testing::StartsWith("unshare-lab: "));
    }
}

TEST(Program, StaysSilentAboutTheLocale)
{
    for (const auto &locale : {std::pair{u"LANG"_s, u"C"_s}, {u"LC_ALL"_s, u"POSIX"_s}, {u"LANG"_s, u"none"_s}}) {
        const Ending run = runProgram({u"--version"_s}, {locale});
        EXPECT_EQ(run.status, 0);
        EXPECT_THAT(run.errors.toStdString(), IsEmpty());
    }
}

TEST(Program, ViewsItself)
{
    const Ending run = runProgram({u"view"_s, u"mount"_s, u"--json"_s});
    EXPECT_EQ(run.status, 0);
    const nlohmann::json view = jsonOf(run);
    EXPECT_EQ(view["kind"], "mount");
    EXPECT_EQ(view["namespaces"].size(), 10U);
    EXPECT_EQ(view["namespaces"]["mnt"], linkOf("self", "mnt"));
    EXPECT_EQ(view["sections"][0]["id"], "mounts");
}

TEST(Program, ViewsAnotherProcess)
{
    const Ending run =
        runProgram({u"view"_s, u"pid"_s, u"--json"_s, u"--pid"_s, QString::number(QCoreApplication::applicationPid())});
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(jsonOf(run)["namespaces"]["uts"], linkOf("self", "uts"));
}

TEST(Program, ExplainsThatAProcessIsNotThere)
{
    const Ending run = runProgram({u"view"_s, u"uts"_s, u"--pid"_s, u"2147483647"_s});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.output.toStdString(), IsEmpty());
    EXPECT_THAT(run.errors.toStdString(), testing::StartsWith("✗ "));
}

TEST(Program, ExplainsThatTheAgentIsMissing)
{
    const std::vector<std::pair<QString, QString>> elsewhere{{u"UNSHARE_LAB_AGENT"_s, u"/nowhere/unshare-lab-agent"_s}};
    for (const QStringList &words : {QStringList{u"tour"_s, u"uts"_s}, {u"view"_s, u"uts"_s}}) {
        const Ending run = runProgram(words, elsewhere);
        EXPECT_EQ(run.status, 1);
        EXPECT_THAT(run.errors.toStdString(), HasSubstr("The agent could not be started."));
        EXPECT_THAT(run.errors.toStdString(), HasSubstr("Install Unshare Lab again"));
    }
    const Ending doctor = runProgram({u"doctor"_s, u"--json"_s}, elsewhere);
    EXPECT_EQ(doctor.status, 1);
    EXPECT_EQ(jsonOf(doctor)["lab"], false);
}

TEST(Program, DiscoversItsOwnNamespaces)
{
    const Ending run = runProgram({u"discover"_s, u"--json"_s});
    EXPECT_EQ(run.status, 0) << run.errors.toStdString();
    const nlohmann::json census = jsonOf(run);
    const auto found = std::ranges::find_if(census["namespaces"], [](const nlohmann::json &one) {
        return one["kind"] == "uts" && "uts:[" + one["inode"].dump() + "]" == linkOf("self", "uts");
    });
    ASSERT_NE(found, census["namespaces"].end());
    EXPECT_GE((*found)["processes"], 2);
    EXPECT_EQ((*found)["held"]["process"], (*found)["processes"]);
    EXPECT_GE(census["coverage"]["processes"], (*found)["processes"]);
}

TEST(Program, DiscoversWhatTheFilterChooses)
{
    const Ending run = runProgram({u"discover"_s, u"--csv"_s, u"--filter"_s, u"TYPE == 'uts' and NPROCS"_s});
    EXPECT_EQ(run.status, 0) << run.errors.toStdString();
    const QList<QByteArray> lines = run.output.trimmed().split('\n');
    EXPECT_TRUE(lines.first().startsWith("NS,TYPE,PATH,"));
    ASSERT_GE(lines.size(), 2);
    for (const QByteArray &line : lines.sliced(1))
        EXPECT_TRUE(line.split(',').value(1) == "uts") << line.toStdString();
}

TEST(Program, NamesTheColumnOfAWrongFilter)
{
    const Ending run = runProgram({u"discover"_s, u"--filter"_s, u"NPROCS >> 1"_s, u"--language"_s, u"ja"_s});
    EXPECT_EQ(run.status, 2);
    EXPECT_THAT(run.errors.toStdString(), HasSubstr("9"));
    EXPECT_THAT(run.output.toStdString(), IsEmpty());
}

TEST(Program, FindsNothingWrongInAShippedLesson)
{
    const Ending run = runProgram({u"lesson"_s, u"check"_s, QStringLiteral(LAB_SOURCE_DIR "/core/lessons/ja/uts.md")});
    EXPECT_EQ(run.status, 0) << run.output.toStdString();
    EXPECT_THAT(run.output.toStdString(), HasSubstr("nothing is wrong"));
}

TEST(Program, NamesLineAndColumnOfWhatIsWrongInALesson)
{
    const QTemporaryDir directory;
    const QString file = written(directory, "# A lesson\n\n```lab\nkind uts\n```\n\n## A step\n\n"
                                            "```lab\nexpect nobody.uts.hostname = x\n```\n");
    const Ending run = runProgram({u"lesson"_s, u"check"_s, file});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.output.toStdString(), testing::StartsWith(file.toStdString() + ":10:8: "));
}

TEST(Program, SaysThatALessonCannotBeRead)
{
    const Ending run = runProgram({u"lesson"_s, u"check"_s, u"/nowhere.md"_s});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.errors.toStdString(), HasSubstr("/nowhere.md"));
}

TEST(Program, SpeaksJapanese)
{
    const Ending run = runProgram({u"doctor"_s, u"--language"_s, u"ja"_s}, {{u"UNSHARE_LAB_AGENT"_s, u"/nowhere"_s}});
    EXPECT_THAT(run.output.toStdString(), HasSubstr("サンドボックス"));
    const Ending system = runProgram({u"--bogus"_s}, {{u"LANG"_s, u"ja_JP.UTF-8"_s}});
    EXPECT_THAT(system.errors.toStdString(), HasSubstr("ありません"));
}

} // namespace lab::test
