// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lab
{

/// The eight kinds of namespaces(7), in the order of the tabs.
enum class Kind : std::uint8_t { mount, uts, ipc, net, pid, user, cgroup, time };

/// One of the two sides of a lab.
enum class Side : std::uint8_t { parent, child };

/// Who says that what a kind shows has changed.
enum class News : std::uint8_t {
    kernel, ///< the kernel, at once
    nobody, ///< nobody: one has to look again
};

struct KindInfo
{
    Kind kind;
    std::string_view name;     ///< in every room, file name and command line: "mount"
    std::string_view link;     ///< in /proc/PID/ns: "mnt"
    std::uint64_t cloneFlag;   ///< for clone3(2), unshare(2), setns(2)
    std::string_view flagName; ///< "CLONE_NEWNS"
    std::string_view option;   ///< of unshare(1): "--mount"
    News news;
};

inline constexpr std::size_t kindCount = 8;

/// The one table of all kinds, indexed by Kind.
[[nodiscard]] const std::array<KindInfo, kindCount> &kindTable();
[[nodiscard]] const KindInfo &infoOf(Kind kind);
[[nodiscard]] std::optional<Kind> kindNamed(std::string_view name);

[[nodiscard]] std::string_view nameOf(Side side);
[[nodiscard]] std::optional<Side> sideNamed(std::string_view name);

/// The names in /proc/PID/ns, in the order of `ls`: ten links for eight kinds.
inline constexpr std::array<std::string_view, 10> namespaceLinks{
    "cgroup", "ipc", "mnt", "net", "pid", "pid_for_children", "time", "time_for_children", "user", "uts"};

/// A set of kinds.
class KindSet
{
public:
    constexpr KindSet() = default;
    constexpr KindSet(Kind kind)
        : m_bits(bitOf(kind))
    {}
    [[nodiscard]] static constexpr KindSet fromBits(std::uint8_t bits)
    {
        KindSet set;
        set.m_bits = bits;
        return set;
    }
    [[nodiscard]] static constexpr KindSet all() { return fromBits(0xff); }
    [[nodiscard]] constexpr std::uint8_t bits() const { return m_bits; }
    [[nodiscard]] constexpr bool has(Kind kind) const { return (m_bits & bitOf(kind)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr KindSet &operator|=(KindSet other)
    {
        m_bits |= other.m_bits;
        return *this;
    }
    friend constexpr KindSet operator|(KindSet a, KindSet b) { return a |= b; }
    bool operator==(const KindSet &) const = default;

private:
    static constexpr std::uint8_t bitOf(Kind kind)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
    }
    std::uint8_t m_bits = 0;
};

/// The CLONE_NEW* flags of a set, ored.
[[nodiscard]] std::uint64_t cloneFlags(KindSet kinds);

} // namespace lab
