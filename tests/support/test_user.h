// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lab::test
{

/// Where $LAB_TEST_AS names a user and root runs the test: goes on as that user, with a copy of the agent in a directory
/// that this user can reach ($UNSHARE_LAB_AGENT). Otherwise nothing. An empty text, or what stands in the way.
[[nodiscard]] std::string becomeTestUser(const std::string &agent);

} // namespace lab::test
