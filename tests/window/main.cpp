// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_user.h"

#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

#include <gtest/gtest.h>
#include <string>

Q_IMPORT_QML_PLUGIN(UnshareLabPlugin)

namespace
{

/// Says why for every test that cannot run as the user it should run as.
class Unable : public testing::Environment
{
public:
    explicit Unable(std::string reason)
        : m_reason(std::move(reason))
    {}
    void SetUp() override { GTEST_SKIP() << "SKIPPED: " << m_reason; }

private:
    std::string m_reason;
};

} // namespace

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!GTEST_FLAG_GET(list_tests)) {
        const std::string reason = lab::test::becomeTestUser({LAB_TEST_PROGRAMS});
        if (!reason.empty())
            testing::AddGlobalTestEnvironment(new Unable(reason));
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    return RUN_ALL_TESTS();
}
