// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <cerrno>
#include <string>
#include <string_view>

namespace lab
{

/// The error of the call that has just failed, with errno.
[[nodiscard]] inline Error errorOf(std::string_view call, std::string_view subject = {})
{
    return {std::string(call), errno, std::string(subject)};
}

/// Calls again while a signal interrupts it. The function answers -1 with errno, as system calls do.
template <typename Function>
auto retried(Function function)
{
    auto result = function();
    while (result == -1 && errno == EINTR)
        result = function();
    return result;
}

/// 0 or more: the value; -1: the error.
template <typename Number>
[[nodiscard]] Result<Number> checked(Number result, std::string_view call, std::string_view subject = {})
{
    if (result == -1)
        return std::unexpected(errorOf(call, subject));
    return result;
}

/// The same where the value says nothing.
[[nodiscard]] inline Result<void> done(long result, std::string_view call, std::string_view subject = {})
{
    if (result == -1)
        return std::unexpected(errorOf(call, subject));
    return {};
}

} // namespace lab
