// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that uses the lab as the window does, says "done" on standard output and stays. The lifetime test ends it
// at any moment. With the name of a topic it plays its lesson; without it makes a child with all kinds and
// mounts in it.
#include "core/lab/player.h"
#include "tests/support/sandbox_lab.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>

namespace
{

std::string mountInAChild(lab::test::SandboxLab &sandbox)
{
    const auto opened = sandbox.open(
        {.kinds = lab::KindSet::all(), .mountProc = lab::MountProc::yes, .ids = {.own = lab::OwnId::root}});
    const auto mounted =
        opened ? sandbox.perform(lab::Side::child, lab::MountOperation{lab::FileSystem::tmpfs, "", "/mnt", "", ""})
               : opened;
    return mounted ? "done" : lab::describe(mounted.error());
}

std::string play(lab::LessonPlayer &player)
{
    bool isOver = false;
    QObject::connect(&player, &lab::LessonPlayer::finished, &player, [&isOver] { isOver = true; });
    player.setDeadline(std::chrono::seconds(10));
    player.runAll();
    if (!lab::test::waitUntil([&isOver] { return isOver; }, std::chrono::seconds(60)))
        return "it does not end";
    return player.nextStep() == player.stepCount() ? "done" : "step " + std::to_string(player.nextStep() + 1);
}

void say(const std::string &word)
{
    std::puts(word.c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::optional<lab::Topic> topic = argc > 1 ? lab::topicNamed(argv[1]) : std::nullopt;
    lab::test::SandboxLab sandbox(topic.value_or(lab::Kind::mount));
    if (!topic) {
        say(mountInAChild(sandbox));
        return QCoreApplication::exec();
    }
    lab::LessonPlayer player(*sandbox.lab, lab::parseLesson(lab::shippedLesson(*topic, QStringLiteral("en"))).value());
    say(play(player));
    return QCoreApplication::exec();
}
