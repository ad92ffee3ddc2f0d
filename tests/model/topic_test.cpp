// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/topic.h"

#include <gtest/gtest.h>

namespace lab
{

TEST(Topic, isAKindOrTheContainer)
{
    for (const KindInfo &info : kindTable()) {
        const Topic topic = info.kind;
        EXPECT_EQ(topic.kind(), info.kind);
        EXPECT_EQ(nameOf(topic), info.name);
        EXPECT_EQ(newsOf(topic), info.news);
        EXPECT_EQ(topicNamed(info.name), topic);
    }
    EXPECT_EQ(Topic::container().kind(), std::nullopt);
    EXPECT_EQ(topicNamed("container"), Topic::container());
    EXPECT_EQ(newsOf(Topic::container()), News::nobody);
    EXPECT_EQ(topicNamed("mnt"), std::nullopt);
    EXPECT_EQ(kindNamed("container"), std::nullopt) << "it is no kind of namespace";
}

TEST(Topic, isAtItsPlaceInTheOrderOfTheTabs)
{
    for (std::size_t at = 0; at < topicCount; ++at)
        EXPECT_EQ(allTopics()[at].index(), at);
    EXPECT_EQ(allTopics().back(), Topic::container());
}

TEST(TopicSet, holdsKindsAndTheContainer)
{
    TopicSet set = KindSet(Kind::uts) | Kind::net;
    EXPECT_TRUE(set.has(Kind::uts));
    EXPECT_FALSE(set.has(Topic::container()));
    set |= Topic::container();
    EXPECT_TRUE(set.has(Topic::container()));
    EXPECT_TRUE(set.has(Kind::net));
    EXPECT_FALSE(set.has(Kind::mount));
    EXPECT_EQ(TopicSet::fromBits(set.bits()), set);
    EXPECT_NE(TopicSet(KindSet::all()), TopicSet::all());
    EXPECT_TRUE(TopicSet().isEmpty());
}

} // namespace lab
