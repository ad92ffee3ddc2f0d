// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/viewjson.h"

#include <gtest/gtest.h>

namespace lab
{

TEST(ViewJson, WritesFactsAndTablesInTheirOrder)
{
    const View view{.topic = Kind::mount,
                    .side = Side::child,
                    .namespaces = {{"mnt", 17}, {"time", 0}},
                    .sections = {{"uts", Form::facts, {"VALUE"}, {{"release", {"6.1"}}, {"hostname", {"a\"b"}}}},
                                 {"mounts", Form::table, {"TARGET", "FSTYPE"}, {{"/", {"/", "ext4"}}}}}};
    EXPECT_EQ(
        lineOf(toJson(view)),
        R"({"kind":"mount","side":"child","namespaces":{"mnt":"mnt:[17]","time":null},"sections":[)"
        R"({"id":"uts","form":"facts","facts":{"release":"6.1","hostname":"a\"b"}},)"
        R"({"id":"mounts","form":"table","columns":["TARGET","FSTYPE"],"rows":[{"key":"/","cells":["/","ext4"]}]}]})");
}

TEST(ViewJson, WritesReadingsAsFactsThatRunOn)
{
    const View view{.topic = Kind::time,
                    .side = Side::parent,
                    .namespaces = {},
                    .sections = {{"clocks", Form::readings, {"VALUE"}, {{"boottime", {"1.500"}}}}}};
    EXPECT_EQ(lineOf(toJson(view)), R"({"kind":"time","side":"parent","namespaces":{},"sections":[)"
                                    R"({"id":"clocks","form":"readings","facts":{"boottime":"1.500"}}]})");
}

TEST(ViewJson, WritesAnEmptyViewWhole)
{
    EXPECT_EQ(lineOf(toJson(View{})), R"({"kind":"mount","side":"parent","namespaces":{},"sections":[]})");
}

} // namespace lab
