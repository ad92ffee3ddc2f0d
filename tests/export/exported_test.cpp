// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/commandlines.h"
#include "app/export/ocibundle.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// What the container's program prints of itself: one "name value" a line, and the entries of its root.
const std::vector<std::string> probe{
    "/bin/sh", "-c",
    "echo hostname $(uname -n); echo number $$; echo root $(ls /);"
    "for kind in cgroup ipc mnt net pid time user uts; do echo $kind $(readlink /proc/self/ns/$kind); done;"
    "echo map $(cat /proc/self/uid_map); echo uid $(id -u);"
    "echo boottime $(sed -n 's/^boottime *\\([0-9]*\\) .*/\\1/p' /proc/self/timens_offsets);"
    "echo interfaces $(sed -n 's/^ *\\([a-z0-9]*\\):.*/\\1/p' /proc/self/net/dev);"
    "echo caps $(sed -n 's/CapEff:.//p' /proc/self/status)"};

struct Ran
{
    int status = -1;
    QMap<QString, QString> facts;
    QString output;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForFinished(60'000))
        return ran;
    ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.output = QString::fromUtf8(process.readAll());
    for (const QString &line : ran.output.split(QRegularExpression(u"\r?\n"_s)))
        ran.facts[line.section(u' ', 0, 0)] = line.section(u' ', 1);
    return ran;
}

QString ownLink(const QString &kind)
{
    return QString::fromStdString(std::filesystem::read_symlink("/proc/self/ns/" + kind.toStdString()).string());
}

ContainerPlan planAfter(int steps)
{
    const Lesson lesson = parseLesson(shippedLesson(Topic::container(), u"en"_s)).value();
    return planOf(actionsOf(lesson, steps < 0 ? static_cast<int>(lesson.steps.size()) : steps)).value();
}

/// Steps of the lesson after which all eight kinds are new and the root is the computer's.
constexpr int stepsBeforeRoot = 10;

/// The container lab's lesson, run by the tools that it is exported for.
class ExportedContainer : public testing::Test
{
protected:
    static bool isThere(const QString &tool) { return !QStandardPaths::findExecutable(tool).isEmpty(); }

    void expectNew(const Ran &ran, const QStringList &kinds)
    {
        ASSERT_EQ(ran.status, 0) << ran.output.toStdString();
        for (const QString &kind : kinds) {
            EXPECT_FALSE(ran.facts[kind].isEmpty()) << kind.toStdString() << '\n' << ran.output.toStdString();
            EXPECT_NE(ran.facts[kind], ownLink(kind)) << kind.toStdString();
        }
        EXPECT_EQ(ran.facts[u"uid"_s], u"0"_s);
        EXPECT_EQ(ran.facts[u"interfaces"_s], u"lo"_s) << ran.output.toStdString();
    }

    /// crun does not know the layout "hybrid" of cgroups: where that is, it gets a world with cgroup2 alone, in which
    /// this user is root.
    Ran runBundle(const QString &bundle, bool isInWorld)
    {
        const QString state = directory.filePath(u"state"_s);
        QStringList words{u"crun"_s, u"--root"_s,   state,  u"--cgroup-manager=disabled"_s,
                          u"run"_s,  u"--bundle"_s, bundle, u"exported"_s};
        if (!isInWorld)
            return run(words.takeFirst(), words);
        return run(u"unshare"_s,
                   QStringList{u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"--cgroup"_s, u"sh"_s, u"-c"_s,
                               u"mount -t cgroup2 cgroup2 /sys/fs/cgroup && exec \"$@\""_s, u"sh"_s} +
                       words);
    }

    void runOci(int steps, Ran &ran)
    {
        const bool isHybrid =
            QFile::exists(u"/sys/fs/cgroup/unified"_s) || !QFile::exists(u"/sys/fs/cgroup/cgroup.procs"_s);
        HostFacts host = readHostFacts();
        if (isHybrid)
            host.uid = host.gid = 0;
        const QString bundle = directory.filePath(u"bundle"_s);
        ASSERT_TRUE(writeBundle(bundle.toStdString(), ociBundleOf(planAfter(steps), host, probe)));
        EXPECT_TRUE(QFile::exists(bundle + u"/README.md"_s));
        ran = runBundle(bundle, isHybrid);
    }

    QTemporaryDir directory;
};

class ExportedForRoot : public ExportedContainer
{
};

} // namespace

