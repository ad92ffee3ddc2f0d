// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/licence.h"

#include "tests/papers/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

// Put together here, so that no tool takes them for this file's own.
const std::string holder = std::string("// SPDX-FileCopyright") + "Text: 2026 Unshare Lab contributors\n";
const std::string identifier = std::string("// SPDX-License-") + "Identifier: ";
const std::vector<std::string> known{"GPL-3.0-or-later"};

TEST(LicenceLines, areBothAtTheTop)
{
    EXPECT_EQ(licenceFaultOf("#!/bin/bash\n" + holder + identifier + "GPL-3.0-or-later\n", known), std::nullopt);
}

TEST(LicenceLines, areMissedWhenOneIsAbsent)
{
    EXPECT_THAT(licenceFaultOf(identifier + "GPL-3.0-or-later\n", known),
                Optional(std::string("has no line SPDX-FileCopyrightText")));
    EXPECT_THAT(licenceFaultOf(holder + "int main() {}\n", known),
                Optional(std::string("has no line SPDX-License-Identifier")));
    EXPECT_NE(licenceFaultOf("", known), std::nullopt);
}

TEST(LicenceLines, areMissedFurtherDown)
{
    EXPECT_NE(licenceFaultOf(std::string(20, '\n') + holder + identifier + "GPL-3.0-or-later\n", known), std::nullopt);
}

TEST(LicenceLines, nameALicenceThatIsThere)
{
    EXPECT_NE(licenceFaultOf(holder + identifier + "GPL-2.0-only\n", known), std::nullopt);
}

TEST(ExemptPatterns, areReadFromTheList)
{
    EXPECT_THAT(exemptPatterns("# a reason\n[[annotations]]\npath = [\"a.json\", \"b/**\"]\nother = \"c\"\n"),
                ElementsAre("a.json", "b/**"));
    EXPECT_THAT(exemptPatterns("path = \"docs/*.png\"\n"), ElementsAre("docs/*.png"));
}

TEST(ExemptPatterns, coverWhatTheySay)
{
    EXPECT_TRUE(isPathLike("docs/a.png", "docs/*.png"));
    EXPECT_FALSE(isPathLike("docs/deep/a.png", "docs/*.png"));
    EXPECT_FALSE(isPathLike("docs/apng", "docs/*.png"));
    EXPECT_TRUE(isPathLike("tests/data/proc/1/mountinfo", "tests/data/**"));
    EXPECT_FALSE(isPathLike("more/tests/data/x", "tests/data/**"));
}

class Licences : public testing::Test
{
protected:
    void SetUp() override
    {
        auto tracked = trackedFiles();
        if (!tracked) {
            GTEST_SKIP() << "SKIPPED: the list of tracked files is not to be had: " << tracked.error();
        }
        files = *std::move(tracked);
        patterns = exemptPatterns(textOf("REUSE.toml"));
    }

    std::vector<std::string> files;
    std::vector<std::string> patterns;
};

TEST_F(Licences, areStatedInEveryFile)
{
    std::vector<std::string> licences;
    for (const auto &entry : std::filesystem::directory_iterator(sourceDirectory() / "LICENSES")) {
        licences.push_back(entry.path().stem().string());
    }
    ASSERT_TRUE(std::ranges::contains(licences, "GPL-3.0-or-later"));
    std::vector<std::string> faults;
    for (const std::string &file : files) {
        const bool isExempt = file.starts_with("LICENSES/") || std::ranges::any_of(patterns, [&](const auto &pattern) {
                                  return isPathLike(file, pattern);
                              });
        if (const auto fault = licenceFaultOf(textOf(file), licences); fault && !isExempt) {
            faults.push_back(file + " " + *fault);
        }
    }
    EXPECT_THAT(faults, IsEmpty());
}

TEST_F(Licences, haveNoExemptionForFilesThatAreGone)
{
    ASSERT_FALSE(patterns.empty());
    for (const std::string &pattern : patterns) {
        EXPECT_TRUE(std::ranges::any_of(files, [&](const auto &file) { return isPathLike(file, pattern); })) << pattern;
    }
}

} // namespace

} // namespace lab
