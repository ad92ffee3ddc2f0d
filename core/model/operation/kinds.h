// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace lab
{

struct OperationInfo;

// What each kind has to offer; operation.cpp puts them together.
[[nodiscard]] std::span<const OperationInfo> mountOperations();
[[nodiscard]] std::span<const OperationInfo> utsOperations();
[[nodiscard]] std::span<const OperationInfo> ipcOperations();
[[nodiscard]] std::span<const OperationInfo> netOperations();
[[nodiscard]] std::span<const OperationInfo> pidOperations();
[[nodiscard]] std::span<const OperationInfo> timeOperations();
[[nodiscard]] std::span<const OperationInfo> userOperations();
[[nodiscard]] std::span<const OperationInfo> cgroupOperations();
[[nodiscard]] std::span<const OperationInfo> containerOperations();
[[nodiscard]] std::span<const OperationInfo> runOperations();

} // namespace lab
