// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <memory>

namespace
{

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Contrast ratio of WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

struct Pair
{
    const char *text;
    const char *ground;
};

/// Every text colour with every ground that it stands on.
constexpr Pair pairs[] = {
    {"ink", "background"},        {"ink", "surface"},        {"ink", "raised"},
    {"ink", "parentTint"},        {"ink", "childTint"},      {"ink", "failsTint"},
    {"ink", "selection"},         {"ink", "hover"},          {"muted", "background"},
    {"muted", "surface"},         {"muted", "raised"},       {"muted", "parentTint"},
    {"muted", "childTint"},       {"muted", "failsTint"},    {"muted", "hover"},
    {"selectedInk", "selection"}, {"parentSide", "surface"}, {"parentSide", "background"},
    {"parentSide", "parentTint"}, {"childSide", "surface"},  {"childSide", "background"},
    {"childSide", "childTint"},   {"onSide", "parentSide"},  {"onSide", "childSide"},
    {"onSide", "holds"},          {"onSide", "fails"},       {"holds", "surface"},
    {"holds", "background"},      {"fails", "surface"},      {"fails", "background"},
    {"fails", "failsTint"},       {"surface", "ink"},        {"background", "ink"},
};

class ThemeTest : public testing::TestWithParam<bool>
{
};

} // namespace

TEST_P(ThemeTest, textStandsOutFromItsGround)
{
    QQmlEngine engine;
    auto *theme = engine.singletonInstance<QObject *>("UnshareLab", "Theme");
    ASSERT_NE(theme, nullptr);
    theme->setProperty("isDark", GetParam());
    for (const Pair &pair : pairs) {
        const auto text = theme->property(pair.text).value<QColor>();
        const auto ground = theme->property(pair.ground).value<QColor>();
        ASSERT_TRUE(text.isValid() && ground.isValid()) << pair.text << " on " << pair.ground;
        EXPECT_GE(contrast(text, ground), 4.5) << pair.text << " on " << pair.ground;
    }
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, ThemeTest, testing::Bool(),
                         [](const auto &one) { return one.param ? "dark" : "light"; });
