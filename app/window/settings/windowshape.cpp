// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/windowshape.h"

#include <algorithm>
#include <cmath>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int longestSide = 16384;
constexpr int percents = 100;
constexpr int leastShare = 5;
constexpr int mostShare = 90;
constexpr int usualShare = 42;

constexpr auto widthKey = "window/width"_L1;
constexpr auto heightKey = "window/height"_L1;
constexpr auto maximisedKey = "window/maximised"_L1;
constexpr auto tabKey = "window/tab"_L1;
constexpr auto lessonKey = "window/lesson-width"_L1;
constexpr auto terminalShareKey = "window/terminal-height-percent"_L1;

} // namespace

WindowShape::WindowShape(SettingsFile &file, QObject *owner)
    : QObject(owner)
    , m_file(file)
    , m_size(file.number(widthKey, 1, longestSide).value_or(-1), file.number(heightKey, 1, longestSide).value_or(-1))
    , m_tab(file.text(tabKey).value_or(QString()))
    , m_lessonWidth(file.number(lessonKey, 0, longestSide).value_or(0))
    , m_terminalShare(qreal(file.number(terminalShareKey, leastShare, mostShare).value_or(usualShare)) / percents)
    , m_isMaximised(file.isSet(maximisedKey))
{}

void WindowShape::setSize(QSize size)
{
    if (m_size == size)
        return;
    m_size = size;
    m_file.write(widthKey, size.width());
    m_file.write(heightKey, size.height());
}

void WindowShape::setMaximised(bool maximised)
{
    if (m_isMaximised == maximised)
        return;
    m_isMaximised = maximised;
    m_file.write(maximisedKey, maximised);
}

void WindowShape::setTab(const QString &tab)
{
    if (m_tab == tab)
        return;
    m_tab = tab;
    m_file.write(tabKey, tab);
}

void WindowShape::setLessonWidth(qreal width)
{
    if (m_lessonWidth == width)
        return;
    m_lessonWidth = width;
    m_file.write(lessonKey, static_cast<int>(std::lround(width)));
    Q_EMIT lessonWidthChanged();
}

void WindowShape::setTerminalShare(qreal share)
{
    if (m_terminalShare == share)
        return;
    m_terminalShare = share;
    m_file.write(terminalShareKey, std::clamp(static_cast<int>(std::lround(share * percents)), leastShare, mostShare));
    Q_EMIT terminalShareChanged();
}

} // namespace lab
