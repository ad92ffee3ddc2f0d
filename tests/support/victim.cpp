// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that uses the lab as the window does: makes a sandbox and a child with all kinds, mounts in it, says "done"
// on standard output and stays. The lifetime test ends it at any moment.
#include "tests/support/sandbox_lab.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    lab::test::SandboxLab sandbox(lab::Kind::mount);
    const auto opened = sandbox.open(
        {.kinds = lab::KindSet::all(), .mountProc = lab::MountProc::yes, .ids = {.own = lab::OwnId::root}});
    const auto mounted =
        opened ? sandbox.perform(lab::Side::child, lab::MountOperation{lab::FileSystem::tmpfs, "", "/mnt", "", ""})
               : opened;
    std::puts(mounted ? "done" : lab::describe(mounted.error()).c_str());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
