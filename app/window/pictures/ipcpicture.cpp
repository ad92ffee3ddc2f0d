// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/ipcpicture.h"

#include <QStringList>

namespace lab
{

QString IpcPictureModel::text() const
{
    if (!hasChild())
        return tr("IPC objects of the parent: %1.").arg(contentsOf(m_parent));
    if (m_parent.link == m_child.link)
        return tr("IPC objects that both sides share: %1.").arg(contentsOf(m_parent));
    return tr("IPC objects of the parent: %1; of the child: %2.").arg(contentsOf(m_parent), contentsOf(m_child));
}

void IpcPictureModel::show(const View *parent, const View *child)
{
    Box here = boxOf(parent);
    Box there = boxOf(child);
    if (here == m_parent && there == m_child)
        return;
    m_parent = std::move(here);
    m_child = std::move(there);
    Q_EMIT changed();
}

IpcPictureModel::Box IpcPictureModel::boxOf(const View *view)
{
    Box box;
    if (view == nullptr)
        return box;
    box.link = linkIn(view, infoOf(Kind::ipc).link);
    for (const Section &section : view->sections) {
        if (section.form != Form::table)
            continue;
        for (const Row &row : section.rows)
            box.objects.append(objectIn(section, row));
    }
    return box;
}

IpcObject IpcPictureModel::objectIn(const Section &section, const Row &row)
{
    const auto cell = [&](std::string_view column) { return cellIn(section, row, column); };
    const QString id = QString::fromStdString(row.key);
    IpcObject object{.type = QString::fromStdString(section.id), .title = id, .key = cell("KEY"), .detail = {}};
    if (section.id == "queues") {
        object.title = tr("Queue %1").arg(id);
        object.detail = tr("Messages: %1").arg(cell("MESSAGES"));
    } else if (section.id == "segments") {
        object.title = tr("Memory %1").arg(id);
        object.detail = tr("Bytes: %1").arg(cell("BYTES"));
    } else if (section.id == "semaphores") {
        object.title = tr("Semaphores %1").arg(id);
        object.detail = tr("Number: %1").arg(cell("NSEMS"));
    } else {
        object.title = u'/' + id;
        object.detail = tr("Messages: %1").arg(cell("MESSAGES"));
    }
    return object;
}

QString IpcPictureModel::contentsOf(const Box &box)
{
    QStringList titles;
    for (const IpcObject &object : box.objects)
        titles.append(object.title);
    return titles.isEmpty() ? tr("none") : titles.join(QStringLiteral(", "));
}

} // namespace lab
