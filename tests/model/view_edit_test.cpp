// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_edit.h"

#include "core/model/middle.h"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace lab
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

Rows rowsNamed(const std::string &keys)
{
    Rows rows;
    for (const char key : keys)
        rows.push_back({std::string(1, key), {"cell"}});
    return rows;
}

/// Two sections whose rows have those keys.
View view(const std::string &mounts, const std::string &others = "")
{
    return {.topic = Kind::mount,
            .side = Side::child,
            .namespaces = {{"mnt", 42}},
            .sections = {{"mounts", Form::table, {"TARGET"}, rowsNamed(mounts)},
                         {"others", Form::table, {"TARGET"}, rowsNamed(others)}}};
}

RowsEdit edit(std::uint32_t first, std::uint32_t removed, const std::string &keys)
{
    return {.section = 0, .first = first, .removed = removed, .rows = rowsNamed(keys)};
}

std::vector<RowsEdit> editsBetween(const View &before, const View &after)
{
    const std::optional<ViewEdit> edit = editBetween(before, after);
    EXPECT_TRUE(edit);
    return edit.value_or(ViewEdit{}).edits;
}

std::string wrongWith(std::vector<RowsEdit> edits)
{
    View changed = view("abc", "xyz");
    const Result<void> applied = apply({Kind::mount, std::move(edits)}, changed);
    if (applied)
        return "nothing";
    EXPECT_EQ(changed, view("abc", "xyz")) << "done in part";
    EXPECT_EQ(applied.error().call, "decode");
    EXPECT_EQ(applied.error().number, EBADMSG);
    return applied.error().subject;
}

TEST(Middle, isBetweenWhatIsEqualAtTheStartAndAtTheEnd)
{
    const auto between = [](const std::string &before, const std::string &after) {
        return middleOf(before, after, std::equal_to<>());
    };
    EXPECT_EQ(between("", ""), (Middle{0, 0, 0}));
    EXPECT_EQ(between("abc", "abc"), (Middle{3, 3, 3}));
    EXPECT_EQ(between("abcd", "axyd"), (Middle{1, 3, 3}));
    EXPECT_EQ(between("aa", "aaa"), (Middle{2, 2, 3})) << "nothing is both at the start and at the end";
    EXPECT_EQ(between("ab", "xyz"), (Middle{0, 2, 3}));
}

TEST(ViewEdit, isOfTheRowsFromTheFirstThatDiffersToTheLast)
{
    EXPECT_THAT(editsBetween(view("abc"), view("abc")), IsEmpty());
    EXPECT_THAT(editsBetween(view("abc"), view("abcd")), ElementsAre(edit(3, 0, "d")));
    EXPECT_THAT(editsBetween(view("abc"), view("xabc")), ElementsAre(edit(0, 0, "x")));
    EXPECT_THAT(editsBetween(view("abc"), view("abxc")), ElementsAre(edit(2, 0, "x")));
    EXPECT_THAT(editsBetween(view("abc"), view("ac")), ElementsAre(edit(1, 1, "")));
    EXPECT_THAT(editsBetween(view("abcdef"), view("axcdyf")), ElementsAre(edit(1, 4, "xcdy")));
    EXPECT_THAT(editsBetween(view("aa"), view("aaa")), ElementsAre(edit(2, 0, "a")));
    EXPECT_THAT(editsBetween(view("abc"), view("")), ElementsAre(edit(0, 3, "")));
}

TEST(ViewEdit, isOfEachSectionThatDiffers)
{
    EXPECT_THAT(editsBetween(view("a", "xy"), view("a", "xyz")),
                ElementsAre(RowsEdit{.section = 1, .first = 2, .removed = 0, .rows = rowsNamed("z")}));
    EXPECT_THAT(editsBetween(view("a", "x"), view("b", "")),
                ElementsAre(edit(0, 1, "b"), RowsEdit{.section = 1, .first = 0, .removed = 1, .rows = {}}));
}

TEST(ViewEdit, isNotOfViewsThatDifferInMoreThanRows)
{
    const auto isNone = [](void (*change)(View &)) {
        View other = view("abc");
        change(other);
        return !editBetween(view("abc"), other);
    };
    EXPECT_TRUE(isNone([](View &other) { other.topic = Kind::uts; }));
    EXPECT_TRUE(isNone([](View &other) { other.side = Side::parent; }));
    EXPECT_TRUE(isNone([](View &other) { other.namespaces.front().inode = 43; }));
    EXPECT_TRUE(isNone([](View &other) { other.sections.pop_back(); }));
    EXPECT_TRUE(isNone([](View &other) { other.sections.front().id = "other"; }));
    EXPECT_TRUE(isNone([](View &other) { other.sections.front().form = Form::facts; }));
    EXPECT_TRUE(isNone([](View &other) { other.sections.front().columns = {"OTHER"}; }));
}

TEST(ViewEdit, makesOfAnyViewAnyOther)
{
    std::mt19937 random(1);
    const auto anyKeys = [&random] {
        std::string keys;
        for (const char key : std::string_view("abcdefgh")) {
            if (random() % 2 == 0)
                keys += key;
        }
        std::ranges::shuffle(keys, random);
        return keys;
    };
    for (int round = 0; round < 2000; ++round) {
        const View before = view(anyKeys(), anyKeys());
        const View after = view(anyKeys(), anyKeys());
        View changed = before;
        ASSERT_TRUE(apply(editBetween(before, after).value(), changed));
        ASSERT_EQ(changed, after);
    }
}

TEST(ViewEdit, keepsTheVeryRowsThatStay)
{
    const View before = view("abc");
    View changed = before;
    ASSERT_TRUE(apply(editBetween(before, view("axc")).value(), changed));
    const auto rowAt = [](const View &view, std::size_t at) { return &view.sections.front().rows[at]; };
    EXPECT_EQ(rowAt(changed, 0), rowAt(before, 0));
    EXPECT_NE(rowAt(changed, 1), rowAt(before, 1));
    EXPECT_EQ(rowAt(changed, 2), rowAt(before, 2));
}

TEST(ViewEdit, thatCannotBeDoneDoesNothing)
{
    EXPECT_EQ(wrongWith({edit(0, 0, "")}), "nothing");
    EXPECT_EQ(wrongWith({edit(3, 0, "d")}), "nothing");
    EXPECT_EQ(wrongWith({edit(1, 1, "b")}), "nothing") << "of a row that makes way";
    EXPECT_EQ(wrongWith({edit(4, 0, "d")}), "an edit of rows that are not there");
    EXPECT_EQ(wrongWith({edit(1, 3, "")}), "an edit of rows that are not there");
    EXPECT_EQ(wrongWith({edit(UINT32_MAX, UINT32_MAX, "")}), "an edit of rows that are not there");
    EXPECT_EQ(wrongWith({edit(3, 0, "a")}), "two rows with one key");
    EXPECT_EQ(wrongWith({edit(0, 0, "c")}), "two rows with one key");
    EXPECT_EQ(wrongWith({edit(0, 0, "dd")}), "two rows with one key");
    EXPECT_EQ(wrongWith({{.section = 0, .first = 0, .removed = 0, .rows = {Row{"d", {"1", "2"}}}}}),
              "not the cells of the section");
    EXPECT_EQ(wrongWith({{.section = 2, .first = 0, .removed = 0, .rows = {}}}), "an edit of no section");
    EXPECT_EQ(wrongWith({edit(0, 1, "d"), edit(0, 0, "e")}), "an edit of no section") << "twice";
}

} // namespace
} // namespace lab
