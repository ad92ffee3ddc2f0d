// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/ipc.h"

#include "tests/model/operation_case.h"

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;
using testing::ElementsAre;

class IpcOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(IpcOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Operations, IpcOperation,
    testing::Values(OperationOfKind{"queue", IpcMakeOperation{}, {"ipcmk", {{"type", "queue"}}}, "ipcmk --queue"},
                    OperationOfKind{"memory",
                                    IpcMakeOperation{IpcType::shmem, "4096", "", "", ""},
                                    {"ipcmk", {{"type", "shmem"}, {"size", "4096"}}},
                                    "ipcmk --shmem 4096"},
                    OperationOfKind{"semaphores",
                                    IpcMakeOperation{IpcType::semaphore, "", "3", "", "600"},
                                    {"ipcmk", {{"type", "semaphore"}, {"count", "3"}, {"mode", "600"}}},
                                    "ipcmk --semaphore 3 --mode 600"},
                    OperationOfKind{"queueWithAKey",
                                    IpcMakeOperation{IpcType::queue, "", "", "0x4c616220", ""},
                                    {"ipcmk", {{"type", "queue"}, {"key", "0x4c616220"}}},
                                    "perl -e 'defined msgget(0x4c616220, 03644) or die $!'"},
                    OperationOfKind{"privateMemory",
                                    IpcMakeOperation{IpcType::shmem, "1", "", "private", "0600"},
                                    {"ipcmk", {{"type", "shmem"}, {"size", "1"}, {"key", "private"}, {"mode", "0600"}}},
                                    "perl -e 'defined shmget(0, 1, 03600) or die $!'"},
                    OperationOfKind{"semaphoresWithAKey",
                                    IpcMakeOperation{IpcType::semaphore, "", "2", "7", ""},
                                    {"ipcmk", {{"type", "semaphore"}, {"count", "2"}, {"key", "7"}}},
                                    "perl -e 'defined semget(7, 2, 03644) or die $!'"},
                    OperationOfKind{"removedQueue",
                                    IpcRemoveOperation{IpcType::queue, "0"},
                                    {"ipcrm", {{"type", "queue"}, {"id", "0"}}},
                                    "ipcrm --queue-id 0"},
                    OperationOfKind{"removedMemory",
                                    IpcRemoveOperation{IpcType::shmem, "32768"},
                                    {"ipcrm", {{"type", "shmem"}, {"id", "32768"}}},
                                    "ipcrm --shmem-id 32768"},
                    OperationOfKind{"removedSemaphores",
                                    IpcRemoveOperation{IpcType::semaphore, "1"},
                                    {"ipcrm", {{"type", "semaphore"}, {"id", "1"}}},
                                    "ipcrm --semaphore-id 1"},
                    OperationOfKind{"queuesMount",
                                    QueuesMountOperation{"/mnt"},
                                    {"mqueue-mount", {{"target", "/mnt"}}},
                                    "mount -t mqueue mqueue /mnt"},
                    OperationOfKind{"posixQueue",
                                    QueueMakeOperation{"/mnt/a b"},
                                    {"mqueue-make", {{"path", "/mnt/a b"}}},
                                    "touch '/mnt/a b'"},
                    OperationOfKind{"removedPosixQueue",
                                    QueueRemoveOperation{"/mnt/lesson"},
                                    {"mqueue-remove", {{"path", "/mnt/lesson"}}},
                                    "rm /mnt/lesson"}),
    test::byName);

class IpcComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(IpcComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, IpcComplaint,
    testing::Values(
        ComplaintOfKind{"noType", {"ipcmk", {}}, {"type", Fault::missing}},
        ComplaintOfKind{"otherType", {"ipcmk", {{"type", "msg"}}}, {"type", Fault::unknown}},
        ComplaintOfKind{"memoryWithoutASize", {"ipcmk", {{"type", "shmem"}}}, {"size", Fault::missing}},
        ComplaintOfKind{"noBytes", {"ipcmk", {{"type", "shmem"}, {"size", "0"}}}, {"size", Fault::notANumber}},
        ComplaintOfKind{"sizeWithAUnit", {"ipcmk", {{"type", "shmem"}, {"size", "4k"}}}, {"size", Fault::notANumber}},
        ComplaintOfKind{"octalSize", {"ipcmk", {{"type", "shmem"}, {"size", "010"}}}, {"size", Fault::notANumber}},
        ComplaintOfKind{"semaphoresWithoutACount", {"ipcmk", {{"type", "semaphore"}}}, {"count", Fault::missing}},
        ComplaintOfKind{
            "noSemaphores", {"ipcmk", {{"type", "semaphore"}, {"count", "-1"}}}, {"count", Fault::notANumber}},
        ComplaintOfKind{"queueOfASize", {"ipcmk", {{"type", "queue"}, {"size", "4096"}}}, {"size", Fault::notAllowed}},
        ComplaintOfKind{"queueOfACount", {"ipcmk", {{"type", "queue"}, {"count", "1"}}}, {"count", Fault::notAllowed}},
        ComplaintOfKind{"badMode", {"ipcmk", {{"type", "queue"}, {"mode", "8"}}}, {"mode", Fault::notAMode}},
        ComplaintOfKind{"keyZero", {"ipcmk", {{"type", "queue"}, {"key", "0"}}}, {"key", Fault::notAKey}},
        ComplaintOfKind{"codeAsKey", {"ipcmk", {{"type", "queue"}, {"key", "1,0);"}}}, {"key", Fault::notAKey}},
        ComplaintOfKind{"noId", {"ipcrm", {{"type", "queue"}}}, {"id", Fault::missing}},
        ComplaintOfKind{"negativeId", {"ipcrm", {{"type", "queue"}, {"id", "-1"}}}, {"id", Fault::notANumber}},
        ComplaintOfKind{"largeId", {"ipcrm", {{"type", "queue"}, {"id", "2147483648"}}}, {"id", Fault::notANumber}},
        ComplaintOfKind{"optionAsId", {"ipcrm", {{"type", "queue"}, {"id", "0 -a"}}}, {"id", Fault::notANumber}},
        ComplaintOfKind{"noTarget", {"mqueue-mount", {}}, {"target", Fault::missing}},
        ComplaintOfKind{"relativePath", {"mqueue-make", {{"path", "lesson"}}}, {"path", Fault::notAbsolute}},
        ComplaintOfKind{"noPath", {"mqueue-remove", {}}, {"path", Fault::missing}}),
    test::byName);

TEST(IpcKey, isANumberOrPrivate)
{
    EXPECT_EQ(ipcKeyIn("private"), 0U);
    EXPECT_EQ(ipcKeyIn("0x5b0f0c7b"), 0x5b0f0c7bU);
    EXPECT_EQ(ipcKeyIn("0xFFFFFFFF"), 0xffffffffU);
    EXPECT_EQ(ipcKeyIn("42"), 42U);
    for (const std::string_view text :
         {"", "0", "0x", "0x0", "010", "-1", "+1", " 1", "1 ", "0x100000000", "4294967296", "abc", "Private", "1;2"})
        EXPECT_EQ(ipcKeyIn(text), std::nullopt) << text;
}

TEST(IpcUndo, removesWhatWasMadeByTheIdThatWasFound)
{
    const std::vector<Section> found{{"ipcmk", Form::facts, {"VALUE"}, {{"id", {"7"}}, {"key", {"0x00000001"}}}}};
    EXPECT_EQ(undoOf(IpcMakeOperation{IpcType::shmem, "4096", "", "", ""}, found),
              Operation(IpcRemoveOperation{IpcType::shmem, "7"}));
    EXPECT_EQ(undoOf(QueueMakeOperation{"/mnt/lesson"}), Operation(QueueRemoveOperation{"/mnt/lesson"}));
    EXPECT_EQ(undoOf(IpcRemoveOperation{IpcType::queue, "0"}), std::nullopt);
}

TEST(IpcForm, asksForWhatGoesWithTheType)
{
    const auto namesFor = [](std::string type) {
        std::vector<std::string_view> names;
        for (const ParameterInfo &parameter : parametersFor({"ipcmk", {{"type", std::move(type)}}}))
            names.push_back(parameter.name);
        return names;
    };
    EXPECT_THAT(namesFor("queue"), ElementsAre("type", "key", "mode"));
    EXPECT_THAT(namesFor("shmem"), ElementsAre("type", "size", "key", "mode"));
    EXPECT_THAT(namesFor("semaphore"), ElementsAre("type", "count", "key", "mode"));
}

} // namespace
} // namespace lab
