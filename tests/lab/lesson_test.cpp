// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::SizeIs;

constexpr const char *whole = R"(<!-- SPDX-License-Identifier: GPL-3.0-or-later -->

# Mounts & `more`

The intro,
with **Markdown**.

```lab
kind mount
```

After the kind.

## Make it

Prose before.

```sh parent
unshare --mount \
  /bin/bash
```

Prose between.

```text
an example
## no heading
```

```lab
do     parent unshare kinds=mount propagation=slave

expect namespaces[mnt] differs
```

```lab
expect child.mounts[/] present
```
<!-- for authors -->
The end.

### Still the same step

Setext step
-----------

```lab
do child run command="echo \"a b\" \\"
expect child.mounts[/] present
```

## Only looks ##
```sh child
ls
```
)";

TEST(GoodLesson, isReadWhole)
{
    const auto lesson = parseLesson(whole);
    ASSERT_TRUE(lesson) << lesson.error().front().message.toStdString();
    EXPECT_EQ(lesson->topic, Kind::mount);
    EXPECT_EQ(lesson->title, u"Mounts & more"_s);
    EXPECT_EQ(lesson->intro, u"The intro,\nwith **Markdown**.\n\nAfter the kind."_s);
    ASSERT_THAT(lesson->steps, SizeIs(3));

    const Step &make = lesson->steps[0];
    EXPECT_EQ(make.title, u"Make it"_s);
    EXPECT_EQ(make.line, 14);
    EXPECT_EQ(make.prose, u"Prose before.\n\nProse between.\n\n```text\nan example\n## no heading\n```\n\nThe end.\n\n"
                          "### Still the same step"_s);
    EXPECT_EQ(make.command, (Command{Side::parent, u"unshare --mount \\\n  /bin/bash"_s}));
    EXPECT_EQ(make.action,
              (Action{Side::parent, ChildOptions{.kinds = Kind::mount, .propagation = Propagation::slave}}));
    ASSERT_THAT(make.expectations, SizeIs(2));
    EXPECT_EQ(make.expectations[0].text, "namespaces[mnt] differs");
    EXPECT_EQ(make.expectations[0].line, 33);
    EXPECT_EQ(make.expectations[1].line, 37);

    EXPECT_EQ(lesson->steps[1].title, u"Setext step"_s);
    EXPECT_EQ(lesson->steps[1].line, 44);
    EXPECT_EQ(lesson->steps[1].prose, QString());
    EXPECT_EQ(lesson->steps[1].action, (Action{Side::child, RunOperation{"echo \"a b\" \\"}}));

    EXPECT_EQ(lesson->steps[2].title, u"Only looks"_s);
    EXPECT_EQ(lesson->steps[2].command, (Command{Side::child, u"ls"_s}));
    EXPECT_FALSE(lesson->steps[2].action);
}

TEST(GoodLesson, tellsWhatItRuns)
{
    const auto lesson = parseLesson(whole);
    ASSERT_TRUE(lesson);
    EXPECT_THAT(commandsRunBy(*lesson), ElementsAre(u"echo \"a b\" \\"_s, u"ls"_s));
}

TEST(GoodLesson, mayHaveOtherLineEndsAndAByteOrderMark)
{
    QByteArray text(whole);
    const auto plain = parseLesson(text);
    text.replace("\n", "\r\n").prepend("\xef\xbb\xbf");
    const auto other = parseLesson(text);
    ASSERT_TRUE(plain);
    ASSERT_TRUE(other) << other.error().front().message.toStdString();
    EXPECT_EQ(other->intro, plain->intro);
    ASSERT_EQ(other->steps.size(), plain->steps.size());
    for (std::size_t step = 0; step < plain->steps.size(); ++step) {
        EXPECT_EQ(other->steps[step].prose, plain->steps[step].prose);
        EXPECT_EQ(other->steps[step].command, plain->steps[step].command);
        EXPECT_EQ(other->steps[step].expectations, plain->steps[step].expectations);
        EXPECT_EQ(other->steps[step].line, plain->steps[step].line);
    }
}

TEST(GoodLesson, mayIndentItsFences)
{
    const auto lesson = parseLesson("# T\n```lab\nkind uts\n```\n## S\n  ```sh child\n  a\n    b\n c\n  ```\n");
    ASSERT_TRUE(lesson) << lesson.error().front().message.toStdString();
    EXPECT_EQ(lesson->steps[0].command->text, u"a\n  b\nc"_s);
}

