// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/document.h"

#include "tests/papers/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(PathsOfADocument, areThoseInBackticksAndLinks)
{
    EXPECT_THAT(pathsIn("see `core/model` and `README.md`\n`./run` or [there](docs/a.png), ![p](docs/b.png \"t\")\n"),
                ElementsAre(NamedPath{"core/model", 1}, NamedPath{"README.md", 1}, NamedPath{"./run", 2},
                            NamedPath{"docs/a.png", 2}, NamedPath{"docs/b.png", 2}));
}

TEST(PathsOfADocument, areNotOtherWords)
{
    EXPECT_THAT(
        pathsIn("`/mnt` `mount(2)` `--json` `child mount a/b` `Lab::open()` `core/<kind>.cpp` [w](https://x.y/z) "
                "[s](#status)\n"),
        IsEmpty());
}

TEST(PathsOfADocument, areNotInFences)
{
    EXPECT_THAT(pathsIn("```sh\n`a/b`\n```\n`c/d`\n"), ElementsAre(NamedPath{"c/d", 4}));
    EXPECT_THAT(pathsIn("````\n```sh\n```\n`a/b`\n````\n`c/d`\n"), ElementsAre(NamedPath{"c/d", 6}));
}

TEST(Papers, nameOnlyPathsThatAreThere)
{
    for (const char *paper : {"ARCHITECTURE.md", "README.md", "README.ja.md", "CONTRIBUTING.md", "SECURITY.md"}) {
        const auto paths = pathsIn(textOf(paper));
        EXPECT_THAT(paths, Not(IsEmpty())) << paper;
        for (const NamedPath &named : paths) {
            EXPECT_TRUE(std::filesystem::exists(sourceDirectory() / named.path))
                << paper << ":" << named.line << ": " << named.path;
        }
    }
}

} // namespace

} // namespace lab
