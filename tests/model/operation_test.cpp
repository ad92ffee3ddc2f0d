// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <set>

namespace lab
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

struct OperationCase : test::Named
{
    Operation operation;
    Words words;
    std::string command;
};

class EachOperation : public testing::TestWithParam<OperationCase>
{
};

TEST_P(EachOperation, isReadFromItsWords)
{
    const std::expected<Operation, Complaint> operation = operationFromWords(GetParam().words);
    ASSERT_TRUE(operation) << operation.error().parameter << " " << nameOf(operation.error().fault);
    EXPECT_EQ(*operation, GetParam().operation);
    EXPECT_THAT(complaintsAbout(GetParam().words), IsEmpty());
}

TEST_P(EachOperation, isWrittenInItsWords)
{
    EXPECT_EQ(wordsOf(GetParam().operation), GetParam().words);
}

TEST_P(EachOperation, isShownAsACommand)
{
    EXPECT_EQ(commandOf(GetParam().operation), GetParam().command);
}

TEST_P(EachOperation, hasParametersForItsWords)
{
    std::vector<std::string_view> names;
    for (const ParameterInfo &parameter : parametersFor(GetParam().words))
        names.push_back(parameter.name);
    for (const auto &[name, value] : GetParam().words.parameters)
        EXPECT_THAT(names, testing::Contains(name));
}

INSTANTIATE_TEST_SUITE_P(
    Operations, EachOperation,
    testing::Values(
        OperationCase{
            "tmpfs",
            MountOperation{FileSystem::tmpfs, "lesson", "/mnt", "64m", "0750"},
            {"mount",
             {{"fstype", "tmpfs"}, {"source", "lesson"}, {"target", "/mnt"}, {"size", "64m"}, {"mode", "0750"}}},
            "mount -t tmpfs -o size=64m,mode=0750 lesson /mnt"},
        OperationCase{"tmpfsAlone",
                      MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""},
                      {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}}},
                      "mount -t tmpfs tmpfs /mnt"},
        OperationCase{"tmpfsOfAMode",
                      MountOperation{FileSystem::tmpfs, "", "/mnt", "", "700"},
                      {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}, {"mode", "700"}}},
                      "mount -t tmpfs -o mode=700 tmpfs /mnt"},
        OperationCase{"tmpfsOfHalfTheMemory",
                      MountOperation{FileSystem::tmpfs, "a", "/mnt", "50%", ""},
                      {"mount", {{"fstype", "tmpfs"}, {"source", "a"}, {"target", "/mnt"}, {"size", "50%"}}},
                      "mount -t tmpfs -o size=50% a /mnt"},
        OperationCase{"proc",
                      MountOperation{FileSystem::proc, "", "/proc", "", ""},
                      {"mount", {{"fstype", "proc"}, {"target", "/proc"}}},
                      "mount -t proc proc /proc"},
        OperationCase{"bind",
                      MountOperation{FileSystem::bind, "/etc", "/mnt/etc", "", ""},
                      {"mount", {{"fstype", "bind"}, {"source", "/etc"}, {"target", "/mnt/etc"}}},
                      "mount --bind /etc /mnt/etc"},
        OperationCase{"quotes",
                      MountOperation{FileSystem::bind, "/it's", "/mnt/a b", "", ""},
                      {"mount", {{"fstype", "bind"}, {"source", "/it's"}, {"target", "/mnt/a b"}}},
                      "mount --bind '/it'\\''s' '/mnt/a b'"},
        OperationCase{"quotedExpansion",
                      MountOperation{FileSystem::tmpfs, "$(id)", "/mnt/*", "", ""},
                      {"mount", {{"fstype", "tmpfs"}, {"source", "$(id)"}, {"target", "/mnt/*"}}},
                      "mount -t tmpfs '$(id)' '/mnt/*'"},
        OperationCase{
            "quotedLetters", UnmountOperation{"/mnt/名"}, {"unmount", {{"target", "/mnt/名"}}}, "umount '/mnt/名'"},
        OperationCase{"unmount", UnmountOperation{"/mnt"}, {"unmount", {{"target", "/mnt"}}}, "umount /mnt"},
        OperationCase{"lazyUnmount",
                      UnmountOperation{"/mnt", Lazily::yes},
                      {"unmount", {{"target", "/mnt"}, {"lazily", "yes"}}},
                      "umount -l /mnt"},
        OperationCase{"shared",
                      PropagationOperation{PropagationType::shared, "/mnt"},
                      {"propagation", {{"type", "shared"}, {"target", "/mnt"}}},
                      "mount --make-shared /mnt"},
        OperationCase{"private",
                      PropagationOperation{PropagationType::private_, "/mnt/a b"},
                      {"propagation", {{"type", "private"}, {"target", "/mnt/a b"}}},
                      "mount --make-private '/mnt/a b'"},
        OperationCase{"slave",
                      PropagationOperation{PropagationType::slave, "/mnt"},
                      {"propagation", {{"type", "slave"}, {"target", "/mnt"}}},
                      "mount --make-slave /mnt"},
        OperationCase{"unbindable",
                      PropagationOperation{PropagationType::unbindable, "/mnt"},
                      {"propagation", {{"type", "unbindable"}, {"target", "/mnt"}}},
                      "mount --make-unbindable /mnt"},
        OperationCase{"hostName",
                      HostNameOperation{"child.home.local"},
                      {"hostname", {{"name", "child.home.local"}}},
                      "hostname child.home.local"},
        OperationCase{"domainName", DomainNameOperation{"lab"}, {"domainname", {{"name", "lab"}}}, "domainname lab"},
        OperationCase{
            "run", RunOperation{"echo 'a b'\n\tls"}, {"run", {{"command", "echo 'a b'\n\tls"}}}, "echo 'a b'\n\tls"}),
    test::byName);

