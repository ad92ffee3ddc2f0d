// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/process_record.h"

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace lab
{

/// Asks sockets of other processes for their network namespace. A socket stays where it was made, so each is asked
/// once, whoever has it.
class Sockets
{
public:
    Sockets();

    /// Turns the record's sockets of another network namespace than its process's into ties, and forgets the others.
    void resolve(const ProcTree &tree, ProcessRecord &record);
    /// Forgets the sockets that have not been met since the last call, where they are many.
    void tidy();

    [[nodiscard]] std::size_t size() const { return m_known.size(); }

private:
    struct Known
    {
        std::uint64_t networkNamespace = 0; ///< 0: it may not be asked
        bool isMet = true;
    };

    [[nodiscard]] std::uint64_t ask(const FileDescriptor &process, const OpenSocket &open);

    std::unordered_map<std::uint64_t, Known> m_known; ///< by inode
    std::optional<std::uint64_t> m_ownCookie;
    std::uint64_t m_ownNamespace = 0;
};

} // namespace lab
