// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/unit.h"

#include "tests/support/table.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

const std::string number = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

struct CgroupCase : test::Named
{
    std::string text;
    std::string unit;
};

class CgroupUnit : public testing::TestWithParam<CgroupCase>
{
};

TEST_P(CgroupUnit, isToldByThePath)
{
    EXPECT_EQ(textOf(unitIn(GetParam().text)), GetParam().unit);
}

INSTANTIATE_TEST_SUITE_P(
    Cgroups, CgroupUnit,
    testing::Values(
        CgroupCase{"service", "0::/system.slice/cron.service\n", "systemd:cron.service"},
        CgroupCase{"initScope", "0::/init.scope\n", "systemd:init.scope"},
        CgroupCase{"escapedService", "0::/system.slice/system-getty.slice/a\\x2db.service\n", "systemd:a-b.service"},
        CgroupCase{"insideAService", "0::/system.slice/cron.service/sub/group\n", "systemd:cron.service"},
        CgroupCase{"userService", "0::/user.slice/user-1000.slice/user@1000.service/app.slice/a.service\n",
                   "systemd:a.service"},
        CgroupCase{"session", "0::/user.slice/user-1000.slice/session-2.scope\n", "systemd:session-2.scope"},
        CgroupCase{"docker", "0::/system.slice/docker-" + number + ".scope\n", "docker:0123456789ab"},
        CgroupCase{"dockerWithoutSystemd", "12:pids:/docker/" + number + "\n", "docker:0123456789ab"},
        CgroupCase{"serviceInsideDocker", "0::/system.slice/docker-" + number + ".scope/system.slice/a.service\n",
                   "docker:0123456789ab"},
        CgroupCase{"podman", "0::/machine.slice/libpod-" + number + ".scope/container\n", "podman:0123456789ab"},
        CgroupCase{"podmanWithoutSystemd", "0::/libpod_parent/libpod-" + number + "\n", "podman:0123456789ab"},
        CgroupCase{"kubernetes", "0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-" + number + ".scope\n",
                   "containerd:0123456789ab"},
        CgroupCase{"kubernetesWithoutSystemd", "0::/kubepods/burstable/pod1/" + number + "\n",
                   "containerd:0123456789ab"},
        CgroupCase{"crio", "0::/kubepods.slice/crio-" + number + ".scope\n", "cri-o:0123456789ab"},
        CgroupCase{"lxc", "0::/lxc.payload.web/init.scope\n", "systemd:init.scope"},
        CgroupCase{"lxcAlone", "0::/lxc.payload.web\n", "lxc:web"},
        CgroupCase{"nspawn", "0::/machine.slice/systemd-nspawn@deb.service/payload\n", "machine:deb"},
        CgroupCase{"machine", "0::/machine.slice/machine-my\\x2dbox.scope\n", "machine:my-box"},
        CgroupCase{"flatpak", "0::/user.slice/app.slice/app-flatpak-org.example.My\\x2dApp-4711.scope\n",
                   "flatpak:org.example.My-App"},
        CgroupCase{"snapScope", "0::/user.slice/snap.firefox.firefox-0a1b-2c3d.scope\n", "snap:firefox.firefox"},
        CgroupCase{"snapService", "0::/system.slice/snap.lxd.daemon.service\n", "snap:lxd.daemon"},
        CgroupCase{"unifiedBeforeSystemd", "1:name=systemd:/a.service\n0::/b.service\n", "systemd:b.service"},
        CgroupCase{"emptyUnified", "1:name=systemd:/a.service\n0::/\n", "systemd:a.service"},
        CgroupCase{"systemdBeforeOthers", "4:cpu:/c.service\n1:name=systemd:/a.service\n", "systemd:a.service"},
        CgroupCase{"firstOfOthers", "4:cpu:/c.service\n3:pids:/d.service\n", "systemd:c.service"},
        CgroupCase{"none", "0::/\n", ""}, CgroupCase{"nothing", "", ""}, CgroupCase{"noColon", "0:\n\n0\n", ""},
        CgroupCase{"slices", "0::/user.slice/app.slice\n", ""}, CgroupCase{"onlyTheEnd", "0::/.service/.scope\n", ""},
        CgroupCase{"shortNumber", "0::/docker/0123\n", ""},
        CgroupCase{"numberOfNobody", "0::/other/" + number + "\n", ""},
        CgroupCase{"noHexadecimal", "0::/docker/" + std::string(64, 'g') + "\n", ""},
        CgroupCase{"brokenEscape", "0::/a\\x2.service\n", "systemd:a\\x2.service"},
        CgroupCase{"emptyNames", "0::/app-flatpak--1.scope\n", "systemd:app-flatpak--1.scope"}),
    test::byName);

} // namespace

} // namespace lab
