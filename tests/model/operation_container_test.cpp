// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/container.h"

#include "tests/model/operation_case.h"

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;

class ContainerOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(ContainerOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

constexpr const char *rootCommand =
    "mount -t tmpfs -o mode=755 root '/a b'\n"
    "mkdir '/a b/dev' '/a b/old' '/a b/proc' '/a b/tmp'\n"
    "for path in /bin /lib* /sbin /usr; do\n"
    "    if [ -L $path ]; then cp -P $path '/a b'; else mkdir '/a b'$path && mount --rbind -o ro $path '/a b'$path; "
    "fi\n"
    "done\n"
    "for node in null zero random urandom; do : > '/a b/dev'/$node && mount --bind /dev/$node '/a b/dev'/$node; done";

INSTANTIATE_TEST_SUITE_P(Operations, ContainerOperation,
                         testing::Values(OperationOfKind{"root",
                                                         RootMakeOperation{"/a b"},
                                                         {"root-make", {{"target", "/a b"}}},
                                                         rootCommand},
                                         OperationOfKind{"pivot",
                                                         PivotRootOperation{"/mnt", "/mnt/old"},
                                                         {"pivot-root", {{"target", "/mnt"}, {"old", "/mnt/old"}}},
                                                         "pivot_root /mnt /mnt/old && cd /"}),
                         test::byName);

class ContainerComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(ContainerComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, ContainerComplaint,
    testing::Values(ComplaintOfKind{"noTarget", {"root-make", {}}, {"target", Fault::missing}},
                    ComplaintOfKind{"relative", {"root-make", {{"target", "mnt"}}}, {"target", Fault::notAbsolute}},
                    ComplaintOfKind{"noOld", {"pivot-root", {{"target", "/mnt"}}}, {"old", Fault::missing}},
                    ComplaintOfKind{"oldElsewhere",
                                    {"pivot-root", {{"target", "/mnt"}, {"old", "/mnt2"}}},
                                    {"old", Fault::notAllowed}}),
    test::byName);

TEST(ContainerOperations, areTakenBackWhereTheyMount)
{
    EXPECT_EQ(undoOf(RootMakeOperation{"/mnt"}), Operation(UnmountOperation{"/mnt", Lazily::yes}));
    EXPECT_EQ(undoOf(PivotRootOperation{"/mnt", "/mnt/old"}), std::nullopt);
}

} // namespace
} // namespace lab
