// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>

namespace lab
{

/// A kind as the container has it.
struct ContainerKind
{
    Q_GADGET
    QML_VALUE_TYPE(containerKind)
    Q_PROPERTY(QString kind MEMBER kind FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString state MEMBER state FINAL)
    Q_PROPERTY(bool isSeparate MEMBER isSeparate FINAL)

public:
    QString kind;  ///< "mount"
    QString title; ///< "Mount"
    QString state; ///< "its own", "shared", "its children's alone", "no such kind here"; empty: no child
    bool isSeparate = false;

    bool operator==(const ContainerKind &) const = default;
};

/// What one side looks like from inside.
struct ContainerSide
{
    Q_GADGET
    QML_VALUE_TYPE(containerSide)
    Q_PROPERTY(QString host MEMBER host FINAL)
    Q_PROPERTY(QString root MEMBER root FINAL)
    Q_PROPERTY(QString processes MEMBER processes FINAL)
    Q_PROPERTY(QString interfaces MEMBER interfaces FINAL)
    Q_PROPERTY(bool isThere MEMBER isThere FINAL)

public:
    QString host;
    QString root;       ///< "tmpfs root"
    QString processes;  ///< how many it sees; empty: it sees no /proc
    QString interfaces; ///< their names
    bool isThere = false;

    bool operator==(const ContainerSide &) const = default;
};

/// Which of the eight kinds a child has for itself, and what each side looks like from inside.
class ContainerPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::ContainerKind> kinds READ kinds NOTIFY changed FINAL)
    Q_PROPERTY(lab::ContainerSide parentSide READ parentSide NOTIFY changed FINAL)
    Q_PROPERTY(lab::ContainerSide childSide READ childSide NOTIFY changed FINAL)
    Q_PROPERTY(int separateCount READ separateCount NOTIFY changed FINAL)

public:
    using Picture::Picture;

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] QList<ContainerKind> kinds() const { return m_kinds; }
    [[nodiscard]] const ContainerSide &parentSide() const { return m_parent; }
    [[nodiscard]] const ContainerSide &childSide() const { return m_child; }
    [[nodiscard]] int separateCount() const;

private:
    QList<ContainerKind> m_kinds;
    ContainerSide m_parent;
    ContainerSide m_child;
};

} // namespace lab
