// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lab::test
{

/// The user as whom a test program runs its cases; made in its main.
///
/// Where $LAB_TEST_AS names a user and root started the tests, the process goes on as that user, with copies of the
/// programs that $LAB_TEST_COPY names (NAME:NAME…) in a directory that this user can reach ($LAB_TEST_PROGRAMS;
/// $UNSHARE_LAB_AGENT is the agent's). The copies go with this object. Where that cannot be, every case says why and is
/// skipped. Otherwise it does nothing.
class TestUser
{
public:
    TestUser();
    ~TestUser();
    TestUser(const TestUser &) = delete;
    TestUser &operator=(const TestUser &) = delete;
};

/// The path of a program of this build that the test may start: in the build tree, or the copy.
[[nodiscard]] std::string programPath(const std::string &name);

} // namespace lab::test
