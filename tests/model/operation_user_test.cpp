// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/user.h"

#include "tests/model/operation_case.h"

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;

class UserOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(UserOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Operations, UserOperation,
    testing::Values(
        OperationOfKind{"users",
                        UidMapOperation{"1000:0:1"},
                        {"uid-map", {{"map", "1000:0:1"}}},
                        "echo 1000 0 1 | tee /proc/$CHILD/uid_map"},
        OperationOfKind{"groups",
                        GidMapOperation{"1000:0:1"},
                        {"gid-map", {{"map", "1000:0:1"}}},
                        "echo 1000 0 1 | tee /proc/$CHILD/gid_map"},
        OperationOfKind{"ranges",
                        UidMapOperation{"0:1000:1  1:100000:65536"},
                        {"uid-map", {{"map", "0:1000:1  1:100000:65536"}}},
                        "printf '%s\\n' '0 1000 1' '1 100000 65536' | tee /proc/$CHILD/uid_map"},
        OperationOfKind{"deny",
                        SetgroupsOperation{Setgroups::deny},
                        {"setgroups", {{"value", "deny"}}},
                        "echo deny | tee /proc/$CHILD/setgroups"},
        OperationOfKind{"allow",
                        SetgroupsOperation{Setgroups::allow},
                        {"setgroups", {{"value", "allow"}}},
                        "echo allow | tee /proc/$CHILD/setgroups"},
        OperationOfKind{"file", TouchOperation{"/tmp/a b"}, {"touch", {{"path", "/tmp/a b"}}}, "touch '/tmp/a b'"},
        OperationOfKind{
            "owner", OwnerOperation{"/tmp/lesson"}, {"owner", {{"path", "/tmp/lesson"}}}, "ls -ld /tmp/lesson"},
        OperationOfKind{"ownerOfTheChild",
                        OwnerOperation{"/proc/$CHILD/ns/user"},
                        {"owner", {{"path", "/proc/$CHILD/ns/user"}}},
                        "ls -ld /proc/$CHILD/ns/user"},
        OperationOfKind{"quotedBehindTheChild",
                        OwnerOperation{"/proc/$CHILD/root/a b"},
                        {"owner", {{"path", "/proc/$CHILD/root/a b"}}},
                        "ls -ld /proc/$CHILD'/root/a b'"},
        OperationOfKind{"noChildElsewhere",
                        OwnerOperation{"/tmp/$CHILD"},
                        {"owner", {{"path", "/tmp/$CHILD"}}},
                        "ls -ld '/tmp/$CHILD'"},
        OperationOfKind{"noOtherName",
                        OwnerOperation{"/proc/$CHILDREN"},
                        {"owner", {{"path", "/proc/$CHILDREN"}}},
                        "ls -ld '/proc/$CHILDREN'"}),
    test::byName);

class UserComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(UserComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, UserComplaint,
    testing::Values(ComplaintOfKind{"noMap", {"uid-map", {}}, {"map", Fault::missing}},
                    ComplaintOfKind{"badMap", {"uid-map", {{"map", "1000 0 1"}}}, {"map", Fault::notAMap}},
                    ComplaintOfKind{"overlap", {"gid-map", {{"map", "0:0:2 1:9:1"}}}, {"map", Fault::mapOverlaps}},
                    ComplaintOfKind{"otherWord", {"setgroups", {{"value", "no"}}}, {"value", Fault::unknown}},
                    ComplaintOfKind{"noFile", {"touch", {}}, {"path", Fault::missing}},
                    ComplaintOfKind{"relative", {"touch", {{"path", "lesson"}}}, {"path", Fault::notAbsolute}},
                    ComplaintOfKind{
                        "climbing", {"owner", {{"path", "/proc/$CHILD/../1"}}}, {"path", Fault::notNormal}}),
    test::byName);

} // namespace
} // namespace lab
