// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/topic.h"

#include <algorithm>

namespace lab
{

const std::array<Topic, topicCount> &allTopics()
{
    static constexpr std::array<Topic, topicCount> topics{Kind::mount,  Kind::uts,  Kind::ipc,
                                                          Kind::net,    Kind::pid,  Kind::user,
                                                          Kind::cgroup, Kind::time, Topic::container()};
    return topics;
}

std::string_view nameOf(Topic topic)
{
    return topic.kind() ? infoOf(*topic.kind()).name : "container";
}

std::optional<Topic> topicNamed(std::string_view name)
{
    const auto found = std::ranges::find_if(allTopics(), [name](Topic topic) { return nameOf(topic) == name; });
    return found == allTopics().end() ? std::nullopt : std::optional(*found);
}

News newsOf(Topic topic)
{
    return topic.kind() ? infoOf(*topic.kind()).news : News::nobody;
}

} // namespace lab
