// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/need.h"

#include "core/lab/lesson.h"

#include <gmock/gmock.h>

#include <set>

namespace lab
{

namespace
{

using testing::HasSubstr;

TEST(Need, isLackingWithoutAView)
{
    for (const QString &name : needNames()) {
        EXPECT_TRUE(isNeed(name.toStdString()));
        EXPECT_TRUE(lackOf(name.toStdString(), nullptr, Mode::sandbox)) << name.toStdString();
    }
    EXPECT_FALSE(isNeed("root"));
    EXPECT_EQ(lackOf("root", nullptr, Mode::sandbox), "unknown");
}

/// Of a parent side that may not write, with that mounted, in a cgroup that has the controller pids.
View parentWith(const std::string &mount)
{
    View view;
    view.sections = {
        {.id = "cgroup", .form = Form::facts, .columns = {"VALUE"}, .rows = {{"mount", {mount}}, {"writable", {"no"}}}},
        {.id = "hierarchies", .form = Form::table, .columns = {"HIERARCHY"}, .rows = {{"0", {"0"}}}},
        {.id = "limits",
         .form = Form::table,
         .columns = {"CONTROLLER", "STATE"},
         .rows = {{"pids", {"pids", "on"}}, {"memory", {"memory", "v1"}}}}};
    return view;
}

TEST(Need, canBeHostModeItself)
{
    const View view = parentWith("/sys/fs/cgroup");
    EXPECT_EQ(lackOf("host-mode", &view, Mode::host), std::nullopt);
    EXPECT_EQ(lackOf("host-mode", &view, Mode::sandbox), "mode");
}

TEST(Need, isNoDelegationInHostMode)
{
    const View view = parentWith("/sys/fs/cgroup");
    EXPECT_EQ(lackOf("cgroup-delegation", &view, Mode::sandbox), "delegation");
    EXPECT_EQ(lackOf("cgroup-delegation", &view, Mode::host), std::nullopt);
    EXPECT_EQ(lackOf("pids-controller", &view, Mode::host), std::nullopt);
    EXPECT_EQ(lackOf("memory-controller", &view, Mode::host), "v1");
    for (const char *place : {"", "/sys/fs/cgroup/unified"}) {
        const View elsewhere = parentWith(place);
        EXPECT_EQ(lackOf("cgroup-delegation", &elsewhere, Mode::host), "mount");
        EXPECT_EQ(lackOf("pids-controller", &elsewhere, Mode::host), "mount");
    }
}

TEST(Need, isExplainedByWhatIsLacking)
{
    const std::pair<const char *, const char *> lacks[] = {{"version2", "no cgroup hierarchy of version 2"},
                                                           {"mode", "which host mode alone does"},
                                                           {"delegation", "is delegated to this user"},
                                                           {"mount", "elsewhere than on /sys/fs/cgroup"},
                                                           {"v1", "has the controller memory"},
                                                           {"off", "cgroup.subtree_control"},
                                                           {"unseen", "can't see"}};
    std::set<QString> sentences;
    for (const auto &[lack, part] : lacks) {
        const QString sentence = explainLack("memory-controller", lack);
        EXPECT_THAT(sentence.toStdString(), HasSubstr(part));
        EXPECT_TRUE(sentence.endsWith(u'.'));
        EXPECT_TRUE(sentences.insert(sentence).second);
    }
}

TEST(Need, isALineOfAStep)
{
    const QByteArray text = "# A\n```lab\nkind cgroup\n```\n## B\n```lab\nneeds cgroup2\nneeds  pids-controller \n"
                            "expect parent.cgroup.path = /\n```\n";
    const auto lesson = parseLesson(text);
    ASSERT_TRUE(lesson);
    EXPECT_EQ(lesson->steps.at(0).needs, (QStringList{QStringLiteral("cgroup2"), QStringLiteral("pids-controller")}));
}

TEST(Need, isNamedWhereItIsNone)
{
    const auto lesson = parseLesson("# A\n```lab\nkind cgroup\n```\n## B\n```lab\nneeds  cgroups\n"
                                    "expect parent.cgroup.path = /\n```\n");
    ASSERT_FALSE(lesson);
    ASSERT_EQ(lesson.error().size(), 1U);
    EXPECT_EQ(lesson.error()[0].line, 7);
    EXPECT_EQ(lesson.error()[0].column, 8);
    EXPECT_THAT(lesson.error()[0].message.toStdString(), HasSubstr("cgroup-delegation"));
}

} // namespace

} // namespace lab