struct Place
{
    int line;
    int column;
    const char *says;
};

struct BadLesson
{
    const char *name;
    const char *text;
    std::vector<Place> faults;
};

void PrintTo(const BadLesson &lesson, std::ostream *out)
{
    *out << lesson.name;
}

class LessonFaults : public testing::TestWithParam<BadLesson>
{
};

TEST_P(LessonFaults, areAllFoundWithTheirPlaces)
{
    const auto lesson = parseLesson(GetParam().text);
    ASSERT_FALSE(lesson);
    std::string all;
    for (const LessonFault &fault : lesson.error())
        all +=
            std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " + fault.message.toStdString() + "\n";
    ASSERT_THAT(lesson.error(), SizeIs(GetParam().faults.size())) << all;
    for (std::size_t at = 0; at < GetParam().faults.size(); ++at) {
        const LessonFault &fault = lesson.error()[at];
        const Place &expected = GetParam().faults[at];
        EXPECT_EQ(fault.line, expected.line) << all;
        EXPECT_EQ(fault.column, expected.column) << all;
        EXPECT_TRUE(fault.message.contains(QString::fromUtf8(expected.says))) << all;
    }
}

// A lesson that lacks nothing but the step below; its line 6 is the first of it.
#define HEAD "# T\n\n```lab\nkind mount\n```\n"
#define LOOK "```sh child\nls\n```\n"

