// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/operation.h"
#include "tests/support/table.h"

#include <gmock/gmock.h>

namespace lab::test
{

/// An operation of a kind, its words and its command.
struct OperationOfKind : Named
{
    Operation operation;
    Words words;
    std::string command;
};

inline void expectInWordsAndAsCommand(const OperationOfKind &one)
{
    const std::expected<Operation, Complaint> read = operationFromWords(one.words);
    ASSERT_TRUE(read) << read.error().parameter << " " << nameOf(read.error().fault);
    EXPECT_EQ(*read, one.operation);
    EXPECT_EQ(wordsOf(one.operation), one.words);
    EXPECT_EQ(commandOf(one.operation), one.command);
    std::vector<std::string_view> names;
    for (const ParameterInfo &parameter : parametersFor(one.words))
        names.push_back(parameter.name);
    for (const auto &[name, value] : one.words.parameters)
        EXPECT_THAT(names, testing::Contains(name));
}

/// Words of a kind and the one complaint about them.
struct ComplaintOfKind : Named
{
    Words words;
    Complaint complaint;
};

inline void expectOneComplaint(const ComplaintOfKind &one)
{
    EXPECT_THAT(complaintsAbout(one.words), testing::ElementsAre(one.complaint));
}

} // namespace lab::test
