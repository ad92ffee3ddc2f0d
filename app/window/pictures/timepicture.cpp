// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/timepicture.h"

#include "app/window/titles.h"
#include "core/lab/number.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace lab
{

namespace
{

constexpr std::array<std::string_view, 3> names{"realtime", "monotonic", "boottime"};
constexpr std::size_t wallClock = 0;

const Section *sectionIn(const View &view, std::string_view id)
{
    const auto found = std::ranges::find(view.sections, id, &Section::id);
    return found == view.sections.end() ? nullptr : &*found;
}

/// The number in a cell; 0 where there is none.
double numberAt(const Section *section, std::string_view key, std::size_t column)
{
    const Row *const row = section ? findRow(*section, key) : nullptr;
    return row && column < row->cells.size() ? numberIn(row->cells[column]).value_or(0) : 0;
}

} // namespace

QString TimePictureModel::text() const
{
    if (!hasChild() || !m_parent)
        return tr("The clocks of the parent.");
    return tr("The clocks of both sides. Wall clock: the same; monotonic clock of the child: %1; clock since boot of "
              "the "
              "child: %2.")
        .arg(m_clocks.at(1).offset, m_clocks.at(2).offset);
}

void TimePictureModel::show(const View *parent, const View *child)
{
    take(m_parent, m_sinceParent, parent);
    take(m_child, m_sinceChild, child);
    tick();
}

void TimePictureModel::tick()
{
    const auto since = [](const QElapsedTimer &timer) { return Milliseconds(timer.isValid() ? timer.elapsed() : 0); };
    showAfter(since(m_sinceParent), since(m_sinceChild));
}

void TimePictureModel::showAfter(Milliseconds parent, Milliseconds child)
{
    const auto duration = [](qint64 seconds) {
        const QString clock = QStringLiteral("%1:%2:%3")
                                  .arg(seconds / 3600 % 24)
                                  .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                                  .arg(seconds % 60, 2, 10, QLatin1Char('0'));
        const qint64 days = seconds / 86400;
        return days > 0 ? tr("%1 d %2").arg(QString::number(days), clock) : clock;
    };
    const auto shown = [&](const std::optional<Readings> &side, std::size_t clock, Milliseconds since) {
        if (!side)
            return QString();
        const Milliseconds now = side->clocks[clock] + since;
        if (clock == wallClock)
            return QDateTime::fromMSecsSinceEpoch(now.count()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        return duration(std::chrono::floor<std::chrono::seconds>(now).count());
    };
    const auto signedDuration = [&](qint64 seconds) {
        return (seconds < 0 ? QStringLiteral("−") : QStringLiteral("+")) + duration(std::abs(seconds));
    };
    QList<ClockPair> clocks;
    for (std::size_t clock = 0; clock < clockCount; ++clock) {
        ClockPair pair{.title = titleOfFact(names[clock]),
                       .parent = shown(m_parent, clock, parent),
                       .child = shown(m_child, clock, child),
                       .offset = {},
                       .isShifted = false};
        if (m_parent && m_child) {
            pair.isShifted = offsetOf(clock) != 0;
            pair.offset = clock == wallClock ? tr("the same") : signedDuration(offsetOf(clock));
        }
        clocks.append(pair);
    }
    if (clocks == m_clocks)
        return;
    m_clocks = std::move(clocks);
    Q_EMIT changed();
}

std::optional<TimePictureModel::Readings> TimePictureModel::readingsOf(const View *view)
{
    const Section *const clocks = view ? sectionIn(*view, "clocks") : nullptr;
    if (clocks == nullptr)
        return std::nullopt;
    const Section *const offsets = sectionIn(*view, "offsets");
    Readings readings;
    for (std::size_t clock = 0; clock < clockCount; ++clock) {
        readings.clocks[clock] = Milliseconds(std::llround(numberAt(clocks, names[clock], 0) * 1000));
        readings.offsets[clock] = static_cast<qint64>(numberAt(offsets, names[clock], 1));
    }
    return readings;
}

/// Seconds that the child's clock is ahead.
qint64 TimePictureModel::offsetOf(std::size_t clock) const
{
    return m_child->offsets[clock] - m_parent->offsets[clock];
}

void TimePictureModel::take(std::optional<Readings> &side, QElapsedTimer &since, const View *view)
{
    std::optional<Readings> readings = readingsOf(view);
    if (readings == side)
        return; // the same look as before
    side = readings;
    since.start();
}

} // namespace lab