INSTANTIATE_TEST_SUITE_P(
    Lessons, LessonFaults,
    testing::Values(
        BadLesson{"empty", "", {{1, 1, "starts with its title"}, {1, 1, "kind is missing"}, {1, 1, "no step"}}},
        BadLesson{"noTitle", "Text.\n\n```lab\nkind mount\n```\n## S\n" LOOK, {{1, 1, "starts with its title"}}},
        BadLesson{"emptyTitle", "#\n```lab\nkind mount\n```\n## S\n" LOOK, {{1, 1, "title is missing behind #"}}},
        BadLesson{"twoTitles", HEAD "## S\n" LOOK "# Again\n", {{10, 3, "one title"}}},
        BadLesson{"noKind", "# T\n\n## S\n" LOOK, {{1, 1, "kind is missing"}}},
        BadLesson{"unknownKind",
                  "# T\n\n```lab\nkind  mnt\n```\n## S\n" LOOK,
                  {{4, 7, "no kind “mnt”: write one of mount uts"}}},
        BadLesson{"kindTwice", HEAD "```lab\nkind mount\n```\n## S\n" LOOK, {{7, 1, "given twice"}}},
        BadLesson{"lateKind",
                  "# T\n\n## S\n" LOOK "```lab\nkind mount\n```\n",
                  {{1, 1, "kind is missing"}, {8, 1, "before the first step"}}},
        BadLesson{"noSteps", HEAD, {{5, 1, "no step"}}},
        BadLesson{"stepWithoutTitle",
                  HEAD "##\n" LOOK "##  \n" LOOK,
                  {{6, 1, "title of the step"}, {10, 1, "title of the step"}}},
        BadLesson{
            "stepWithoutContent", HEAD "## A\nprose\n## B\n" LOOK "## C\n", {{6, 1, "neither"}, {12, 1, "neither"}}},
        BadLesson{"actionAlone", HEAD "## S\n```lab\ndo child unmount target=/mnt\n```\n", {{6, 1, "neither"}}},
        BadLesson{"twoCommands", HEAD "## S\n" LOOK LOOK, {{10, 4, "second command"}}},
        BadLesson{"twoActions",
                  HEAD "## S\n" LOOK "```lab\ndo child unmount target=/a\n do child unmount target=/a\n```\n",
                  {{12, 2, "second “do”"}}},
        BadLesson{"noSide", HEAD "## S\n```sh\nls\n```\n", {{7, 4, "side is missing"}}},
        BadLesson{"unknownSide", HEAD "## S\n```sh  host\nls\n```\n", {{7, 8, "no side “host”"}}},
        BadLesson{"capitalSide", HEAD "## S\n~~~ sh Child\nls\n~~~\n", {{7, 8, "no side “Child”"}}},
        BadLesson{"twoSides", HEAD "## S\n```sh parent child\nls\n```\n", {{7, 14, "Nothing may follow"}}},
        BadLesson{"otherShell", HEAD "## S\n```bash child\nls\n```\n" LOOK, {{7, 4, "“sh child”, not “bash child”"}}},
        BadLesson{"emptyCommand", HEAD "## S\n```sh child\n\n  \n```\n", {{7, 4, "command is missing"}}},
        BadLesson{"noLinesInCommand", HEAD "## S\n```sh child\n```\n", {{7, 4, "command is missing"}}},
        BadLesson{"escapeInCommand", HEAD "## S\n```sh child\nls \x1b[2K\n```\n", {{7, 4, "can't be shown"}}},
        BadLesson{"reorderedCommand",
                  HEAD "## S\n```sh child\nls\nls \xe5\xad\x90 \u202e x\n```\n",
                  {{9, 6, "changes the order"}}},
        BadLesson{"commandBeforeSteps", HEAD LOOK "## S\n" LOOK, {{6, 4, "belongs to a step"}}},
        BadLesson{"labWithMore",
                  HEAD "## S\n" LOOK "```lab child\nexpect child.mounts[/] present\n```\n",
                  {{10, 8, "Nothing may follow"}}},
        BadLesson{"unknownLine",
                  HEAD "## S\n" LOOK "```lab\n  Expect child.mounts[/] present\n```\n",
                  {{11, 3, "“Expect” means nothing"}}},
        BadLesson{"lineBeforeSteps",
                  HEAD "```lab\nexpect child.mounts[/] present\n```\n## S\n" LOOK,
                  {{7, 1, "“expect” belongs to a step"}}},
        BadLesson{"emptyExpectation", HEAD "## S\n```lab\nexpect\n```\n", {{8, 7, "expectation is missing"}}},
        BadLesson{"badExpectation", HEAD "## S\n```lab\nexpect  child.mounts[/] is\n```\n", {{8, 25, "no test “is”"}}},
        BadLesson{"severalAtOnce",
                  HEAD
                  "## S\n```lab\ndo x y\nexpect child = x\nexpect child.mounts[/] present\nexpect mounts[/]\n```\n",
                  {{8, 4, "no side “x”"}, {8, 6, "no operation “y”"}, {9, 13, "section"}, {11, 17, "has to be true"}}},
        BadLesson{"openFence", HEAD "## S\n```sh child\nls\n## No step\n", {{7, 4, "not closed"}}},
        BadLesson{"otherFenceDoesNotClose", HEAD "## S\n```sh child\nls\n~~~\n", {{7, 4, "not closed"}}},
        BadLesson{"fenceInList",
                  HEAD "## S\n- item\n\n  ```sh child\n  ls\n  ```\n\n  more\n",
                  {{9, 6, "move it to the margin"}}},
        BadLesson{"fenceInQuote",
                  HEAD "## S\n> ```lab\n> expect child.mounts[/] present\n> ```\n",
                  {{7, 6, "move it to the margin"}}},
        BadLesson{"htmlWord", HEAD "## S\nMount <target> here.\n" LOOK, {{7, 7, "no HTML"}}},
        BadLesson{"htmlBlock", HEAD "## S\n<div>\nx\n</div>\n\n" LOOK, {{7, 1, "no HTML"}}},
        BadLesson{"htmlBehindComment", HEAD "## S\n<!-- x --> <img src='http://a'>\n\n" LOOK, {{7, 1, "no HTML"}}},
        BadLesson{"picture", HEAD "## S\nSee ![it](http://a/b.png).\n\n" LOOK, {{7, 11, "no pictures"}}},
        BadLesson{"badByte", "# T\n\xe5\xad\x90 \xff\n", {{2, 3, "UTF-8"}}},
        BadLesson{"cutCharacter", "# T\r\n\r\n\xe5\xad", {{3, 1, "UTF-8"}}}),
    [](const auto &one) { return std::string(one.param.name); });

struct BadAction
{
    const char *line;
    std::vector<Place> faults; ///< columns from the start of the line "do …"
};

void PrintTo(const BadAction &action, std::ostream *out)
{
    *out << action.line;
}

class ActionFaults : public testing::TestWithParam<BadAction>
{
};

