// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lab
{

/// The fields of /proc/PID/status, proc_pid_status(5): a name, a colon and blank-separated words in each line.
class ProcessStatus
{
public:
    /// The process: a PID in that proc, or "self".
    [[nodiscard]] static Result<ProcessStatus> read(const FileDescriptor &proc, const std::string &process);

    /// What follows the colon, without blanks around it; empty: there is no such field.
    [[nodiscard]] std::string_view of(std::string_view field) const;
    [[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view field) const;
    /// Its name, made fit to be shown; the kernel writes newline and backslash of it as \n and \\.
    [[nodiscard]] std::string command() const;

private:
    explicit ProcessStatus(std::string text)
        : m_text(std::move(text))
    {}

    std::string m_text;
};

/// The PIDs in a proc, in the order of their numbers.
[[nodiscard]] Result<std::vector<std::string>> pidsIn(const FileDescriptor &proc);

/// Whether a process can have ended since its PID was read.
[[nodiscard]] bool isGone(const Error &error);

} // namespace lab
