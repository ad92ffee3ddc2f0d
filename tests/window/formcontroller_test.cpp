// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/formcontroller.h"

#include "tests/support/wait.h"
#include "tests/window/views.h"

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

class FormControllerTest : public testing::Test
{
protected:
    FormControllerTest()
    {
        auto made = mountBackend();
        backend = made.get();
        parent = std::make_unique<Parent>(std::move(made));
        lab = std::make_unique<Lab>(*parent, Kind::mount);
        form = std::make_unique<FormController>(*lab, machine);
        parent->start();
        EXPECT_TRUE(waitUntil([this] { return parent->state() == Parent::State::ready; }));
    }
    void fillTarget() { form->setValue(2, QStringLiteral("/mnt")); }

    MachineReader machine;
    FakeBackend *backend = nullptr;
    std::unique_ptr<Parent> parent;
    std::unique_ptr<Lab> lab;
    std::unique_ptr<FormController> form;
};

} // namespace

TEST_F(FormControllerTest, saysWhyItCannotRunWithoutAChild)
{
    fillTarget();
    EXPECT_FALSE(form->canRun());
    EXPECT_EQ(form->obstacle(), u"There is no child yet. A step of the lesson makes it.");
    form->setSide(QStringLiteral("parent"));
    EXPECT_EQ(form->obstacle(), QString());
    EXPECT_TRUE(form->canRun());
}

TEST_F(FormControllerTest, showsTheEquivalentCommand)
{
    EXPECT_EQ(form->command(), QString());
    fillTarget();
    EXPECT_EQ(form->command(), u"mount -t tmpfs tmpfs /mnt");
    form->setOperation(QStringLiteral("unmount"));
    form->setValue(0, QStringLiteral("/mnt"));
    EXPECT_EQ(form->command(), u"umount /mnt");
}

TEST_F(FormControllerTest, runsOnTheChosenSideAndTellsOfIt)
{
    form->setSide(QStringLiteral("parent"));
    fillTarget();
    form->run();
    EXPECT_TRUE(form->isRunning());
    ASSERT_TRUE(waitUntil([this] { return !form->isRunning(); }));
    ASSERT_EQ(backend->performed.size(), 1U);
    EXPECT_EQ(form->success(), u"Done: mount -t tmpfs tmpfs /mnt");
}

TEST_F(FormControllerTest, explainsAFailure)
{
    backend->operate = [](LabNumber, const Operation &) -> Result<Outcome> {
        return std::unexpected(Error{"mount", ENOENT, "/mnt"});
    };
    form->setSide(QStringLiteral("parent"));
    fillTarget();
    form->run();
    ASSERT_TRUE(waitUntil([this] { return form->failure()->isShown(); }));
    EXPECT_THAT(form->failure()->detail().toStdString(), testing::HasSubstr("ENOENT"));
    EXPECT_EQ(form->success(), QString());
}

TEST(ContainersForm, makesTheChildOutOfTickedKinds)
{
    auto made = mountBackend();
    FakeBackend *const backend = made.get();
    made->parentView.topic = made->childView.topic = Topic::container();
    Parent parent(std::move(made));
    Lab lab(parent, Topic::container());
    MachineReader machine;
    FormController form(lab, machine);
    parent.start();
    ASSERT_TRUE(waitUntil([&] { return parent.state() == Parent::State::ready; }));
    EXPECT_EQ(form.operation(), u"unshare");
    EXPECT_TRUE(form.makesChild());
    EXPECT_FALSE(form.canRun()) << "no kind is chosen";
    const QModelIndex kinds = form.fields()->index(0);
    EXPECT_EQ(kinds.data(FieldsModel::NameRole).toString(), u"kinds");
    EXPECT_TRUE(kinds.data(FieldsModel::IsManyRole).toBool());
    EXPECT_EQ(kinds.data(FieldsModel::ValueRole).toString(), QString());
    form.setValue(0, QStringLiteral("uts,net"));
    EXPECT_EQ(form.obstacle(), QString());
    EXPECT_EQ(form.command(), u"unshare --uts --net /bin/bash");
    form.run();
    ASSERT_TRUE(waitUntil([&] { return lab.state() == Lab::State::open; }));
    form.setValue(0, QStringLiteral("uts,net,mount"));
    form.run();
    ASSERT_TRUE(waitUntil([&] { return backend->opened.size() == 2 && !form.isRunning(); }));
    EXPECT_EQ(backend->opened[1].kinds, KindSet(Kind::uts) | Kind::net | Kind::mount);
    EXPECT_EQ(form.success(), u"Done: unshare --mount --uts --net /bin/bash");
}

} // namespace lab
