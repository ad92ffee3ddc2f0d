// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lab
{

/// What a tab, a lesson, a lab and a view are about: one kind, or the container that all kinds make together. Only a
/// kind is something of the kernel's; a container is a child that is new in several.
class Topic
{
public:
    constexpr Topic(Kind kind)
        : m_index(static_cast<std::uint8_t>(kind))
    {}
    [[nodiscard]] static constexpr Topic container()
    {
        Topic topic(Kind::mount);
        topic.m_index = kindCount;
        return topic;
    }
    /// Nothing: the container.
    [[nodiscard]] constexpr std::optional<Kind> kind() const
    {
        return m_index < kindCount ? std::optional(static_cast<Kind>(m_index)) : std::nullopt;
    }
    /// The place in the order of the tabs: the kinds, then the container.
    [[nodiscard]] constexpr std::size_t index() const { return m_index; }
    bool operator==(const Topic &) const = default;

private:
    std::uint8_t m_index;
};

inline constexpr std::size_t topicCount = kindCount + 1;

/// All of them, each at its index.
[[nodiscard]] const std::array<Topic, topicCount> &allTopics();

/// "mount", "container": in file names and on the command line.
[[nodiscard]] std::string_view nameOf(Topic topic);
[[nodiscard]] std::optional<Topic> topicNamed(std::string_view name);
/// Of a container, which has something of everything: nobody.
[[nodiscard]] News newsOf(Topic topic);

/// A set of topics.
class TopicSet
{
public:
    constexpr TopicSet() = default;
    constexpr TopicSet(Topic topic)
        : m_bits(bitOf(topic))
    {}
    constexpr TopicSet(Kind kind)
        : TopicSet(Topic(kind))
    {}
    constexpr TopicSet(KindSet kinds)
        : m_bits(kinds.bits())
    {}
    [[nodiscard]] static constexpr TopicSet fromBits(std::uint16_t bits)
    {
        TopicSet set;
        set.m_bits = bits;
        return set;
    }
    [[nodiscard]] static constexpr TopicSet all() { return fromBits((1U << topicCount) - 1); }
    [[nodiscard]] constexpr std::uint16_t bits() const { return m_bits; }
    [[nodiscard]] constexpr bool has(Topic topic) const { return (m_bits & bitOf(topic)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr TopicSet &operator|=(TopicSet other)
    {
        m_bits |= other.m_bits;
        return *this;
    }
    friend constexpr TopicSet operator|(TopicSet a, TopicSet b) { return a |= b; }
    bool operator==(const TopicSet &) const = default;

private:
    static constexpr std::uint16_t bitOf(Topic topic) { return static_cast<std::uint16_t>(1U << topic.index()); }
    std::uint16_t m_bits = 0;
};

} // namespace lab
