// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewcontroller.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <gmock/gmock.h>
#include <tuple>

namespace lab
{

using namespace lab::test;

namespace
{

class OverviewSizes : public testing::TestWithParam<std::tuple<QSize, const char *>>
{
protected:
    void audit(const QString &state)
    {
        window.keepPicture(
            QStringLiteral("overview-%1x%2-%3-%4").arg(size.width()).arg(size.height()).arg(language, state));
        expectNoFaults(window.quick(), state);
    }

    QSize size = std::get<0>(GetParam());
    QString language = QString::fromLatin1(std::get<1>(GetParam()));
    ShownWindow window{mountBackend(), size, language};
};

} // namespace

TEST_P(OverviewSizes, nothingIsCutAndNothingOverlaps)
{
    ASSERT_TRUE(window.isReady());
    OverviewController &overview = *window.controller().overview();
    window.controller().setOverview(true);
    ASSERT_TRUE(window.until([&] { return overview.rows()->count() > 0; }));
    audit(QStringLiteral("list"));
    overview.setFilter(QStringLiteral("COLOUR == 1"));
    audit(QStringLiteral("fault"));
    overview.setFilter({});
    overview.setArrangement(OverviewController::Arrangement::byProcess);
    ASSERT_TRUE(window.until([&] { return overview.rows()->count() > 0 && overview.rows()->row(0).isProcess; }));
    audit(QStringLiteral("processes"));
    overview.select(0);
    ASSERT_TRUE(window.until([&] { return overview.details()->isShown(); }));
    audit(QStringLiteral("process"));
    overview.select(1);
    ASSERT_TRUE(window.until([&] { return overview.details()->kind() != u"process"; }));
    audit(QStringLiteral("namespace"));
    overview.clearSelection();
    overview.setPictured(true);
    ASSERT_TRUE(window.until([&] { return overview.picture() != nullptr; }));
    audit(QStringLiteral("picture"));
}

INSTANTIATE_TEST_SUITE_P(Windows, OverviewSizes,
                         testing::Combine(testing::Values(QSize(1280, 800), QSize(1000, 700), QSize(800, 600),
                                                          QSize(640, 480), QSize(3840, 2160)),
                                          testing::Values("en", "ja")),
                         [](const auto &one) {
                             const QSize size = std::get<0>(one.param);
                             return "of" + std::to_string(size.width()) + "by" + std::to_string(size.height()) +
                                    std::get<1>(one.param);
                         });

} // namespace lab
