// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>

namespace lab
{

/// One process, as a rung of the ladder: what each level calls it.
struct PidRung
{
    Q_GADGET
    QML_VALUE_TYPE(pidRung)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString outside MEMBER outside FINAL)
    Q_PROPERTY(QString inside MEMBER inside FINAL)
    Q_PROPERTY(int outsideDepth MEMBER outsideDepth FINAL)
    Q_PROPERTY(int insideDepth MEMBER insideDepth FINAL)

public:
    QString name;
    QString outside; ///< the number in the parent's namespace
    QString inside;  ///< the number in the child's; empty: it has none there
    int outsideDepth = 0;
    int insideDepth = 0;

    bool operator==(const PidRung &) const = default;
};

/// The processes of both levels as two trees with a rung between the two numbers of one process. The right one is the
/// namespace of the child, or where that stays outside, the one that its children are born into.
class PidPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::PidRung> rungs READ rungs NOTIFY changed FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(QString parentLink READ parentLink NOTIFY changed FINAL)
    Q_PROPERTY(QString childLink READ childLink NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(bool hasChild READ hasChild NOTIFY changed FINAL)
    Q_PROPERTY(bool isEmptyInside READ isEmptyInside NOTIFY changed FINAL)

public:
    using Picture::Picture;

    static constexpr qsizetype places = 7; ///< rungs that there is room for

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] const QList<PidRung> &rungs() const { return m_state.rungs; }
    [[nodiscard]] int left() const { return m_state.left; } ///< processes of the parent that there is no room for
    [[nodiscard]] QString parentLink() const { return m_state.parentLink; }
    [[nodiscard]] QString childLink() const { return m_state.childLink; } ///< empty: nobody has been in it yet
    [[nodiscard]] QString note() const;                                   ///< what is to be known of the right side
    [[nodiscard]] bool hasChild() const { return m_state.hasChild; }
    /// There is a child, and nobody in the namespace on the right.
    [[nodiscard]] bool isEmptyInside() const;

private:
    struct State
    {
        QString parentLink;
        QString childLink;
        QList<PidRung> rungs;
        int left = 0;
        bool hasChild = false;
        bool staysOutside = false;
        bool hasOwnProc = false;

        bool operator==(const State &) const = default;
    };

    State m_state;
};

} // namespace lab
