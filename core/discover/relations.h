// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/proc_text.h"
#include "core/discover/proc_tree.h"
#include "core/kernel/fd.h"
#include "core/kernel/net_namespace.h"
#include "core/model/census.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

namespace lab
{

/// What the kernel says of a namespace itself; as in Namespace.
struct Relations
{
    std::uint64_t id = 0;
    std::uint64_t parent = 0;
    std::uint64_t owner = 0;
    std::optional<std::uint32_t> creator{}; ///< of user namespaces
    std::optional<int> networkNumber{};
    bool isOwnerHidden = false;
};

struct RelatedNamespace
{
    NamedNamespace what;
    Relations relations;
};

/// Opens a namespace by something that holds it, Tie::process among them. EBADMSG: there is another one by now.
[[nodiscard]] Result<FileDescriptor> openNamespace(const ProcTree &tree, const NamedNamespace &what,
                                                   const Holding &holding);

/// Asks namespaces for their relations. One for each thread.
class RelationsReader
{
public:
    using IsKnown = std::function<bool(const NamedNamespace &)>;

    /// Relations of those for which isKnown answers true need not be asked for.
    explicit RelationsReader(IsKnown isKnown)
        : m_isKnown(std::move(isKnown))
    {}

    /// Appends the relations of a namespace, then of its owner and parent and theirs.
    void read(const FileDescriptor &file, const NamedNamespace &what);

    [[nodiscard]] std::vector<RelatedNamespace> &found() { return m_found; }

private:
    [[nodiscard]] std::uint64_t follow(const Result<FileDescriptor> &file, Kind kind, int depth);
    [[nodiscard]] std::optional<int> networkNumberOf(const FileDescriptor &file);
    void read(const FileDescriptor &file, const NamedNamespace &what, int depth);

    IsKnown m_isKnown;
    std::vector<RelatedNamespace> m_found;
    std::unordered_set<std::uint64_t> m_followed; ///< inodes
    FileDescriptor m_lastOwner;
    std::optional<Result<NetworkNumbers>> m_networkNumbers;
};

} // namespace lab
