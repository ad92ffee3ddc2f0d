// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/netpicture.h"

#include "app/window/pictures/netlinks.h"
#include "app/window/visibletext.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace lab
{

namespace
{

using Links = std::vector<ViewedLink>;

/// Takes a link out of a list, to put it in its place.
ViewedLink taken(Links &links, Links::iterator link)
{
    ViewedLink one = std::move(*link);
    links.erase(link);
    return one;
}

/// The plates of both sides in their order, and the cables between them.
struct Order
{
    Links parent;
    Links child;
    QList<NetCable> cables;
};

bool isUp(const ViewedLink &link)
{
    return link.state == ViewedLink::State::up;
}

/// Pairs with one end on each side come first, so that their cables are level.
void placeAcross(Order &order, Links &parent, Links &child)
{
    for (auto here = parent.begin(); here != parent.end();) {
        const auto there = std::ranges::find_if(child, [&](const ViewedLink &link) { return areEnds(*here, link); });
        if (there == child.end()) {
            ++here;
            continue;
        }
        order.cables.append(
            {.side = {}, .row = static_cast<int>(order.parent.size()), .isLive = isUp(*here) && isUp(*there)});
        order.child.push_back(taken(child, there));
        order.parent.push_back(std::move(*here));
        here = parent.erase(here);
    }
}

/// Then pairs with both ends on one side, one below the other, what else there is, and lo.
void placeRest(Links &placed, Links &links, const QString &side, QList<NetCable> &cables)
{
    while (true) {
        const auto first = std::ranges::find_if(links, [&](const ViewedLink &link) {
            return link.kind == "veth" && link.peerNamespace.empty() &&
                   std::ranges::contains(links, link.peer, &ViewedLink::name) && link.peer != link.name;
        });
        if (first == links.end())
            break;
        const std::string peer = first->peer;
        placed.push_back(taken(links, first));
        placed.push_back(taken(links, std::ranges::find(links, peer, &ViewedLink::name)));
        const bool isLive = isUp(placed.back()) && isUp(placed[placed.size() - 2]);
        cables.append({.side = side, .row = static_cast<int>(placed.size()) - 2, .isLive = isLive});
    }
    std::ignore = std::ranges::stable_partition(links, [](const ViewedLink &link) { return link.name != "lo"; });
    std::ranges::move(links, std::back_inserter(placed));
}

Order orderOf(const View *parent, const View *child)
{
    Order order;
    Links ofParent = linksIn(parent);
    Links ofChild = linksIn(child);
    placeAcross(order, ofParent, ofChild);
    placeRest(order.parent, ofParent, QStringLiteral("parent"), order.cables);
    placeRest(order.child, ofChild, QStringLiteral("child"), order.cables);
    return order;
}

QString namespaceOf(const View *view)
{
    if (view == nullptr)
        return {};
    const auto link = std::ranges::find(view->namespaces, infoOf(Kind::net).link, &NamespaceLink::name);
    return link == view->namespaces.end() ? QString() : QString::fromStdString(targetOf(*link));
}

/// How many of so many plates there is a place for: the last place may be for the number of the others.
int shownOf(std::size_t count)
{
    constexpr int places = NetPictureModel::places;
    return std::cmp_greater(count, places) ? places - 1 : static_cast<int>(count);
}

bool isShared(const View *parent, const View *child)
{
    return parent && child && namespaceOf(parent) == namespaceOf(child);
}

} // namespace

QString NetPictureModel::text() const
{
    QStringList sentences{tr("Interfaces of the parent: %1.").arg(contentsOf(m_shown.parent))};
    if (!m_shown.child.name.isEmpty())
        sentences += tr("Interfaces of the child: %1.").arg(contentsOf(m_shown.child));
    for (const NetCable &cable : m_shown.cables) {
        const QList<NetLink> &from = cable.side == u"child" ? m_shown.child.links : m_shown.parent.links;
        const QList<NetLink> &to = cable.side.isEmpty() ? m_shown.child.links : from;
        const qsizetype end = cable.side.isEmpty() ? cable.row : cable.row + 1;
        sentences += tr("A cable leads from %1 to %2.").arg(from[cable.row].name, to[end].name);
    }
    if (m_echo.row >= 0 && !m_echo.times.isEmpty())
        sentences += tr("The last echo took %1.").arg(m_echo.times.last());
    return sentences.join(u' ');
}

void NetPictureModel::show(const View *parent, const View *child)
{
    const View *const other = isShared(parent, child) ? nullptr : child;
    const Order order = orderOf(parent, other);
    const auto boxOf = [](const View *view, const Links &links) {
        Box box{.name = namespaceOf(view), .links = {}, .rest = 0};
        const int shown = shownOf(links.size());
        for (const ViewedLink &link : links | std::views::take(shown))
            box.links.append(plateOf(link));
        box.rest = static_cast<int>(links.size()) - shown;
        return box;
    };
    Shapes shapes{.parent = boxOf(parent, order.parent), .child = boxOf(child, order.child), .cables = {}};
    for (const NetCable &cable : order.cables) {
        const qsizetype end = cable.side.isEmpty() ? cable.row : cable.row + 1;
        const bool isInParent = cable.side == u"child" || end < shapes.parent.links.size();
        const bool isInChild = cable.side == u"parent" || end < shapes.child.links.size();
        if (isInParent && isInChild)
            shapes.cables.append(cable);
    }
    m_parentView = parent ? std::optional(*parent) : std::nullopt;
    m_childView = other ? std::optional(*other) : std::nullopt;
    const bool isSame = shapes == m_shown;
    m_shown = std::move(shapes);
    const int before = m_echo.row;
    if (before >= 0)
        m_echo.row = rowOf(m_echo.side == u"child" ? Side::child : Side::parent, m_echo.link);
    if (!isSame || m_echo.row != before)
        Q_EMIT changed();
}

void NetPictureModel::showPerformed(Side side, const Operation &operation, const Outcome &outcome)
{
    const auto *const ping = std::get_if<PingOperation>(&operation);
    const std::optional<View> &view = side == Side::parent ? m_parentView : m_childView;
    if (ping == nullptr || !view)
        return;
    Echo echo{.row = -1,
              .side = side == Side::parent ? QStringLiteral("parent") : QStringLiteral("child"),
              .link = linkTowards(*view, ping->target),
              .times = {}};
    for (const Section &section : outcome.found) {
        const auto column = std::ranges::find(section.columns, "TIME") - section.columns.begin();
        for (const Row &row : section.id == "echoes" ? section.rows : Rows()) {
            if (std::cmp_less(column, row.cells.size()))
                echo.times.append(
                    tr("%1 ms").arg(visibleText(QString::fromStdString(row.cells[static_cast<std::size_t>(column)]))));
        }
    }
    echo.row = rowOf(side, echo.link);
    m_echo = std::move(echo);
    Q_EMIT changed();
    if (m_echo.row >= 0 && !m_echo.times.isEmpty())
        Q_EMIT echoed();
}

/// The row of the cable from one side to the other that a link leads to: its own, or that of a port where it is a
/// bridge.
int NetPictureModel::rowOf(Side side, const std::string &link) const
{
    if (link.empty())
        return -1;
    const Order order = orderOf(m_parentView ? &*m_parentView : nullptr, m_childView ? &*m_childView : nullptr);
    const Links &links = side == Side::parent ? order.parent : order.child;
    for (const NetCable &cable : m_shown.cables) {
        const auto row = static_cast<std::size_t>(cable.row);
        if (cable.side.isEmpty() && row < links.size() && (links[row].name == link || links[row].master == link))
            return cable.row;
    }
    return -1;
}

NetLink NetPictureModel::plateOf(const ViewedLink &link)
{
    NetLink plate{
        .name = visibleText(QString::fromStdString(link.name)), .state = {}, .stateText = {}, .addresses = {}};
    switch (link.state) {
    case ViewedLink::State::up:
        plate.state = QStringLiteral("up");
        plate.stateText = tr("up");
        break;
    case ViewedLink::State::waiting:
        plate.state = QStringLiteral("waiting");
        plate.stateText = tr("no carrier");
        break;
    case ViewedLink::State::down:
        plate.state = QStringLiteral("down");
        plate.stateText = tr("down");
        break;
    }
    QStringList addresses;
    if (!link.master.empty())
        addresses += tr("in %1").arg(visibleText(QString::fromStdString(link.master)));
    for (const std::string &address : link.addresses)
        addresses += QString::fromStdString(address);
    plate.addresses = addresses.join(QStringLiteral(", "));
    return plate;
}

QString NetPictureModel::contentsOf(const Box &box)
{
    QStringList links;
    for (const NetLink &link : box.links) {
        const QString state =
            link.addresses.isEmpty() ? link.stateText : link.stateText + QStringLiteral(", ") + link.addresses;
        links += tr("%1 (%2)").arg(link.name, state);
    }
    if (box.rest > 0)
        links += tr("%1 more").arg(box.rest);
    return links.isEmpty() ? tr("none") : links.join(QStringLiteral(", "));
}

} // namespace lab
