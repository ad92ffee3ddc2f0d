// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace lab
{

/// One clock as both sides have it now.
struct ClockPair
{
    Q_GADGET
    QML_VALUE_TYPE(clockPair)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString parent MEMBER parent FINAL)
    Q_PROPERTY(QString child MEMBER child FINAL)
    Q_PROPERTY(QString offset MEMBER offset FINAL)
    Q_PROPERTY(bool isShifted MEMBER isShifted FINAL)

public:
    QString title;
    QString parent; ///< "2026-01-01 00:00:33" or "5:13:25"; empty: not looked at
    QString child;
    QString offset; ///< of the child: "+4:35:00"; empty: no child
    bool isShifted = false;

    bool operator==(const ClockPair &) const = default;
};

/// The clocks of both sides, which run on from the last look, and how far the child's are ahead.
class TimePictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::ClockPair> clocks READ clocks NOTIFY changed FINAL)
    Q_PROPERTY(bool hasChild READ hasChild NOTIFY changed FINAL)

public:
    using Picture::Picture;

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] QList<ClockPair> clocks() const { return m_clocks; }
    [[nodiscard]] bool hasChild() const { return m_child.has_value(); }

    /// Shows the clocks as they are now.
    Q_INVOKABLE void tick();
    /// Shows them as they are that long after each side's last look.
    void showAfter(std::chrono::milliseconds parent, std::chrono::milliseconds child);

private:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr std::size_t clockCount = 3; ///< realtime, monotonic, boottime

    struct Readings
    {
        std::array<Milliseconds, clockCount> clocks{};
        std::array<qint64, clockCount> offsets{}; ///< in seconds; of realtime always 0

        bool operator==(const Readings &) const = default;
    };

    [[nodiscard]] static std::optional<Readings> readingsOf(const View *view);
    [[nodiscard]] qint64 offsetOf(std::size_t clock) const;
    void take(std::optional<Readings> &side, QElapsedTimer &since, const View *view);

    std::optional<Readings> m_parent; ///< none: not there, or not looked at
    std::optional<Readings> m_child;
    QElapsedTimer m_sinceParent; ///< since the look of m_parent
    QElapsedTimer m_sinceChild;
    QList<ClockPair> m_clocks;
};

} // namespace lab
