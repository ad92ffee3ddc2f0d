// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/owner.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lab
{

/// Something that a lab changes on the computer itself, and what it takes to take it back.
struct Change
{
    enum class What : std::uint8_t { mount, link, queue, shmem, semaphore, file, cgroup, clock };
    /// A number that nothing has: it did not come to that.
    static constexpr std::uint64_t nothing = UINT64_MAX;

    What what = What::mount;
    std::string subject;      ///< where it is mounted, the name of an interface, the id of an object, a path, seconds
    std::uint64_t number = 0; ///< of the mount that was on top there, of the interface, file or cgroup; when the
                              ///< computer started, by its clock; 0: not known yet

    bool operator==(const Change &) const = default;
};

/// "mount 42 /mnt", "link 0 veth0"
[[nodiscard]] std::string lineOf(const Change &change);
/// Of all lines; what is cut short is left out.
[[nodiscard]] std::vector<Change> changesIn(std::string_view text);

/// What core/wire/host.h has below hostDirectory of one lab: the socket, and the journal of what it changes on the
/// computer itself. It outlives whoever made it until it is removed.
class HostEntry
{
public:
    /// Takes back and removes first what labs left whose processes are all gone. EMFILE: the user has as many as a user
    /// may have.
    [[nodiscard]] static Result<HostEntry> make(const Owner &caller);

    [[nodiscard]] const std::string &token() const { return m_token; }
    [[nodiscard]] const FileDescriptor &listener() const { return m_listener; }

    /// Before it is done.
    [[nodiscard]] Result<void> note(const Change &change);
    [[nodiscard]] std::size_t changes() const { return m_changes; }

    /// Takes all back, the last first, and removes the entry.
    void undoAndRemove() const;

private:
    HostEntry(Owner caller, std::string token, FileDescriptor listener, FileDescriptor journal)
        : m_caller(caller)
        , m_token(std::move(token))
        , m_listener(std::move(listener))
        , m_journal(std::move(journal))
    {}

    Owner m_caller;
    std::string m_token;
    FileDescriptor m_listener;
    FileDescriptor m_journal;
    std::size_t m_changes = 0;
};

} // namespace lab
