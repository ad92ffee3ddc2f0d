// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/words.h"

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace lab
{

enum class FileSystem : std::uint8_t { tmpfs, proc, bind };

/// mount(2). tmpfs takes size and mode (tmpfs(5)); bind takes a source path; a source given to the others is a label.
struct MountOperation
{
    FileSystem fileSystem = FileSystem::tmpfs;
    std::string source;
    std::string target;
    std::string size; ///< "64m"; empty: the kernel's half of the memory
    std::string mode; ///< octal, "1777"; empty: 1777

    bool operator==(const MountOperation &) const = default;
};

/// umount2(2).
struct UnmountOperation
{
    std::string target;

    bool operator==(const UnmountOperation &) const = default;
};

/// sethostname(2).
struct HostNameOperation
{
    std::string name;

    bool operator==(const HostNameOperation &) const = default;
};

/// setdomainname(2).
struct DomainNameOperation
{
    std::string name;

    bool operator==(const DomainNameOperation &) const = default;
};

/// A command typed by a person, run by /bin/sh on one side. Never how an operation of the lab itself is done.
struct RunOperation
{
    std::string command;

    bool operator==(const RunOperation &) const = default;
};

/// One thing done on one side.
using Operation = std::variant<MountOperation, UnmountOperation, HostNameOperation, DomainNameOperation, RunOperation>;

/// A parameter as forms and errors name it: "target".
struct ParameterInfo
{
    std::string_view name;
    Fault (*check)(std::string_view);
    enum class Need : std::uint8_t { required, optional } need;
};

/// The parameters of the operation with that name: "mount", "unmount", "hostname", "domainname", "run"; empty: unknown.
[[nodiscard]] std::span<const ParameterInfo> parametersOf(std::string_view operation);

/// Strict: unknown, missing, repeated and ill-formed parameters are refused with the parameter's name.
[[nodiscard]] std::expected<Operation, Complaint> operationFromWords(const Words &words);
[[nodiscard]] Words wordsOf(const Operation &operation);

/// The command that a person would type for it: "mount -t tmpfs -o size=64m tmpfs /mnt".
[[nodiscard]] std::string commandOf(const Operation &operation);

/// All faults of the words in the order of the parameters, for a form that is being filled in.
[[nodiscard]] std::vector<Complaint> complaintsAbout(const Words &words);

} // namespace lab
