// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <string>

namespace lab
{

/// A failed call: what was called, the errno that it gave (0 where no system call is to blame) and
/// what it was called on. core/lab/explain turns it into what failed, why, and what to do.
struct [[nodiscard]] Error
{
    std::string call;    ///< name of the system call or of the check, as in the manual: "mount_setattr"
    int number = 0;      ///< errno(3)
    std::string subject; ///< path, name or id that the call was about; may be empty

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// "mount: /mnt: Operation not permitted (EPERM)": one line for logs and terminals.
[[nodiscard]] std::string describe(const Error &error);

/// The symbolic name of an errno: "EPERM"; its number in digits where the C library knows no name.
[[nodiscard]] std::string errnoName(int number);

} // namespace lab
