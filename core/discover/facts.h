// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/proc_tree.h"
#include "core/discover/unit.h"
#include "core/model/census.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lab
{

/// What a census leaves out because few look at it: read when it is asked for, and kept until forget(), or until the
/// process runs another program.
class Facts
{
public:
    [[nodiscard]] static Result<Facts> open(const std::string &proc = "/proc");
    /// For a census of processes that are in no proc here, where others have their numbers: it has to do alone.
    [[nodiscard]] static Facts none();

    /// The arguments of a process, with blanks between them; its name where it has none, as a kernel thread. Any bytes.
    [[nodiscard]] const std::string &command(const Process &process);
    [[nodiscard]] const Unit &unit(const Process &process);
    /// The name of a user, getpwuid(3); the number where it has none.
    [[nodiscard]] const std::string &userName(std::uint32_t user);
    /// Inode of the mount namespace that the caller is in; 0: unknown.
    [[nodiscard]] std::uint64_t ownMountNamespace() const { return m_ownMountNamespace; }

    /// Lines of a file of the process that leads a namespace, as they are without their padding: "0 100000 65536".
    /// Empty: none, or it may not be read.
    [[nodiscard]] std::vector<std::string> lines(const Process &process, const std::string &file) const;
    /// The addresses in a network namespace: "10.0.0.1", "fe80::1 eth0".
    [[nodiscard]] std::vector<std::string> addresses(const Process &process) const;

    void forget();
    /// Forgets the processes that are not there any more.
    void tidy(const Census &census);

private:
    struct Known
    {
        std::uint64_t startTime = 0;
        std::string name;
        std::string command;
        Unit unit;
        bool hasCommand = false;
        bool hasUnit = false;
    };

    explicit Facts(ProcTree tree);
    [[nodiscard]] Known &known(const Process &process);

    ProcTree m_tree;
    std::uint64_t m_ownMountNamespace = 0;
    std::unordered_map<int, Known> m_processes;
    std::unordered_map<std::uint32_t, std::string> m_users;
};

/// The addresses of a network namespace and the offsets of a time namespace: as a process tells them, or who went in.
[[nodiscard]] std::vector<std::string> addressesOf(const Namespace &one, const Census &census, const Facts &facts);
[[nodiscard]] std::vector<std::string> offsetsOf(const Namespace &one, const Census &census, const Facts &facts);

/// The lines of a text as Facts::lines() has them.
[[nodiscard]] std::vector<std::string> plainLinesIn(std::string_view text);

/// A process whose timens_offsets are those of that time namespace: what the file tells is where its next children will
/// be. nullptr: there is none.
[[nodiscard]] const Process *offsetsTeller(const Namespace &one, const Census &census);

} // namespace lab