struct ComplaintCase : test::Named
{
    Words words;
    std::vector<Complaint> complaints;
};

class EachComplaint : public testing::TestWithParam<ComplaintCase>
{
};

TEST_P(EachComplaint, isMade)
{
    EXPECT_EQ(complaintsAbout(GetParam().words), GetParam().complaints);
    const std::expected<Operation, Complaint> operation = operationFromWords(GetParam().words);
    ASSERT_FALSE(operation);
    EXPECT_EQ(operation.error(), GetParam().complaints.front());
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, EachComplaint,
    testing::Values(
        ComplaintCase{"noName", {"", {}}, {{"", Fault::unknown}}},
        ComplaintCase{"otherName", {"Mount", {{"target", "/mnt"}}}, {{"Mount", Fault::unknown}}},
        ComplaintCase{"nameOfACommand", {"umount", {{"target", "/mnt"}}}, {{"umount", Fault::unknown}}},
        ComplaintCase{"mountOfNothing", {"mount", {}}, {{"fstype", Fault::missing}, {"target", Fault::missing}}},
        ComplaintCase{"emptyIsMissing", {"mount", {{"fstype", ""}, {"target", "/mnt"}}}, {{"fstype", Fault::missing}}},
        ComplaintCase{
            "unknownFileSystem", {"mount", {{"fstype", "ext4"}, {"target", "/mnt"}}}, {{"fstype", Fault::unknown}}},
        ComplaintCase{
            "capitalFileSystem", {"mount", {{"fstype", "Tmpfs"}, {"target", "/mnt"}}}, {{"fstype", Fault::unknown}}},
        ComplaintCase{"unknownParameter",
                      {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}, {"options", "ro"}}},
                      {{"options", Fault::unknown}}},
        ComplaintCase{"parameterTwice",
                      {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}, {"target", "/mnt"}}},
                      {{"target", Fault::twice}}},
        ComplaintCase{
            "badTarget", {"mount", {{"fstype", "tmpfs"}, {"target", "mnt"}}}, {{"target", Fault::notAbsolute}}},
        ComplaintCase{
            "unknownLaziness", {"unmount", {{"target", "/mnt"}, {"lazily", "maybe"}}}, {{"lazily", Fault::unknown}}},
        ComplaintCase{"recursivePropagation",
                      {"propagation", {{"type", "rshared"}, {"target", "/mnt"}}},
                      {{"type", Fault::unknown}}},
        ComplaintCase{"badSize",
                      {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}, {"size", "1x"}}},
                      {{"size", Fault::notASize}}},
        ComplaintCase{"badMode",
                      {"mount", {{"fstype", "tmpfs"}, {"target", "/mnt"}, {"mode", "999"}}},
                      {{"mode", Fault::notAMode}}},
        ComplaintCase{"longLabel",
                      {"mount", {{"fstype", "tmpfs"}, {"source", std::string(256, 'a')}, {"target", "/mnt"}}},
                      {{"source", Fault::tooLong}}},
        ComplaintCase{
            "bindOfNothing", {"mount", {{"fstype", "bind"}, {"target", "/mnt"}}}, {{"source", Fault::missing}}},
        ComplaintCase{"bindOfALabel",
                      {"mount", {{"fstype", "bind"}, {"source", "etc"}, {"target", "/mnt"}}},
                      {{"source", Fault::notAbsolute}}},
        ComplaintCase{"bindOfASize",
                      {"mount", {{"fstype", "bind"}, {"source", "/etc"}, {"target", "/mnt"}, {"size", "1m"}}},
                      {{"size", Fault::notAllowed}}},
        ComplaintCase{"procOfAMode",
                      {"mount", {{"fstype", "proc"}, {"target", "/proc"}, {"mode", "700"}}},
                      {{"mode", Fault::notAllowed}}},
        ComplaintCase{"severalInTheOrderOfTheParameters",
                      {"mount", {{"mode", "9"}, {"target", "mnt/"}, {"x", ""}, {"size", "0"}}},
                      {{"x", Fault::unknown},
                       {"fstype", Fault::missing},
                       {"target", Fault::notAbsolute},
                       {"size", Fault::notASize},
                       {"mode", Fault::notAMode}}},
        ComplaintCase{"unmountOfNothing", {"unmount", {}}, {{"target", Fault::missing}}},
        ComplaintCase{"unmountOfAParent", {"unmount", {{"target", "/mnt/.."}}}, {{"target", Fault::notNormal}}},
        ComplaintCase{"hostWithoutAName", {"hostname", {}}, {{"name", Fault::missing}}},
        ComplaintCase{"hostOfABadName", {"hostname", {{"name", "a b"}}}, {{"name", Fault::notAHostName}}},
        ComplaintCase{
            "domainOfALongName", {"domainname", {{"name", std::string(65, 'a')}}}, {{"name", Fault::tooLong}}},
        ComplaintCase{"runOfNothing", {"run", {{"command", ""}}}, {{"command", Fault::missing}}},
        ComplaintCase{"runOfAnEscape", {"run", {{"command", "\033c"}}}, {{"command", Fault::controlCharacter}}}),
    test::byName);

