// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace lab
{

struct ViewedLink;

/// One interface of a side, as a plate.
struct NetLink
{
    Q_GADGET
    QML_VALUE_TYPE(netLink)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString state MEMBER state FINAL)
    Q_PROPERTY(QString stateText MEMBER stateText FINAL)
    Q_PROPERTY(QString addresses MEMBER addresses FINAL)

public:
    QString name;
    QString state;     ///< "up", "waiting" (up, but without carrier) or "down"
    QString stateText; ///< the same in words
    QString addresses; ///< "10.0.0.1/24, fd00::1/64"; of a port the bridge that it is in

    bool operator==(const NetLink &) const = default;
};

/// A cable between the ends of a veth pair.
struct NetCable
{
    Q_GADGET
    QML_VALUE_TYPE(netCable)
    Q_PROPERTY(QString side MEMBER side FINAL)
    Q_PROPERTY(int row MEMBER row FINAL)
    Q_PROPERTY(bool isLive MEMBER isLive FINAL)

public:
    QString side; ///< "parent", "child": from that row to the next on one side; empty: from one side to the other
    int row = 0;  ///< of the plates; the same on both sides
    bool isLive = false; ///< both ends are up

    bool operator==(const NetCable &) const = default;
};

/// The interfaces of both sides with the cables between them, and what the last ping took on its way.
class NetPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::NetLink> parentLinks READ parentLinks NOTIFY changed FINAL)
    Q_PROPERTY(QList<lab::NetLink> childLinks READ childLinks NOTIFY changed FINAL)
    Q_PROPERTY(QList<lab::NetCable> cables READ cables NOTIFY changed FINAL)
    Q_PROPERTY(QString parentNamespace READ parentNamespace NOTIFY changed FINAL)
    Q_PROPERTY(QString childNamespace READ childNamespace NOTIFY changed FINAL)
    Q_PROPERTY(int parentRest READ parentRest NOTIFY changed FINAL)
    Q_PROPERTY(int childRest READ childRest NOTIFY changed FINAL)
    Q_PROPERTY(int echoRow READ echoRow NOTIFY changed FINAL)
    Q_PROPERTY(QString echoSide READ echoSide NOTIFY changed FINAL)
    Q_PROPERTY(QStringList echoTimes READ echoTimes NOTIFY changed FINAL)

public:
    static constexpr int places = 4; ///< plates in a box

    using Picture::Picture;

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;
    void showPerformed(Side side, const Operation &operation, const Outcome &outcome) override;

    [[nodiscard]] QList<NetLink> parentLinks() const { return m_shown.parent.links; }
    [[nodiscard]] QList<NetLink> childLinks() const { return m_shown.child.links; }
    [[nodiscard]] QList<NetCable> cables() const { return m_shown.cables; }
    [[nodiscard]] QString parentNamespace() const { return m_shown.parent.name; }
    [[nodiscard]] QString childNamespace() const { return m_shown.child.name; }
    /// Interfaces that there is no place for.
    [[nodiscard]] int parentRest() const { return m_shown.parent.rest; }
    [[nodiscard]] int childRest() const { return m_shown.child.rest; }
    /// The cable that the last ping went over; -1: none, or over one that is not shown.
    [[nodiscard]] int echoRow() const { return m_echo.row; }
    /// Who sent it: "parent" or "child".
    [[nodiscard]] QString echoSide() const { return m_echo.side; }
    /// "0.048 ms", one an echo that came back.
    [[nodiscard]] QStringList echoTimes() const { return m_echo.times; }

Q_SIGNALS:
    /// A ping has come back over the cable at echoRow().
    void echoed();

private:
    struct Box
    {
        QString name; ///< "net:[4026531840]"; empty: that side is not there
        QList<NetLink> links;
        int rest = 0;

        bool operator==(const Box &) const = default;
    };
    struct Shapes
    {
        Box parent;
        Box child;
        QList<NetCable> cables;

        bool operator==(const Shapes &) const = default;
    };
    struct Echo
    {
        int row = -1;
        QString side;
        std::string link; ///< that it went out by
        QStringList times;
    };

    [[nodiscard]] int rowOf(Side side, const std::string &link) const;
    [[nodiscard]] static NetLink plateOf(const ViewedLink &link);
    [[nodiscard]] static QString contentsOf(const Box &box);

    Shapes m_shown;
    std::optional<View> m_parentView;
    std::optional<View> m_childView;
    Echo m_echo;
};

} // namespace lab
