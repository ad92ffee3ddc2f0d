// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/cgroup.h"

#include "tests/model/operation_case.h"

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;

const std::string lab = "/sys/fs/cgroup/lab";

class CgroupOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(CgroupOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Operations, CgroupOperation,
    testing::Values(
        OperationOfKind{"make", CgroupMakeOperation{lab}, {"cgroup-make", {{"path", lab}}}, "mkdir /sys/fs/cgroup/lab"},
        OperationOfKind{"makeInAScope",
                        CgroupMakeOperation{"/sys/fs/cgroup$SCOPE/lab"},
                        {"cgroup-make", {{"path", "/sys/fs/cgroup$SCOPE/lab"}}},
                        "mkdir /sys/fs/cgroup$SCOPE/lab"},
        OperationOfKind{
            "remove", CgroupRemoveOperation{lab}, {"cgroup-remove", {{"path", lab}}}, "rmdir /sys/fs/cgroup/lab"},
        OperationOfKind{"removeWithAll",
                        CgroupRemoveOperation{lab, KillFirst::yes},
                        {"cgroup-remove", {{"path", lab}, {"kill", "yes"}}},
                        "echo 1 > /sys/fs/cgroup/lab/cgroup.kill; until rmdir /sys/fs/cgroup/lab; do sleep 0.1; done"},
        OperationOfKind{"moveItself",
                        CgroupMoveOperation{lab, Moved::self},
                        {"cgroup-move", {{"path", lab}, {"process", "self"}}},
                        "echo $$ > /sys/fs/cgroup/lab/cgroup.procs"},
        OperationOfKind{"moveTheChild",
                        CgroupMoveOperation{lab, Moved::child},
                        {"cgroup-move", {{"path", lab}, {"process", "child"}}},
                        "echo $CHILD > /sys/fs/cgroup/lab/cgroup.procs"},
        OperationOfKind{"start",
                        CgroupStartOperation{lab},
                        {"cgroup-start", {{"path", lab}}},
                        "sh -c 'echo $$ > /sys/fs/cgroup/lab/cgroup.procs && exec sleep infinity' &"},
        OperationOfKind{"freeze",
                        CgroupFreezeOperation{lab, Freeze::frozen},
                        {"cgroup-freeze", {{"path", lab}, {"state", "frozen"}}},
                        "echo 1 > /sys/fs/cgroup/lab/cgroup.freeze"},
        OperationOfKind{"thaw",
                        CgroupFreezeOperation{lab, Freeze::thawed},
                        {"cgroup-freeze", {{"path", lab}, {"state", "thawed"}}},
                        "echo 0 > /sys/fs/cgroup/lab/cgroup.freeze"},
        OperationOfKind{"kill",
                        CgroupKillOperation{lab},
                        {"cgroup-kill", {{"path", lab}}},
                        "echo 1 > /sys/fs/cgroup/lab/cgroup.kill"},
        OperationOfKind{"limit",
                        CgroupLimitOperation{lab, "memory.max", "64M"},
                        {"cgroup-limit", {{"path", lab}, {"limit", "memory.max"}, {"value", "64M"}}},
                        "echo 64M > /sys/fs/cgroup/lab/memory.max"},
        OperationOfKind{"limitOfTwoNumbers",
                        CgroupLimitOperation{lab, "cpu.max", "max 100000"},
                        {"cgroup-limit", {{"path", lab}, {"limit", "cpu.max"}, {"value", "max 100000"}}},
                        "echo 'max 100000' > /sys/fs/cgroup/lab/cpu.max"},
        OperationOfKind{"quotes",
                        CgroupKillOperation{"/mnt/a b"},
                        {"cgroup-kill", {{"path", "/mnt/a b"}}},
                        "echo 1 > '/mnt/a b/cgroup.kill'"},
        OperationOfKind{"mount",
                        CgroupMountOperation{"/sys/fs/cgroup"},
                        {"cgroup-mount", {{"target", "/sys/fs/cgroup"}}},
                        "mount -t cgroup2 cgroup2 /sys/fs/cgroup"}),
    test::byName);

class CgroupComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(CgroupComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

Words limitOf(std::string limit, std::string value)
{
    return {"cgroup-limit", {{"path", lab}, {"limit", std::move(limit)}, {"value", std::move(value)}}};
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, CgroupComplaint,
    testing::Values(
        ComplaintOfKind{"noPath", {"cgroup-make", {}}, {"path", Fault::missing}},
        ComplaintOfKind{"relative", {"cgroup-kill", {{"path", "lab"}}}, {"path", Fault::notAbsolute}},
        ComplaintOfKind{
            "otherProcess", {"cgroup-move", {{"path", lab}, {"process", "1"}}}, {"process", Fault::unknown}},
        ComplaintOfKind{"otherState", {"cgroup-freeze", {{"path", lab}, {"state", "1"}}}, {"state", Fault::unknown}},
        ComplaintOfKind{"otherLimit", limitOf("io.max", "1"), {"limit", Fault::unknown}},
        ComplaintOfKind{"otherFile", limitOf("cgroup.procs", "1"), {"limit", Fault::unknown}},
        ComplaintOfKind{"letters", limitOf("pids.max", "many"), {"value", Fault::notALimit}},
        ComplaintOfKind{"negative", limitOf("pids.max", "-1"), {"value", Fault::notALimit}},
        ComplaintOfKind{"unitsOfProcesses", limitOf("pids.max", "1K"), {"value", Fault::notALimit}},
        ComplaintOfKind{"twoNumbersOfMemory", limitOf("memory.max", "1 2"), {"value", Fault::notALimit}},
        ComplaintOfKind{"threeNumbers", limitOf("cpu.max", "1 2 3"), {"value", Fault::notALimit}},
        ComplaintOfKind{"closingBlank", limitOf("cpu.max", "1 "), {"value", Fault::notALimit}},
        ComplaintOfKind{"tooLong", limitOf("memory.max", std::string(19, '9')), {"value", Fault::notALimit}}),
    test::byName);

TEST(CgroupUndo, leavesNothingOfWhatWasMade)
{
    EXPECT_EQ(undoOf(CgroupMakeOperation{lab}, {}), Operation(CgroupRemoveOperation{lab, KillFirst::yes}));
    EXPECT_EQ(undoOf(CgroupStartOperation{lab}, {}), Operation(CgroupKillOperation{lab}));
    EXPECT_EQ(undoOf(CgroupFreezeOperation{lab, Freeze::frozen}, {}),
              Operation(CgroupFreezeOperation{lab, Freeze::thawed}));
    EXPECT_EQ(undoOf(CgroupKillOperation{lab}, {}), std::nullopt);
}

TEST(CgroupUndo, movesBackToWhereItWas)
{
    const auto moved = [](std::string from) {
        return std::vector<Section>{{"move", Form::facts, {"VALUE"}, {{"from", {std::move(from)}}}}};
    };
    EXPECT_EQ(undoOf(CgroupMoveOperation{lab, Moved::self}, moved("/sys/fs/cgroup/parent")),
              Operation(CgroupMoveOperation{"/sys/fs/cgroup/parent", Moved::self}));
    EXPECT_EQ(undoOf(CgroupMoveOperation{lab, Moved::child}, moved("/a")),
              Operation(CgroupMoveOperation{"/a", Moved::child}));
    EXPECT_EQ(undoOf(CgroupMoveOperation{lab, Moved::self}, moved("")),
              Operation(CgroupMoveOperation{lab, Moved::self}));
}

} // namespace
} // namespace lab
