// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"
#include "core/lab/unshare_command.h"

#include "tests/support/table.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

Lesson read(const char *markdown)
{
    auto lesson = parseLesson(markdown);
    EXPECT_TRUE(lesson);
    return lesson ? *std::move(lesson) : Lesson{};
}

TEST(Notes, haveASideInTheFirstCommentOfACommand)
{
    const Lesson lesson =
        read("# N\n```sh\n# 子プロセス\nid\n```\n```sh\n# Parent\nid\n```\n```sh\n# other\nid\n```\n");
    ASSERT_EQ(lesson.steps.size(), 3U);
    EXPECT_TRUE(lesson.isNotes);
    EXPECT_EQ(lesson.title, u"N"_s);
    EXPECT_EQ(lesson.steps[0].command, (Command{Side::child, u"id"_s}));
    EXPECT_EQ(lesson.steps[1].command, (Command{Side::parent, u"id"_s}));
    EXPECT_EQ(lesson.steps[2].command, (Command{Side::parent, u"# other\nid"_s})) << "a comment like any other";
}

TEST(Notes, haveWhatTheAuthorSawBehindTheCommand)
{
    const Lesson lesson =
        read("# N\n```sh\nid\n```\n\n```text\na\nb\n```\n\n```text\nc\n```\n```sh\nid\n```\n```text\n```\n");
    ASSERT_EQ(lesson.steps.size(), 2U);
    EXPECT_EQ(lesson.steps[0].note->output, u"a\nb"_s);
    EXPECT_EQ(lesson.steps[1].note->output, QString()) << "an empty output is one";
}

TEST(Notes, makeTheChildWhereTheyUnshare)
{
    const Lesson lesson = read("# N\n```sh\nsudo unshare --net bash\n```\n");
    const auto *const options = std::get_if<ChildOptions>(&lesson.steps[0].action->what);
    ASSERT_NE(options, nullptr);
    EXPECT_EQ(options->kinds, KindSet(Kind::net));
    EXPECT_EQ(lesson.topic, Kind::net);
}

TEST(Notes, meanTheLabsShellsByTheAuthorsNumbers)
{
    const Lesson lesson = read("# N\n## A\n"
                               "```sh\nls -l /proc/$$/ns/user\n```\n```text\n/proc/1990/ns/user -> x\n```\n"
                               "```sh\n# child\nls -l /proc/$$/ns/user\n```\n```text\n/proc/2208/ns/user -> x\n```\n"
                               "```sh\ncat /proc/2208/uid_map /proc/1990/uid_map\n```\n"
                               "```sh\nip link set dev a netns 2208\n```\n"
                               "```sh\npstree -p -s 77\n```\n"
                               "```sh\n# child\ncat /proc/2208/uid_map\n```\n");
    ASSERT_EQ(lesson.steps.size(), 6U);
    EXPECT_EQ(lesson.steps[0].note->script, u"ls -l /proc/${lab_shell}/ns/user"_s);
    EXPECT_EQ(lesson.steps[2].note->script, u"cat /proc/${lab_child}/uid_map /proc/${lab_parent}/uid_map"_s);
    EXPECT_EQ(lesson.steps[3].note->script, u"ip link set dev a netns ${lab_child}"_s);
    EXPECT_EQ(lesson.steps[4].note->script, u"pstree -p -s ${lab_child}"_s);
    EXPECT_EQ(lesson.steps[5].note->script, u"cat /proc/2208/uid_map"_s) << "the child numbers otherwise";
    EXPECT_EQ(lesson.steps[2].command->text, u"cat /proc/2208/uid_map /proc/1990/uid_map"_s) << "shown as written";
}

TEST(Notes, areNotALessonWithAMistake)
{
    const auto lesson = parseLesson("# L\n\n## S\n\n```sh parent\nid\n```\n\n```sh\nid\n```\n");
    ASSERT_FALSE(lesson) << "one command with a side makes it a lesson";
    EXPECT_FALSE(parseLesson("# N\n\nText.\n"));
}

struct UnshareCase : test::Named
{
    std::string command;
    std::optional<ChildOptions> options;
};

