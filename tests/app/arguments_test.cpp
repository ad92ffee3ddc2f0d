// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "core/lab/lesson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

namespace lab
{

namespace
{

using testing::HasSubstr;

std::expected<Arguments, QString> parse(const std::vector<std::string> &words)
{
    QStringList line{QStringLiteral("unshare-lab")};
    for (const std::string &word : words)
        line += QString::fromStdString(word);
    return parseArguments(line);
}

template <typename Wanted>
Wanted read(const std::vector<std::string> &words)
{
    const auto arguments = parse(words);
    EXPECT_TRUE(arguments.has_value()) << arguments.error().toStdString();
    const Wanted *request = arguments ? std::get_if<Wanted>(&arguments->request) : nullptr;
    EXPECT_NE(request, nullptr);
    return request ? *request : Wanted{};
}

struct Mistake
{
    std::vector<std::string> words;
    const char *sentence;

    friend void PrintTo(const Mistake &mistake, std::ostream *stream) { *stream << mistake.sentence; }
};

class WrongArguments : public testing::TestWithParam<Mistake>
{
};

} // namespace

TEST(Arguments, DiscoverAsTheUserOrInHostMode)
{
    EXPECT_EQ(read<DiscoverRequest>({"discover"}).mode, Mode::sandbox);
    EXPECT_EQ(read<DiscoverRequest>({"discover", "--mode", "host"}).mode, Mode::host);
    EXPECT_FALSE(parse({"discover", "--mode", "root"}));
}

TEST(Arguments, TheHelperOfAnAppImage)
{
    EXPECT_EQ(read<HelperChange>({"--install-helper"}), HelperChange::install);
    EXPECT_EQ(read<HelperChange>({"--language", "ja", "--uninstall-helper"}), HelperChange::uninstall);
}

TEST(Arguments, AttachAsTheUserOrAsRoot)
{
    EXPECT_EQ(read<JoinLabRequest>({"attach", "uts"}).user, ShellUser::caller);
    const auto root = read<JoinLabRequest>({"attach", "--root", "uts", "--side", "parent"});
    EXPECT_EQ(root.user, ShellUser::root);
    EXPECT_EQ(root.side, Side::parent);
    EXPECT_EQ(root.lab, "uts");
    EXPECT_FALSE(parse({"exec", "uts", "--root", "--", "id"})) << "root runs no program that is named";
    // What stands behind the program is the program's.
    EXPECT_EQ(read<JoinLabRequest>({"exec", "uts", "--", "id", "--root"}).user, ShellUser::caller);
}

TEST(Arguments, OpenTheWindowWithoutACommand)
{
    const auto window = read<WindowRequest>({});
    EXPECT_TRUE(window.lessonFile.isEmpty());
    EXPECT_TRUE(window.screenshotDirectory.isEmpty());
    EXPECT_FALSE(window.size.isValid());
    EXPECT_EQ(parse({})->language, QStringLiteral("system"));
}

TEST(Arguments, LeaveToTheSettingsWhatTheyDoNotName)
{
    const auto window = read<WindowRequest>({});
    EXPECT_TRUE(window.language.isEmpty());
    EXPECT_TRUE(window.theme.isEmpty());
    EXPECT_EQ(window.mode, std::nullopt);
    const auto named = read<WindowRequest>({"--language", "system", "--theme", "light", "--mode", "host"});
    EXPECT_EQ(named.language, QStringLiteral("system"));
    EXPECT_EQ(named.theme, QStringLiteral("light"));
    EXPECT_EQ(named.mode, Mode::host);
    EXPECT_EQ(read<TourRequest>({"tour", "--mode", "host"}).mode, Mode::host);
}

TEST(Arguments, OpenALessonThatIsThere)
{
    const std::string file = std::string(LAB_SOURCE_DIR) + "/core/lessons/en/mount.md";
    EXPECT_EQ(read<WindowRequest>({file}).lessonFile.toStdString(), file);
}

TEST(Arguments, TakeScreenshotsOfAGivenSizeAndTheme)
{
    const auto window = read<WindowRequest>({"--screenshot", "/tmp/pictures", "--size", "1360x860", "--theme", "dark"});
    EXPECT_EQ(window.screenshotDirectory, QStringLiteral("/tmp/pictures"));
    EXPECT_EQ(window.size, QSize(1360, 860));
    EXPECT_EQ(window.theme, QStringLiteral("dark"));
}

TEST(Arguments, TourEveryLessonInTheOrderOfTheTabs)
{
    EXPECT_THAT(read<TourRequest>({"tour"}).topics, testing::ElementsAreArray(allTopics()));
    EXPECT_EQ(read<TourRequest>({"tour"}).output, Output::text);
    EXPECT_TRUE(read<TourRequest>({"tour"}).report.isEmpty());
    EXPECT_EQ(read<TourRequest>({"tour", "--report", "net.md"}).report, u"net.md");
}

TEST(Arguments, TourTheKindsThatAreNamed)
{
    const auto tour = read<TourRequest>({"tour", "uts", "mount", "--json"});
    EXPECT_EQ(tour.topics, (std::vector<Topic>{Kind::uts, Kind::mount}));
    EXPECT_EQ(tour.output, Output::json);
}

TEST(Arguments, ViewOneProcess)
{
    const auto view = read<ViewRequest>({"view", "net", "--pid", "17"});
    EXPECT_EQ(view.topic, Kind::net);
    EXPECT_EQ(view.pid, 17);
    EXPECT_EQ(read<ViewRequest>({"view", "net"}).pid, std::nullopt);
}

TEST(Arguments, DiscoverNamespaces)
{
    const auto plain = read<DiscoverRequest>({"discover"});
    EXPECT_EQ(plain.output, Output::text);
    EXPECT_EQ(plain.arrangement, std::nullopt);
    EXPECT_FALSE(plain.filter);
    EXPECT_EQ(read<DiscoverRequest>({"discover", "--json"}).output, Output::json);
    const auto csv = read<DiscoverRequest>({"discover", "--csv", "--tree", "parent", "--filter", "NPROCS > 1"});
    EXPECT_EQ(csv.output, Output::csv);
    EXPECT_EQ(csv.arrangement, Arrangement::parent);
    ASSERT_TRUE(csv.filter);
    EXPECT_TRUE(csv.filter->holds([](Field) { return std::uint64_t{2}; }));
    EXPECT_FALSE(csv.filter->holds([](Field) { return std::uint64_t{1}; }));
}

TEST(Arguments, CheckALesson)
{
    EXPECT_EQ(read<LessonCheckRequest>({"lesson", "check", "x.md"}).file, QStringLiteral("x.md"));
}

TEST(Arguments, TakeALanguageWithAnyCommand)
{
    EXPECT_EQ(parse({"doctor", "--language", "ja"})->language, QStringLiteral("ja"));
    EXPECT_EQ(parse({"--language=en"})->language, QStringLiteral("en"));
}

TEST(Arguments, PutHelpAndVersionFirst)
{
    read<HelpRequest>({"--help"});
    read<HelpRequest>({"nonsense", "-h"});
    read<VersionRequest>({"tour", "--version"});
}

TEST_P(WrongArguments, AreRefusedWithASentence)
{
    const auto arguments = parse(GetParam().words);
    ASSERT_FALSE(arguments.has_value());
    EXPECT_THAT(arguments.error().toStdString(), HasSubstr(GetParam().sentence));
    EXPECT_TRUE(arguments.error().endsWith(QLatin1Char('.')));
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes, WrongArguments,
    testing::Values(
        Mistake{{"--bogus"}, "no option “--bogus”"}, Mistake{{"-x"}, "no option “-x”"},
        Mistake{{"tuor"}, "no command or lesson “tuor”"}, Mistake{{""}, "no command or lesson “”"},
        Mistake{{"missing.md"}, "no command or lesson “missing.md”"}, Mistake{{"--language", "fr"}, "not “fr”"},
        Mistake{{"--language"}, "An option"}, Mistake{{"--json=yes", "tour"}, "An option"},
        Mistake{{"--json"}, "--json goes with a command"}, Mistake{{"--pid", "3"}, "--pid goes with a command"},
        Mistake{{"tour", "mounts"}, "no kind “mounts”"}, Mistake{{"tour", "--pid", "3"}, "“tour”"},
        Mistake{{"--install-helper", "now"}, "--install-helper stands alone"},
        Mistake{{"--install-helper", "--uninstall-helper"}, "--install-helper stands alone"},
        Mistake{{"--uninstall-helper", "--json"}, "--uninstall-helper stands alone"},
        Mistake{{"view"}, "takes one kind"}, Mistake{{"view", "uts", "net"}, "takes one kind"},
        Mistake{{"view", "uts", "--pid", "0"}, "not “0”"}, Mistake{{"view", "uts", "--pid", "-1"}, "not “-1”"},
        Mistake{{"view", "uts", "--pid", "4294967297"}, "not “4294967297”"},
        Mistake{{"view", "uts", "--pid", "self"}, "not “self”"}, Mistake{{"doctor", "who"}, "“who”"},
        Mistake{{"discover", "all"}, "“all”"}, Mistake{{"discover", "--pid", "3"}, "“discover” does not take --pid"},
        Mistake{{"discover", "--json", "--csv"}, "do not go together"},
        Mistake{{"discover", "--tree", "flat"}, "not “flat”"}, Mistake{{"discover", "--tree", ""}, "not “”"},
        Mistake{{"discover", "--filter", ""}, "--filter, column 1: A column"},
        Mistake{{"discover", "--filter", "NPROCS > many"}, "--filter, column 10: There is no column “many”"},
        Mistake{{"doctor", "--csv"}, "“doctor” does not take --csv"},
        Mistake{{"--tree", "owner"}, "--tree goes with a command"},
        Mistake{{"doctor", "--size", "800x600"}, "“doctor” does not take --size"}, Mistake{{"lesson"}, "one file"},
        Mistake{{"lesson", "check"}, "one file"}, Mistake{{"lesson", "play", "x.md"}, "one file"},
        Mistake{{"lesson", "check", "x.md", "--json"}, "does not take --json"},
        Mistake{{"--screenshot", ""}, "takes a directory"}, Mistake{{"--size", "800"}, "not “800”"},
        Mistake{{"--size", "0x600"}, "not “0x600”"}, Mistake{{"--size", "800x600x3"}, "not “800x600x3”"},
        Mistake{{"--theme", "blue"}, "not “blue”"}, Mistake{{"--mode", "guest"}, "not “guest”"},
        Mistake{{"view", "uts", "--report", "f"}, "“view” does not take --report"},
        Mistake{{"tour", "--report", ""}, "--report takes a file"}, Mistake{{"tour", "--mode", "guest"}, "not “guest”"},
        Mistake{{"doctor", "--mode", "host"}, "“doctor” does not take --mode"},
        Mistake{{"--screenshot", "x", "--mode", "host"}, "do not go together"}));

} // namespace lab
