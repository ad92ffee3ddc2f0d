// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lab::test
{

/// Where $LAB_TEST_AS names a user and root runs the test: goes on as that user, with copies of the programs in a
/// directory that this user can reach ($LAB_TEST_PROGRAMS; $UNSHARE_LAB_AGENT is the agent's). Otherwise nothing. An
/// empty text, or what stands in the way.
[[nodiscard]] std::string becomeTestUser(const std::vector<std::string> &programs);

/// The path of a program of this build that the test may start: in the build tree, or the copy.
[[nodiscard]] std::string programPath(const std::string &name);

} // namespace lab::test
