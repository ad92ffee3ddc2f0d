// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/picture.h"

#include <QList>
#include <QString>

namespace lab
{

/// One object of an IPC namespace, as a tile.
struct IpcObject
{
    Q_GADGET
    QML_VALUE_TYPE(ipcObject)
    Q_PROPERTY(QString type MEMBER type FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)

public:
    QString type;   ///< the section that it stands in: "queues"
    QString title;  ///< "Queue 0"
    QString key;    ///< "0x5b0f0c7b"; empty: a POSIX queue has none
    QString detail; ///< "Messages: 2"

    bool operator==(const IpcObject &) const = default;
};

/// The IPC namespaces of both sides as boxes with their objects.
class IpcPictureModel : public Picture
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QList<lab::IpcObject> parentObjects READ parentObjects NOTIFY changed FINAL)
    Q_PROPERTY(QList<lab::IpcObject> childObjects READ childObjects NOTIFY changed FINAL)
    Q_PROPERTY(QString parentLink READ parentLink NOTIFY changed FINAL)
    Q_PROPERTY(QString childLink READ childLink NOTIFY changed FINAL)
    Q_PROPERTY(bool hasChild READ hasChild NOTIFY changed FINAL)

public:
    using Picture::Picture;

    [[nodiscard]] QString text() const override;
    void show(const View *parent, const View *child) override;

    [[nodiscard]] QList<IpcObject> parentObjects() const { return m_parent.objects; }
    [[nodiscard]] QList<IpcObject> childObjects() const { return m_child.objects; }
    [[nodiscard]] QString parentLink() const { return m_parent.link; }
    [[nodiscard]] QString childLink() const { return m_child.link; }
    [[nodiscard]] bool hasChild() const { return !m_child.link.isEmpty(); }

private:
    struct Box
    {
        QString link; ///< "ipc:[4026531839]"; empty: that side is not there
        QList<IpcObject> objects;

        bool operator==(const Box &) const = default;
    };

    [[nodiscard]] static Box boxOf(const View *view);
    [[nodiscard]] static IpcObject objectIn(const Section &section, const Row &row);
    [[nodiscard]] static QString contentsOf(const Box &box);

    Box m_parent;
    Box m_child;
};

} // namespace lab
