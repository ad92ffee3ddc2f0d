// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/rooms.h"

#include "tests/papers/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

namespace
{

using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

struct Line
{
    std::string_view file;
    std::string_view text;
};

constexpr auto forbidden = std::to_array<Line>({
    Line{"core/model/kind.h", "#include <QString>"},
    Line{"core/kernel/fd.cpp", "#include <QtCore/QString>"},
    Line{"core/probe/mount.cpp", "#include <qglobal.h>"},
    Line{"helper/agent/main.cpp", "#  include <QObject>"},
    Line{"core/model/view.cpp", "#include \"core/kernel/fd.h\""},
    Line{"core/kernel/fd.cpp", "#include \"core/wire/frame.h\""},
    Line{"core/wire/frame.cpp", "#include \"core/kernel/fd.h\""},
    Line{"core/wire/frame.cpp", "#include \"../kernel/fd.h\""},
    Line{"core/probe/mount.cpp", "#include \"core/wire/frame.h\""},
    Line{"core/backend/looker.cpp", "#include \"core/lab/lab.h\""},
    Line{"core/lab/lab.cpp", "#include \"app/command/tour.h\""},
    Line{"core/lab/lab.cpp", "#include \"helper/agent/holder.h\""},
    Line{"helper/agent/holder.cpp", "#include \"core/backend/backend.h\""},
    Line{"core/lab/lab.cpp", "#include \"tests/support/fake.h\""},
    Line{"core/probe/mount.cpp", "#include \"core/probe/uts.h\""},
    Line{"core/probe/mount.cpp", "#include \"uts.h\""},
    Line{"helper/agent/perform/uts.cpp", "#include \"helper/agent/perform/mount.h\""},
    Line{"helper/agent/perform/uts.cpp", "#include \"core/probe/mount.h\""},
    Line{"core/probe/mount_table.cpp", "#include \"core/probe/pid.h\""},
    Line{"qml/Main.qml", "import Qt.labs.platform"},
    Line{"qml/Main.qml", "import \"../app\""},
    Line{"qml/tabs/MountTab.qml", "    UtsTab {"},
});

constexpr auto allowed = std::to_array<Line>({
    Line{"core/model/view.h", "#include \"core/model/kind.h\""},
    Line{"core/probe/mount.cpp", "#include \"core/kernel/mount.h\""},
    Line{"core/probe/mount.cpp", "#include \"core/probe/probe.h\""},
    Line{"core/probe/mount.cpp", "#include \"core/probe/mount.h\""},
    Line{"core/probe/probe.cpp", "#include \"core/probe/uts.h\""},
    Line{"helper/agent/perform/uts.cpp", "#include \"core/probe/uts.h\""},
    Line{"core/model/view.h", "#include <queue>"},
    Line{"core/lab/lab.h", "#include <QObject>"},
    Line{"qml/Main.qml", "import QtQuick.Controls.Basic as Basic"},
    Line{"qml/tabs/MountTab.qml", "    MountPicture {"},
    Line{"qml/Main.qml", "    UtsTab {"},
    Line{"core/model/view.h", "/// #include <QString> is for others"},
    Line{"tests/lab/lab_test.cpp", "#include \"app/window/window.h\""},
});

TEST(Violations, areFoundWithFileAndLine)
{
    for (const Line &line : forbidden) {
        const auto violations = violationsIn(line.file, std::format("// first line\n{}\n", line.text));
        ASSERT_THAT(violations, SizeIs(1)) << line.file << ": " << line.text;
        EXPECT_THAT(violations.front(), StartsWith(std::format("{}:2: ", line.file)));
    }
}

TEST(Violations, areNotFoundWhereThereAreNone)
{
    for (const Line &line : allowed) {
        EXPECT_THAT(violationsIn(line.file, line.text), IsEmpty()) << line.file << ": " << line.text;
    }
}

TEST(Rooms, knowEverySourceOfTheProduct)
{
    EXPECT_THAT(violationsIn("core/attic/old.cpp", ""), SizeIs(1));
    EXPECT_THAT(violationsIn("helper/old.h", ""), SizeIs(1));
}

TEST(Rooms, areAllInTheTree)
{
    for (const Room &room : rooms()) {
        EXPECT_TRUE(std::filesystem::is_directory(sourceDirectory() / room.path)) << room.path;
    }
}

TEST(Rooms, areKeptByTheWholeTree)
{
    const auto files = trackedFiles();
    if (!files) {
        GTEST_SKIP() << "SKIPPED: the list of tracked files is not to be had: " << files.error();
    }
    ASSERT_TRUE(std::ranges::contains(*files, "core/model/kind.h"));
    std::vector<std::string> violations;
    for (const std::string &file : *files) {
        std::ranges::move(violationsIn(file, textOf(file)), std::back_inserter(violations));
    }
    EXPECT_THAT(violations, IsEmpty());
}

} // namespace

} // namespace lab
