// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>

namespace lab
{

/// One target as both sides have it.
struct MountRung
{
    Q_GADGET
    QML_VALUE_TYPE(mountRung)
    Q_PROPERTY(QString target MEMBER target FINAL)
    Q_PROPERTY(int depth MEMBER depth FINAL)
    Q_PROPERTY(bool isInParent MEMBER isInParent FINAL)
    Q_PROPERTY(bool isInChild MEMBER isInChild FINAL)
    Q_PROPERTY(QString parentGroup MEMBER parentGroup FINAL)
    Q_PROPERTY(QString childGroup MEMBER childGroup FINAL)
    Q_PROPERTY(bool goesToChild MEMBER goesToChild FINAL)
    Q_PROPERTY(bool goesToParent MEMBER goesToParent FINAL)

public:
    QString target; ///< "/mnt", below another rung only what comes after that: "a"
    int depth = 0;  ///< rungs that it is below
    bool isInParent = false;
    bool isInChild = false;
    QString parentGroup; ///< "shared:5", or "private"; empty: no such mount there
    QString childGroup;
    bool goesToChild = false; ///< what is mounted below the parent's appears below the child's
    bool goesToParent = false;

    bool operator==(const MountRung &) const = default;
};

/// The mounts of both sides as one tree with two columns: those that one side alone has, that pass on what happens to
/// them, or that differ, as many as there is room for, and the root.
class MountPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::MountRung> rungs READ rungs NOTIFY changed FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(QString parentLink READ parentLink NOTIFY changed FINAL)
    Q_PROPERTY(QString childLink READ childLink NOTIFY changed FINAL)

public:
    using Picture::Picture;

    static constexpr std::size_t places = 7; ///< rungs that there is room for

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] const QList<MountRung> &rungs() const { return m_state.rungs; }
    [[nodiscard]] int left() const { return m_state.left; } ///< targets that are not drawn
    [[nodiscard]] QString parentLink() const { return m_state.parentLink; }
    [[nodiscard]] QString childLink() const { return m_state.childLink; } ///< empty: no child

private:
    struct State
    {
        QString parentLink;
        QString childLink;
        QList<MountRung> rungs;
        int left = 0;

        bool operator==(const State &) const = default;
    };

    State m_state;
};

} // namespace lab