TEST(Operation, takesItsParametersInAnyOrder)
{
    const std::expected<Operation, Complaint> operation =
        operationFromWords({"mount", {{"target", "/mnt"}, {"mode", ""}, {"fstype", "tmpfs"}}});
    ASSERT_TRUE(operation);
    EXPECT_EQ(*operation, Operation(MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""}));
}

TEST(Operation, bindsAPathThatIsLongerThanALabel)
{
    const std::string source = "/" + std::string(200, 'a') + "/" + std::string(200, 'b');
    const Words words{"mount", {{"fstype", "bind"}, {"source", source}, {"target", "/mnt"}}};
    EXPECT_THAT(complaintsAbout(words), IsEmpty());
}

TEST(Operation, knowsWhichParametersAreNeeded)
{
    std::vector<std::string_view> required;
    for (const ParameterInfo &parameter : parametersFor({"mount", {}})) {
        if (parameter.need == ParameterInfo::Need::required)
            required.push_back(parameter.name);
    }
    EXPECT_THAT(required, ElementsAre("fstype", "target"));
    for (const std::string_view name : {"", "umount", "Mount", "unshare", "mount "})
        EXPECT_EQ(operationNamed(name), nullptr) << name;
}

TEST(Operation, hasTheParametersThatGoWithItsOthers)
{
    const auto namesFor = [](const Words &words) {
        std::vector<std::string_view> names;
        for (const ParameterInfo &parameter : parametersFor(words))
            names.push_back(parameter.name);
        return names;
    };
    EXPECT_THAT(namesFor({"mount", {{"fstype", "tmpfs"}}}), ElementsAre("fstype", "source", "target", "size", "mode"));
    EXPECT_THAT(namesFor({"mount", {{"fstype", "bind"}}}), ElementsAre("fstype", "source", "target"));
    EXPECT_THAT(namesFor({"umount", {}}), IsEmpty());
}

TEST(Operation, isKnownByOneNameInOneTab)
{
    std::set<std::string_view> names;
    for (const OperationInfo *operation : operationTable())
        EXPECT_TRUE(names.insert(operation->name).second) << operation->name;
    for (const KindInfo &info : kindTable()) {
        for (const OperationInfo *operation : operationsOf(info.kind))
            EXPECT_EQ(operation->kind, info.kind) << operation->name;
    }
    EXPECT_EQ(operationNamed("run")->kind, std::nullopt);
    for (const OperationInfo *operation : operationsOf(Topic::container()))
        EXPECT_NE(operation, nullptr);
    EXPECT_THAT(operationsOf(Topic::container()), testing::Contains(operationNamed("pivot-root")));
}

TEST(Operation, isTakenBackByAnother)
{
    EXPECT_EQ(undoOf(MountOperation{FileSystem::tmpfs, "a", "/mnt", "", ""}),
              Operation(UnmountOperation{"/mnt", Lazily::yes}));
    EXPECT_EQ(undoOf(UnmountOperation{"/mnt"}), std::nullopt);
    EXPECT_EQ(undoOf(RunOperation{"true"}), std::nullopt);
}

TEST(Operation, givesAGoodExampleOfEachParameterOfAForm)
{
    for (const OperationInfo *operation : operationTable()) {
        for (const ParameterInfo &parameter : operation->parameters) {
            SCOPED_TRACE(std::string(operation->name) + " " + std::string(parameter.name));
            if (operation->kind) {
                EXPECT_EQ(nameOf(parameter.check(parameter.example)), "none");
            }
            for (const std::string_view choice : parameter.choices)
                EXPECT_EQ(nameOf(parameter.check(choice)), "none") << choice;
        }
    }
}

} // namespace
} // namespace lab
