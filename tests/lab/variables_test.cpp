// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/variables.h"

#include <gtest/gtest.h>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;

const std::string scope = "/system.slice/unshare-lab-77.scope";

TEST(Variables, haveTheScopeOfALab)
{
    EXPECT_EQ(scopeOf(scope), scope);
    EXPECT_EQ(scopeOf(scope + "/lab-host"), scope);
    EXPECT_EQ(scopeOf(scope + "/unshare-lab-78.scope/parent"), scope + "/unshare-lab-78.scope");
    EXPECT_EQ(scopeOf("/unshare-lab-1.scope"), "/unshare-lab-1.scope");
    for (const std::string_view none :
         {"", "/", "/parent", "/../lab-host", "unshare-lab-77.scope", "/unshare-lab-.scope", "/unshare-lab-7x.scope",
          "/unshare-lab-77.scopes/a", "/run-unshare-lab-77.scope"})
        EXPECT_EQ(scopeOf(none), "") << none;
}

TEST(Variables, haveTheScopeThatTheParentIsIn)
{
    const auto viewIn = [](const std::string &path) {
        return View{.topic = Kind::cgroup,
                    .side = Side::parent,
                    .namespaces = {},
                    .sections = {{"cgroup", Form::facts, {"VALUE"}, {{"path", {path}}}}}};
    };
    const View inScope = viewIn(scope + "/parent");
    const View inSandbox = viewIn("/parent");
    const View other{.topic = Kind::uts, .side = Side::parent, .namespaces = {}, .sections = {}};
    EXPECT_EQ(scopeOf(&inScope), scope);
    EXPECT_EQ(scopeOf(&inSandbox), "");
    EXPECT_EQ(scopeOf(&other), "");
    EXPECT_EQ(scopeOf(static_cast<const View *>(nullptr)), "");
}

TEST(Variables, areReplacedInACommand)
{
    const QString command = u"echo $CHILD > /sys/fs/cgroup$SCOPE/lab; $CHILDREN $SCOPES"_s;
    EXPECT_EQ(shownCommand(command, {}), u"echo $CHILD > /sys/fs/cgroup/lab; $CHILDREN $SCOPES"_s);
    EXPECT_EQ(shownCommand(command, {.child = 42, .scope = "/a.scope"}),
              u"echo 42 > /sys/fs/cgroup/a.scope/lab; $CHILDREN $SCOPES"_s);
}

TEST(Variables, areReplacedInAnOperationOnACgroup)
{
    const std::string path = "/sys/fs/cgroup$SCOPE/lab";
    EXPECT_EQ(resolved(CgroupMakeOperation{path}, "/a.scope"),
              Operation(CgroupMakeOperation{"/sys/fs/cgroup/a.scope/lab"}));
    EXPECT_EQ(resolved(CgroupLimitOperation{path, "pids.max", "20"}, ""),
              Operation(CgroupLimitOperation{"/sys/fs/cgroup/lab", "pids.max", "20"}));
    const Operation command = RunOperation{"echo $SCOPE"};
    EXPECT_EQ(resolved(command, "/a.scope"), command) << "what a person types is left to the shell";
}

TEST(Variables, areReplacedInAnExpectation)
{
    const Variables variables{.child = 42, .scope = "/a.scope"};
    const Expectation written = parseExpectation("parent.processes[$CHILD].CGROUP = $SCOPE/lab").value();
    EXPECT_EQ(resolved(written, variables).row, "42");
    EXPECT_EQ(resolved(written, variables).value, "/a.scope/lab");
    EXPECT_EQ(resolved(parseExpectation("parent.tree[$SCOPE/lab] present").value(), variables).row, "/a.scope/lab");
    EXPECT_EQ(resolved(written, {}).row, "$CHILD") << "there is none";
    EXPECT_EQ(resolved(written, {}).value, "/lab");
}

} // namespace
} // namespace lab
