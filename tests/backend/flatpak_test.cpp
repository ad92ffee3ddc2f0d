// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_road.h"

#include <gtest/gtest.h>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;

QString infoWith(const QString &rest)
{
    return u"[Application]\n"
           "name=io.github.unsharelab.UnshareLab\n"
           "runtime=runtime/org.kde.Platform/x86_64/6.8\n"
           "\n"
           "[Instance]\n"
           "instance-id=2931607483\n"
           "app-path=/home/ann/.local/share/flatpak/app/io.github.unsharelab.UnshareLab/x86_64/master/1f/files\n"
           "original-app-path=/elsewhere\n"
           "\n"
           "[Context]\n"
           "shared=ipc;\n"_s +
           rest;
}

TEST(Flatpak, readsWhichRunOfWhichApplicationItIs)
{
    const FlatpakInfo info = flatpakInfoIn(infoWith({}));
    EXPECT_EQ(info.application, u"io.github.unsharelab.UnshareLab");
    EXPECT_EQ(info.instance, u"2931607483");
    EXPECT_EQ(info.filesOutside,
              u"/home/ann/.local/share/flatpak/app/io.github.unsharelab.UnshareLab/x86_64/master/1f/files");
    EXPECT_FALSE(info.mayLeave);
}

TEST(Flatpak, readsEscapesAndIgnoresWhatIsNoEntry)
{
    const FlatpakInfo info =
        flatpakInfoIn(u"name=none\n[Application]\n#name=a\n=b\n  name = c\\sd\\\\e \nname\n[Inst"_s);
    EXPECT_EQ(info.application, u"c d\\e");
    EXPECT_EQ(flatpakInfoIn({}), FlatpakInfo());
}

struct Permission
{
    const char *name;
    QString text;
    bool mayLeave;
};

class EachPermission : public testing::TestWithParam<Permission>
{
};

TEST_P(EachPermission, letsProgramsBeStartedOutsideOrNot)
{
    EXPECT_EQ(flatpakInfoIn(infoWith(GetParam().text)).mayLeave, GetParam().mayLeave);
}

INSTANTIATE_TEST_SUITE_P(
    Policies, EachPermission,
    testing::Values(Permission{"talk", u"[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n"_s, true},
                    Permission{"own", u"[Session Bus Policy]\norg.freedesktop.Flatpak=own\n"_s, true},
                    Permission{"any", u"[Session Bus Policy]\norg.freedesktop.*=talk\n"_s, true},
                    Permission{"all", u"sockets=wayland;session-bus;\n"_s, true},
                    Permission{"see", u"[Session Bus Policy]\norg.freedesktop.Flatpak=see\n"_s, false},
                    Permission{"none", u"[Session Bus Policy]\norg.freedesktop.Flatpak=none\n"_s, false},
                    Permission{"like", u"[Session Bus Policy]\norg.freedesktop.FlatpakX=talk\n"_s, false},
                    Permission{"below", u"[Session Bus Policy]\norg.freedesktop.Flatpak.*=talk\n"_s, false},
                    Permission{"system", u"[System Bus Policy]\norg.freedesktop.Flatpak=talk\n"_s, false},
                    Permission{"display", u"sockets=wayland;fallback-x11;\n"_s, false}),
    [](const auto &permission) { return std::string(permission.param.name); });

constexpr auto agent = "/app/bin/../libexec/unshare-lab/unshare-lab-agent"_L1;

TEST(AgentRoad, isTheAgentItselfWhereThereIsNoFlatpak)
{
    EXPECT_EQ(agentRoad(agent, std::nullopt), (AgentRoad{.place = AgentRoad::Place::here, .words = {agent}}));
}

TEST(AgentRoad, leadsOutOfFlatpakToTheSameAgent)
{
    const FlatpakInfo info{.application = {}, .instance = {}, .filesOutside = u"/var/app/files"_s, .mayLeave = true};
    const AgentRoad road = agentRoad(agent, info);
    EXPECT_EQ(road.place, AgentRoad::Place::outside);
    EXPECT_EQ(road.words, (QStringList{u"/usr/bin/flatpak-spawn"_s, u"--host"_s, u"--directory="_s, u"--forward-fd=3"_s,
                                       u"/var/app/files/libexec/unshare-lab/unshare-lab-agent"_s}));
}

TEST(AgentRoad, leadsNowhereWithoutAPermissionOrAPathOutside)
{
    const AgentRoad nowhere{.place = AgentRoad::Place::nowhere, .words = {}};
    EXPECT_EQ(agentRoad(agent, FlatpakInfo{.application = {}, .instance = {}, .filesOutside = u"/f"_s}), nowhere);
    EXPECT_EQ(agentRoad(agent, FlatpakInfo{.application = {}, .instance = {}, .filesOutside = {}, .mayLeave = true}),
              nowhere);
    EXPECT_EQ(agentRoad(u"/usr/bin/agent"_s,
                        FlatpakInfo{.application = {}, .instance = {}, .filesOutside = u"/f"_s, .mayLeave = true}),
              nowhere);
}

} // namespace
} // namespace lab
