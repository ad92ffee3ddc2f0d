// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>

namespace lab
{

/// One range of a map, as both sides number it.
struct MappedRange
{
    Q_GADGET
    QML_VALUE_TYPE(mappedRange)
    Q_PROPERTY(bool isOfGroups MEMBER isOfGroups FINAL)
    Q_PROPERTY(QString inside MEMBER inside FINAL)
    Q_PROPERTY(QString outside MEMBER outside FINAL)

public:
    bool isOfGroups = false; ///< of gid_map, else of uid_map
    QString inside;          ///< "1000", or the first and the last: "0–65535"
    QString outside;

    bool operator==(const MappedRange &) const = default;
};

/// The ids of both sides, and which of them are joined by the child's maps, user_namespaces(7).
class UserPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::MappedRange> ranges READ ranges NOTIFY changed FINAL)
    Q_PROPERTY(int left READ left NOTIFY changed FINAL)
    Q_PROPERTY(QString parentLink READ parentLink NOTIFY changed FINAL)
    Q_PROPERTY(QString childLink READ childLink NOTIFY changed FINAL)
    Q_PROPERTY(QString parentUser READ parentUser NOTIFY changed FINAL)
    Q_PROPERTY(QString childUser READ childUser NOTIFY changed FINAL)
    Q_PROPERTY(bool isApart READ isApart NOTIFY changed FINAL)

public:
    using Picture::Picture;

    static constexpr qsizetype placesInMap = 3; ///< ranges of each map that there is room for

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] const QList<MappedRange> &ranges() const { return m_state.ranges; }
    [[nodiscard]] int left() const { return m_state.left; } ///< ranges that are not drawn
    [[nodiscard]] QString parentLink() const { return m_state.parentLink; }
    [[nodiscard]] QString childLink() const { return m_state.childLink; }   ///< empty: no child
    [[nodiscard]] QString parentUser() const { return m_state.parentUser; } ///< "0(root)"
    [[nodiscard]] QString childUser() const { return m_state.childUser; }
    /// The child has a user namespace of its own.
    [[nodiscard]] bool isApart() const
    {
        return !m_state.childLink.isEmpty() && m_state.childLink != m_state.parentLink;
    }

private:
    struct State
    {
        QString parentLink;
        QString childLink;
        QString parentUser;
        QString childUser;
        QList<MappedRange> ranges;
        int left = 0;

        bool operator==(const State &) const = default;
    };

    static void addRanges(State &state, const View &child, std::string_view map);

    State m_state;
};

} // namespace lab
