// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/overviewrow.h"
#include "core/discover/enter.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lab
{

/// A process in the tree of those that are in a namespace.
struct ProcessLine
{
    RowKey key = 0;
    int depth = 0;
    int pid = 0;
    QString user{};
    QString command{};

    bool operator==(const ProcessLine &) const = default;
};

/// What keeps a namespace alive, one sort of it.
struct TieLine
{
    Tie tie = Tie::process;
    std::uint32_t count = 0;
    QStringList examples{}; ///< "1234 bash: 5"

    bool operator==(const TieLine &) const = default;
};

/// A namespace of a process, beside that of another one.
struct LinkLine
{
    Kind kind = Kind::mount;
    std::uint64_t inode = 0;       ///< 0: there is none, or it may not be read
    std::uint64_t ofOther = 0;     ///< the same of the other process
    std::uint64_t forChildren = 0; ///< where its next children will be in another one

    bool operator==(const LinkLine &) const = default;
};

/// All that is known of one namespace, or of one process. No translated words.
struct Details
{
    RowKey key = 0;
    bool isThere = false; ///< false: it is gone, or has never been; nothing else is said then
    OverviewRow row{};

    std::uint64_t id = 0; ///< as Namespace
    std::optional<QString> creator{};
    std::vector<std::uint64_t> owners{};  ///< user namespaces: the owner, its parent, and so on
    std::vector<std::uint64_t> parents{}; ///< the parent, its parent, and so on
    std::optional<int> networkNumber{};
    QStringList addresses{};
    QStringList userMap{};
    QStringList groupMap{};
    QString setgroups{};
    QStringList offsets{};
    QString hostName{}; ///< of a UTS namespace
    QString domainName{};
    std::optional<Unread> unread{}; ///< why the facts of its kind are not there
    std::vector<TieLine> ties{};
    std::vector<ProcessLine> processes{};
    int left = 0; ///< processes that are not listed
    QString enterCommand{};
    Entrance entrance{};         ///< by which the namespace can be looked into
    bool isForRootAlone = false; ///< this user has not the rights to go into it, as far as its owners tell

    int parentPid = 0; ///< of a process
    int otherPid = 0;  ///< what a process is compared with; 0: it is not there
    QString otherCommand{};
    std::uint32_t threads = 0;     ///< of a process
    std::vector<LinkLine> links{}; ///< of a process

    bool operator==(const Details &) const = default;
};

/// Reads what the census leaves out as well. A process is compared with the other one; 0: with its parent process.
[[nodiscard]] Details detailsOf(RowKey key, const Census &census, Facts &facts, const Self &self, int otherPid = 0);

} // namespace lab
