// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QString>

namespace lab
{

/// The names of a UTS namespace, as on a plate.
struct NamePlate
{
    Q_GADGET
    QML_VALUE_TYPE(namePlate)
    Q_PROPERTY(QString link MEMBER link FINAL)
    Q_PROPERTY(QString host MEMBER host FINAL)
    Q_PROPERTY(QString domain MEMBER domain FINAL)
    Q_PROPERTY(bool isThere MEMBER isThere FINAL)

public:
    QString link; ///< "uts:[4026531838]"
    QString host;
    QString domain; ///< "(none)" is what the kernel calls none
    bool isThere = false;

    bool operator==(const NamePlate &) const = default;
};

/// What each side calls itself: one plate for both while they share the namespace, then two.
class UtsPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(lab::NamePlate parentPlate READ parentPlate NOTIFY changed FINAL)
    Q_PROPERTY(lab::NamePlate childPlate READ childPlate NOTIFY changed FINAL)
    Q_PROPERTY(bool isNamedApart READ isNamedApart NOTIFY changed FINAL)

public:
    using Picture::Picture;

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] const NamePlate &parentPlate() const { return m_parent; }
    [[nodiscard]] const NamePlate &childPlate() const { return m_child; }
    /// Both are there, each with a namespace of its own.
    [[nodiscard]] bool isApart() const { return m_parent.isThere && m_child.isThere && m_parent.link != m_child.link; }
    /// Both are there, and one of the names is another.
    [[nodiscard]] bool isNamedApart() const
    {
        return isApart() && (m_parent.host != m_child.host || m_parent.domain != m_child.domain);
    }

private:
    [[nodiscard]] static NamePlate plateOf(const View *view);

    NamePlate m_parent;
    NamePlate m_child;
};

} // namespace lab
