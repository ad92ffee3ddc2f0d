// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/containerpicture.h"

#include "tests/window/views.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

View containerView(Side side, KindSet apart, const std::string &root)
{
    View view{.topic = Topic::container(),
              .side = side,
              .namespaces = {},
              .sections = {{"container",
                            Form::facts,
                            {"VALUE"},
                            {{"root", {root}},
                             {"hostname", {"box"}},
                             {"interfaces", {"lo veth1-c"}},
                             {"processes", {side == Side::child ? "1" : "7"}}}}}};
    std::uint64_t inode = 100;
    for (const std::string_view name : namespaceLinks) {
        ++inode;
        const auto isOf = [name](const KindInfo &info) { return name.starts_with(info.link); };
        const KindInfo &kind = *std::ranges::find_if(kindTable(), isOf);
        view.namespaces.push_back({std::string(name), apart.has(kind.kind) ? inode + 1000 : inode});
    }
    return view;
}

QStringList statesOf(const ContainerPictureModel &picture)
{
    QStringList states;
    for (const ContainerKind &kind : picture.kinds())
        states.append(QStringLiteral("%1: %2").arg(kind.kind, kind.state));
    return states;
}

} // namespace

TEST(ContainerPicture, ticksTheKindsThatTheChildHasForItself)
{
    ContainerPictureModel picture;
    const View parent = containerView(Side::parent, {}, "ext4 /dev/vda");
    const View child = containerView(Side::child, KindSet(Kind::uts) | Kind::pid, "ext4 /dev/vda");
    picture.show(&parent, &child);
    EXPECT_THAT(statesOf(picture),
                testing::ElementsAre(u"mount: shared", u"uts: its own", u"ipc: shared", u"net: shared", u"pid: its own",
                                     u"user: shared", u"cgroup: shared", u"time: shared"));
    EXPECT_EQ(picture.separateCount(), 2);
    EXPECT_EQ(picture.text(), u"Still shared: Mount, IPC, Network, User, Cgroup, Time. The root is the parent's.");
    EXPECT_EQ(picture.parentSide().processes, u"7");
    EXPECT_EQ(picture.childSide().interfaces, u"lo veth1-c");
}

TEST(ContainerPicture, hasNothingSharedWhenAllAreApart)
{
    ContainerPictureModel picture;
    const View parent = containerView(Side::parent, {}, "ext4 /dev/vda");
    const View child = containerView(Side::child, KindSet::all(), "tmpfs root");
    picture.show(&parent, &child);
    EXPECT_EQ(picture.separateCount(), 8);
    EXPECT_EQ(picture.text(), u"All eight kinds are the child's own. The root is its own.");
}

TEST(ContainerPicture, tellsWhereOnlyChildrenAreInside)
{
    ContainerPictureModel picture;
    const View parent = containerView(Side::parent, {}, "ext4 /dev/vda");
    View child = containerView(Side::child, {}, "ext4 /dev/vda");
    std::ranges::find(child.namespaces, "pid_for_children", &NamespaceLink::name)->inode = 9;
    picture.show(&parent, &child);
    EXPECT_THAT(statesOf(picture), testing::Contains(u"pid: for children only"));
    EXPECT_EQ(picture.separateCount(), 0);
}

TEST(ContainerPicture, tellsOfAKindThatTheKernelLacks)
{
    ContainerPictureModel picture;
    View parent = containerView(Side::parent, {}, "ext4 /dev/vda");
    std::ranges::find(parent.namespaces, "time", &NamespaceLink::name)->inode = 0;
    View child = parent;
    picture.show(&parent, &child);
    EXPECT_THAT(statesOf(picture), testing::Contains(u"time: not in this kernel"));
}

TEST(ContainerPicture, claimsNothingWithoutAChild)
{
    ContainerPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    const View parent = containerView(Side::parent, {}, "ext4 /dev/vda");
    picture.show(&parent, nullptr);
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 1);
    EXPECT_THAT(statesOf(picture), testing::Contains(u"mount: "));
    EXPECT_EQ(picture.text(), u"There is no child: nothing is separate yet.");
}

} // namespace lab
