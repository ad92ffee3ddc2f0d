// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"
#include "tests/support/fake_backend.h"

#include <memory>

namespace lab::test
{

/// Ten links; the child's differs from the parent's in that kind.
[[nodiscard]] std::vector<NamespaceLink> linksOf(Kind kind, Side side);

/// A row of a mount table.
[[nodiscard]] Row mountRow(const std::string &target, const std::string &type = "tmpfs",
                           const std::string &options = "rw,relatime");

/// A view of mounts on these targets.
[[nodiscard]] View mountView(Side side, const std::vector<std::string> &targets);

/// A view of the names of a UTS namespace.
[[nodiscard]] View utsView(Side side, const std::string &hostName);

/// A fake on which the lesson on mounts can be played: mounts and unmounts change the child's view.
[[nodiscard]] std::unique_ptr<FakeBackend> mountBackend();

} // namespace lab::test