class UnshareCommand : public testing::TestWithParam<UnshareCase>
{
};

TEST_P(UnshareCommand, makesTheChildThatItAsksFor)
{
    EXPECT_EQ(childMadeBy(GetParam().command), GetParam().options);
}

INSTANTIATE_TEST_SUITE_P(
    Commands, UnshareCommand,
    testing::Values(
        UnshareCase{"kinds", "sudo unshare --mount --uts /bin/bash",
                    ChildOptions{.kinds = KindSet(Kind::mount) | Kind::uts}},
        UnshareCase{"letters", "unshare -mn", ChildOptions{.kinds = KindSet(Kind::mount) | Kind::net}},
        UnshareCase{"noFork", "unshare --pid bash", ChildOptions{.kinds = Kind::pid, .fork = Fork::no}},
        UnshareCase{"fork", "unshare -pf bash", ChildOptions{.kinds = Kind::pid}},
        UnshareCase{"mountProc", "unshare --pid --fork --mount-proc=/proc bash",
                    ChildOptions{.kinds = KindSet(Kind::pid) | Kind::mount, .mountProc = MountProc::yes}},
        UnshareCase{"propagation", "unshare -m --propagation slave bash",
                    ChildOptions{.kinds = Kind::mount, .propagation = Propagation::slave}},
        UnshareCase{"rootlessContainer", "unshare -UrmR /mnt -w/tmp sh",
                    ChildOptions{.kinds = KindSet(Kind::user) | Kind::mount,
                                 .ids = {.own = OwnId::root},
                                 .program = {.root = "/mnt", .directory = "/tmp"}}},
        UnshareCase{
            "rootAndDirectory", "unshare -Urm -R /mnt -w /tmp --clear-env sh",
            ChildOptions{.kinds = KindSet(Kind::user) | Kind::mount,
                         .ids = {.own = OwnId::root},
                         .program = {.root = "/mnt", .directory = "/tmp", .clearEnvironment = ClearEnvironment::yes}}},
        UnshareCase{"ranges", "unshare --map-users 0:1000:1 --map-users=1:100000:9 -S 0 sh",
                    ChildOptions{.kinds = Kind::user, .ids = {.mapUsers = "0:1000:1 1:100000:9", .user = "0"}}},
        UnshareCase{"theProgramsOptions", "unshare -u bash --mount", ChildOptions{.kinds = Kind::uts}},
        UnshareCase{"another", "ls -l", std::nullopt}, UnshareCase{"unknown", "unshare --what", std::nullopt},
        UnshareCase{"noKind", "unshare bash", std::nullopt}, UnshareCase{"two", "unshare -u; id", std::nullopt},
        UnshareCase{"empty", "", std::nullopt}, UnshareCase{"sudoAlone", "sudo", std::nullopt}),
    test::byName);

TEST(UnshareArguments, endWhereTheProgramBegins)
{
    const std::vector<std::string> words{"-ur", "--", "sh", "-c", "id"};
    const auto read = readUnshare(words);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->options.kinds, KindSet(Kind::uts) | Kind::user);
    EXPECT_EQ(read->program, (std::vector<std::string>{"sh", "-c", "id"}));
}

TEST(UnshareArguments, sayWhatIsWrong)
{
    const auto faultOf = [](const std::vector<std::string> &words) {
        const auto read = readUnshare(words);
        return read ? std::pair(std::string(), Fault::none) : std::pair(read.error().option, read.error().fault);
    };
    EXPECT_EQ(faultOf({"-u", "--what=7"}), std::pair(std::string("--what"), Fault::unknown));
    EXPECT_EQ(faultOf({"-uZ"}), std::pair(std::string("-uZ"), Fault::unknown));
    EXPECT_EQ(faultOf({"-u", "--setuid"}), std::pair(std::string("--setuid"), Fault::missing));
    EXPECT_EQ(faultOf({"-T", "--boottime", "soon"}), std::pair(std::string("--boottime"), Fault::notANumber));
    EXPECT_EQ(faultOf({"sh"}), std::pair(std::string("--kinds"), Fault::missing));
}

} // namespace

} // namespace lab