TEST_F(ExportedContainer, runsInCrun)
{
    if (!isThere(u"crun"_s))
        GTEST_SKIP() << "SKIPPED: there is no crun";
    Ran ran;
    runOci(-1, ran);
    expectNew(ran, {u"cgroup"_s, u"ipc"_s, u"mnt"_s, u"net"_s, u"pid"_s, u"time"_s, u"user"_s, u"uts"_s});
    EXPECT_EQ(ran.facts[u"hostname"_s], u"box"_s);
    EXPECT_EQ(ran.facts[u"number"_s], u"1"_s);
    EXPECT_EQ(ran.facts[u"boottime"_s], u"86400"_s);
    EXPECT_EQ(ran.facts[u"caps"_s], u"000001ffffffffff"_s);
    EXPECT_FALSE(ran.facts[u"root"_s].split(u' ').contains(u"etc"_s)) << ran.facts[u"root"_s].toStdString();
    EXPECT_TRUE(ran.facts[u"root"_s].split(u' ').contains(u"usr"_s));
}

TEST_F(ExportedContainer, runsInCrunOnTheComputersRoot)
{
    if (!isThere(u"crun"_s))
        GTEST_SKIP() << "SKIPPED: there is no crun";
    Ran ran;
    runOci(stepsBeforeRoot, ran);
    expectNew(ran, {u"cgroup"_s, u"ipc"_s, u"mnt"_s, u"net"_s, u"pid"_s, u"time"_s, u"user"_s, u"uts"_s});
    EXPECT_NE(ran.facts[u"hostname"_s], u"box"_s);
    EXPECT_TRUE(ran.facts[u"root"_s].split(u' ').contains(u"etc"_s)) << ran.facts[u"root"_s].toStdString();
}

TEST_F(ExportedContainer, runsInBwrap)
{
    if (!isThere(u"bwrap"_s))
        GTEST_SKIP() << "SKIPPED: there is no bwrap";
    for (const int steps : {-1, stepsBeforeRoot}) {
        QFile script(directory.filePath(u"run.sh"_s));
        ASSERT_TRUE(script.open(QIODevice::WriteOnly));
        script.write(scriptOf(bwrapCommandOf(planAfter(steps), readHostFacts(), probe)).toUtf8());
        script.close();
        const Ran ran = run(u"sh"_s, {script.fileName()});
        expectNew(ran, {u"cgroup"_s, u"ipc"_s, u"mnt"_s, u"net"_s, u"pid"_s, u"user"_s, u"uts"_s});
        EXPECT_EQ(ran.facts[u"time"_s], ownLink(u"time"_s)) << "as it is said beside it";
        EXPECT_EQ(ran.facts[u"hostname"_s] == u"box", steps < 0);
        EXPECT_EQ(ran.facts[u"number"_s], u"1"_s);
        EXPECT_EQ(ran.facts[u"caps"_s], u"000001ffffffffff"_s);
        EXPECT_EQ(ran.facts[u"root"_s].split(u' ').contains(u"etc"_s), steps > 0);
    }
}

TEST_F(ExportedForRoot, runsInSystemdNspawn)
{
    if (!isThere(u"systemd-nspawn"_s))
        GTEST_SKIP() << "SKIPPED: there is no systemd-nspawn";
    if (::geteuid() != 0)
        GTEST_SKIP() << "SKIPPED: systemd-nspawn is for root";
    if (!QFile::exists(u"/run/systemd/system"_s))
        GTEST_SKIP()
            << "SKIPPED: systemd does not run here, and without it systemd-nspawn would make its cgroups at the "
               "top of the computer's tree and leave them there";
    const HostFacts host = readHostFacts();
    const ContainerPlan plan = planAfter(-1);
    ASSERT_TRUE(writeRootfs(directory.path().toStdString(), ociBundleOf(plan, host)));
    QFile script(directory.filePath(u"run.sh"_s));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write(scriptOf(nspawnCommandOf(plan, host, directory.filePath(u"rootfs"_s).toStdString(), probe)).toUtf8());
    script.close();
    const Ran ran = run(u"sh"_s, {script.fileName()});
    expectNew(ran, {u"ipc"_s, u"mnt"_s, u"net"_s, u"pid"_s, u"user"_s, u"uts"_s});
    EXPECT_EQ(ran.facts[u"time"_s], ownLink(u"time"_s)) << "as it is said beside it";
    EXPECT_EQ(ran.facts[u"hostname"_s], u"box"_s);
    EXPECT_EQ(ran.facts[u"number"_s], u"1"_s);
    EXPECT_FALSE(ran.facts[u"root"_s].split(u' ').contains(u"home"_s)) << ran.facts[u"root"_s].toStdString();
}

} // namespace lab
