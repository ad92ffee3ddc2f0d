// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>

namespace lab
{

/// One cgroup as a side names it.
struct CgroupNode
{
    Q_GADGET
    QML_VALUE_TYPE(cgroupNode)
    Q_PROPERTY(QString path MEMBER path FINAL)
    Q_PROPERTY(bool isRoot MEMBER isRoot FINAL)
    Q_PROPERTY(bool hasParent MEMBER hasParent FINAL)
    Q_PROPERTY(bool hasChild MEMBER hasChild FINAL)

public:
    QString path;           ///< "/lab", or "/../parent" outside of the side's namespace
    bool isRoot = false;    ///< the root of that side's cgroup namespace
    bool hasParent = false; ///< the parent's process is in it
    bool hasChild = false;  ///< the child's process is in it

    bool operator==(const CgroupNode &) const = default;
};

/// The cgroups by the names that each side has for them, its namespace's root first, and who is where,
/// cgroup_namespaces(7).
class CgroupPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::CgroupNode> parentNodes READ parentNodes NOTIFY changed FINAL)
    Q_PROPERTY(QList<lab::CgroupNode> childNodes READ childNodes NOTIFY changed FINAL)
    Q_PROPERTY(int parentLeft READ parentLeft NOTIFY changed FINAL)
    Q_PROPERTY(int childLeft READ childLeft NOTIFY changed FINAL)
    Q_PROPERTY(QString parentLink READ parentLink NOTIFY changed FINAL)
    Q_PROPERTY(QString childLink READ childLink NOTIFY changed FINAL)

public:
    using Picture::Picture;

    static constexpr qsizetype places = 6; ///< cgroups of each side that there is room for

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] const QList<CgroupNode> &parentNodes() const { return m_parent.nodes; }
    [[nodiscard]] const QList<CgroupNode> &childNodes() const { return m_child.nodes; }
    [[nodiscard]] int parentLeft() const { return m_parent.left; } ///< cgroups that are not drawn
    [[nodiscard]] int childLeft() const { return m_child.left; }
    [[nodiscard]] QString parentLink() const { return m_parent.link; }
    [[nodiscard]] QString childLink() const { return m_child.link; } ///< empty: no child

private:
    struct Level
    {
        QString link;
        QList<CgroupNode> nodes;
        int left = 0;

        bool operator==(const Level &) const = default;
    };

    /// What a side shows, with the PIDs of both processes as that side numbers them; empty: it does not see that one.
    static Level levelOf(const View *view, std::string_view parentPid, std::string_view childPid);

    Level m_parent;
    Level m_child;
};

} // namespace lab
