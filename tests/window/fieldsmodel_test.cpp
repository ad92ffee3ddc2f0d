// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fieldsmodel.h"

#include <QAbstractItemModelTester>

#include <gmock/gmock.h>

namespace lab
{

namespace
{

class FieldsModelTest : public testing::Test
{
protected:
    int rowOf(const QString &name)
    {
        for (int row = 0; row < fields.rowCount(); ++row) {
            if (fields.index(row).data(FieldsModel::NameRole).toString() == name)
                return row;
        }
        return -1;
    }
    void fill(const QString &name, const QString &value) { fields.setValue(rowOf(name), value); }
    QString complaint(const QString &name)
    {
        return fields.index(rowOf(name)).data(FieldsModel::ComplaintRole).toString();
    }

    FieldsModel fields;
    QAbstractItemModelTester tester{&fields, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(FieldsModelTest, complainsOnlyOfWhatHasBeenTouched)
{
    fields.setOperation("mount");
    EXPECT_EQ(complaint(QStringLiteral("target")), QString());
    fill(QStringLiteral("target"), QStringLiteral("mnt"));
    EXPECT_NE(complaint(QStringLiteral("target")), QString());
    fill(QStringLiteral("target"), QStringLiteral("/mnt"));
    EXPECT_EQ(complaint(QStringLiteral("target")), QString());
}

TEST_F(FieldsModelTest, hidesWhatDoesNotGoWithTheType)
{
    fields.setOperation("mount");
    fill(QStringLiteral("size"), QStringLiteral("64m"));
    EXPECT_GE(rowOf(QStringLiteral("mode")), 0);
    fill(QStringLiteral("fstype"), QStringLiteral("bind"));
    EXPECT_EQ(rowOf(QStringLiteral("size")), -1);
    EXPECT_EQ(valueOf(fields.words(), "size"), "") << "what is hidden is not sent";
    fill(QStringLiteral("fstype"), QStringLiteral("tmpfs"));
    EXPECT_GE(rowOf(QStringLiteral("size")), 0);
}

TEST_F(FieldsModelTest, showsWordsOfPeopleForYesAndNoAndThoseOfCommandsAsTheyAre)
{
    fields.setOperation("unshare");
    const auto shown = [&](const QString &name, FieldsModel::Role role) {
        return fields.index(rowOf(name)).data(role).toStringList();
    };
    EXPECT_EQ(shown(QStringLiteral("fork"), FieldsModel::ChoicesRole),
              (QStringList{QStringLiteral("yes"), QStringLiteral("no")}));
    EXPECT_EQ(shown(QStringLiteral("fork"), FieldsModel::ChoiceTitlesRole),
              (QStringList{QStringLiteral("Yes"), QStringLiteral("No")}));
    EXPECT_EQ(shown(QStringLiteral("propagation"), FieldsModel::ChoiceTitlesRole),
              shown(QStringLiteral("propagation"), FieldsModel::ChoicesRole));
}

TEST_F(FieldsModelTest, givesTheWordsOfAnOperation)
{
    fields.setOperation("mount");
    fill(QStringLiteral("target"), QStringLiteral("/mnt"));
    fill(QStringLiteral("mode"), QStringLiteral("700"));
    const auto operation = operationFromWords(fields.words());
    ASSERT_TRUE(operation);
    EXPECT_EQ(commandOf(*operation), "mount -t tmpfs -o mode=700 tmpfs /mnt");
}

} // namespace lab