TEST_P(ActionFaults, pointAtTheWord)
{
    const auto lesson = parseLesson(QByteArray(HEAD "## S\n" LOOK "```lab\n") + GetParam().line + "\n```\n");
    ASSERT_FALSE(lesson);
    ASSERT_THAT(lesson.error(), SizeIs(GetParam().faults.size())) << lesson.error().front().message.toStdString();
    for (std::size_t at = 0; at < GetParam().faults.size(); ++at) {
        EXPECT_EQ(lesson.error()[at].line, 11);
        EXPECT_EQ(lesson.error()[at].column, GetParam().faults[at].column) << lesson.error()[at].message.toStdString();
        EXPECT_TRUE(lesson.error()[at].message.contains(QString::fromUtf8(GetParam().faults[at].says)))
            << lesson.error()[at].message.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, ActionFaults,
    testing::Values(
        BadAction{"do", {{0, 3, "side and an operation"}}}, BadAction{"do child", {{0, 9, "side and an operation"}}},
        BadAction{"do childs mount fstype=tmpfs target=/mnt", {{0, 4, "no side “childs”"}}},
        BadAction{"do child mnt target=/mnt", {{0, 10, "no operation “mnt”"}}},
        BadAction{"do child mount fstype=tmpfs", {{0, 10, "target: "}}},
        BadAction{"do child mount fstype=tmpfs target=mnt", {{0, 29, "target: The path has to start with /."}}},
        BadAction{"do child mount fstype=tmpfs target=/mnt size=1x mode=9", {{0, 41, "size: "}, {0, 49, "mode: "}}},
        BadAction{"do child mount fstype=ext4 target=/mnt", {{0, 16, "fstype: "}}},
        BadAction{"do child mount fstype=proc target=/mnt size=1m", {{0, 40, "size: "}}},
        BadAction{"do child mount fstype=tmpfs target=/mnt to=/x", {{0, 41, "to: "}}},
        BadAction{"do child mount fstype=tmpfs target=/a target=/b", {{0, 39, "target: "}}},
        BadAction{"do child unmount /mnt", {{0, 18, "“/mnt” is not of the form"}}},
        BadAction{"do child unmount =/mnt", {{0, 18, "“=/mnt” is not of the form"}}},
        BadAction{"do child run command=\"a", {{0, 22, "not closed"}}},
        BadAction{"do child run command=a b", {{0, 24, "“b” is not of the form"}}},
        BadAction{"do child unshare kinds=mount", {{0, 4, "on the parent side"}}},
        BadAction{"do parent unshare", {{0, 11, "kinds: "}}},
        BadAction{"do parent unshare kinds=mount,mnt", {{0, 19, "kinds: "}}},
        BadAction{"do parent unshare kinds=mount fork=maybe", {{0, 31, "fork: "}}},
        BadAction{"do parent unshare kinds=mount target=/mnt", {{0, 31, "target: "}}},
        BadAction{"do child run command=\u202els", {{0, 22, "changes the order"}}}));

TEST(LessonFile, overOneMebibyteIsRefused)
{
    const QByteArray text(whole);
    EXPECT_TRUE(parseLesson(text + QByteArray(1024 * 1024 - text.size(), '\n')));
    const auto lesson = parseLesson(text + QByteArray(1024 * 1024 - text.size() + 1, '\n'));
    ASSERT_FALSE(lesson);
    ASSERT_THAT(lesson.error(), SizeIs(1));
    EXPECT_TRUE(lesson.error().front().message.contains("1 MiB"_L1));
}

TEST(LessonFile, isReadOrRefusedWhereverItIsCutOrDamaged)
{
    const QByteArray text(whole);
    const auto check = [](const QByteArray &damaged) {
        const auto lesson = parseLesson(damaged);
        if (lesson)
            return;
        const auto lines = std::max(1, static_cast<int>(damaged.count('\n') + damaged.count('\r') + 1));
        ASSERT_FALSE(lesson.error().empty());
        for (const LessonFault &fault : lesson.error()) {
            ASSERT_TRUE(fault.line >= 1 && fault.line <= lines && fault.column >= 1) << damaged.toStdString();
            ASSERT_FALSE(fault.message.isEmpty());
        }
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        check(text.first(at));
        check(text.sliced(at));
        for (const char byte : {'#', '`', '\n', '\r', '<', '>', '"', '=', '[', ']', ' ', '-', '&', '\xff'}) {
            QByteArray damaged = text;
            damaged[at] = byte;
            check(damaged);
        }
    }
}

TEST(LessonFile, withANulByteIsRefused)
{
    const auto lesson = parseLesson(QByteArray(whole) + '\0');
    ASSERT_FALSE(lesson);
    EXPECT_TRUE(lesson.error().front().message.contains("UTF-8"_L1));
}

} // namespace

} // namespace lab
