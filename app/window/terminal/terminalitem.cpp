// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/terminalitem.h"

#include "app/window/terminal/keymap.h"

#include <QAccessible>
#include <QCursor>
#include <QGuiApplication>
#include <QInputMethod>
#include <QQuickWindow>
#include <QStyleHints>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace lab
{

namespace
{

/// A size is told to the program when it stays: each one makes it draw everything.
constexpr std::chrono::milliseconds resizeRest{60};

} // namespace

TerminalItem::TerminalItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setFlag(ItemAcceptsInputMethod);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setCursor(Qt::IBeamCursor);
    setActiveFocusOnTab(true);
    m_resize.setSingleShot(true);
    m_resize.setInterval(resizeRest);
    connect(&m_resize, &QTimer::timeout, this, &TerminalItem::resizeScreen);
    connect(this, &TerminalItem::lookChanged, this, &TerminalItem::setLook);
}

TerminalItem::~TerminalItem() = default;

const Screen *TerminalItem::screen() const
{
    return m_terminal ? &m_terminal->session().screen() : nullptr;
}

void TerminalItem::setTerminal(TerminalController *terminal)
{
    if (m_terminal == terminal)
        return;
    if (m_terminal) {
        m_terminal->disconnect(this);
        m_terminal->session().disconnect(this);
    }
    m_terminal = terminal;
    if (m_terminal) {
        connect(m_terminal, &TerminalController::sessionChanged, this, &TerminalItem::attach);
        connect(m_terminal, &TerminalController::stateChanged, this, &TerminalItem::follow);
    }
    attach();
    Q_EMIT terminalChanged();
}

void TerminalItem::attach()
{
    m_top.reset();
    m_selection.clear();
    m_known.clear();
    m_composition.clear();
    m_address.reset();
    m_isSized = false;
    if (m_terminal) {
        connect(&m_terminal->session(), &TerminalSession::changed, this, &TerminalItem::follow);
        m_bells = screen()->bells();
        if (hasActiveFocus())
            act([](Screen &focused) { focused.setFocus(true); });
    }
    resizeScreen();
    follow();
}

void TerminalItem::follow()
{
    if (const Screen *now = screen()) {
        if (now->bells() != m_bells)
            Q_EMIT bell();
        m_bells = now->bells();
    }
    showAgain();
    Q_EMIT textChanged();
}

void TerminalItem::showAgain()
{
    // Both happen once before the next frame, however often they are asked for.
    polish();
    update();
}

void TerminalItem::setLook()
{
    m_font.set(m_fontFamily, m_fontSize, window() != nullptr ? window()->effectiveDevicePixelRatio() : 1.0);
    m_palette.set(m_ink, m_ground, m_named);
    m_known.clear();
    m_resize.start();
    showAgain();
}

void TerminalItem::resizeScreen()
{
    m_resize.stop();
    if (m_terminal == nullptr || width() <= 0 || height() <= 0)
        return;
    const QSizeF cell = m_font.cell();
    if (cell.width() <= 1)
        return;
    m_isSized = true;
    m_terminal->session().resize(
        {static_cast<int>(height() / cell.height()), static_cast<int>(width() / cell.width())});
}

void TerminalItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    if (m_isSized)
        m_resize.start();
    else
        resizeScreen();
    showAgain();
}

void TerminalItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || (change == ItemSceneChange && data.window != nullptr))
        setLook();
}

// What is seen

std::uint64_t TerminalItem::firstShown() const
{
    const Screen *now = screen();
    const std::uint64_t top = now->topLine();
    return m_top ? std::clamp(*m_top, now->firstLine(), top) : top;
}

qreal TerminalItem::scrollSize() const
{
    const Screen *now = screen();
    if (now == nullptr)
        return 1;
    return static_cast<qreal>(now->size().rows) / static_cast<qreal>(now->endLine() - now->firstLine());
}

qreal TerminalItem::scrollPosition() const
{
    const Screen *now = screen();
    if (now == nullptr)
        return 0;
    return static_cast<qreal>(firstShown() - now->firstLine()) / static_cast<qreal>(now->endLine() - now->firstLine());
}

void TerminalItem::scrollTo(qreal position)
{
    const Screen *now = screen();
    if (now == nullptr)
        return;
    const auto lines = static_cast<qreal>(now->endLine() - now->firstLine());
    const qreal above =
        std::clamp(std::round(position * lines), 0.0, static_cast<qreal>(now->topLine() - now->firstLine()));
    const std::uint64_t top = now->firstLine() + static_cast<std::uint64_t>(above);
    m_top = top < now->topLine() ? std::optional(top) : std::nullopt;
    showAgain();
}

void TerminalItem::scrollBy(int lines)
{
    const Screen *now = screen();
    if (now == nullptr)
        return;
    const auto above = static_cast<std::int64_t>(firstShown() - now->firstLine()) + lines;
    const auto most = static_cast<std::int64_t>(now->topLine() - now->firstLine());
    const std::uint64_t top = now->firstLine() + static_cast<std::uint64_t>(std::clamp<std::int64_t>(above, 0, most));
    m_top = top < now->topLine() ? std::optional(top) : std::nullopt;
    showAgain();
}

void TerminalItem::scrollToEnd()
{
    if (!m_top)
        return;
    m_top.reset();
    showAgain();
}

QString TerminalItem::text() const
{
    return screen() != nullptr ? QString::fromStdString(screen()->text()) : QString();
}

int TerminalItem::cursorPosition() const
{
    const Screen *now = screen();
    if (now == nullptr)
        return 0;
    const TerminalPosition at = now->cursor().at;
    qsizetype position = 0;
    for (int row = 0; row < at.row; ++row)
        position += QString::fromStdString(now->textOf(now->topLine() + static_cast<std::uint64_t>(row))).size() + 1;
    return static_cast<int>(position) + at.column;
}

QRectF TerminalItem::cellRect(int row, int column) const
{
    const QSizeF cell = m_font.cell();
    return {column * cell.width(), row * cell.height(), cell.width(), cell.height()};
}

std::optional<TerminalPosition> TerminalItem::cursorShown() const
{
    const Screen *now = screen();
    if (now == nullptr || m_terminal->hasEnded())
        return std::nullopt;
    TerminalPosition at = now->cursor().at;
    at.row += static_cast<int>(now->topLine() - firstShown());
    at.column = std::min(at.column, now->size().columns - 1);
    return at.row < now->size().rows ? std::optional(at) : std::nullopt;
}

QRectF TerminalItem::cursorRect() const
{
    const std::optional<TerminalPosition> at = cursorShown();
    return at ? cellRect(at->row, at->column) : QRectF();
}

TerminalPosition TerminalItem::cellAt(QPointF point) const
{
    const QSizeF cell = m_font.cell();
    const TerminalSize size = screen()->size();
    return {std::clamp(static_cast<int>(std::floor(point.y() / cell.height())), 0, size.rows - 1),
            std::clamp(static_cast<int>(std::floor(point.x() / cell.width())), 0, size.columns - 1)};
}

ScreenPlace TerminalItem::placeAt(QPointF point) const
{
    const QSizeF cell = m_font.cell();
    const TerminalSize size = screen()->size();
    const int row = std::clamp(static_cast<int>(std::floor(point.y() / cell.height())), 0, size.rows - 1);
    // Between two cells: the nearer edge.
    const int column = std::clamp(static_cast<int>(std::lround(point.x() / cell.width())), 0, size.columns);
    return {firstShown() + static_cast<std::uint64_t>(row), column};
}

// Drawing

void TerminalItem::updatePolish()
{
    const bool hadSelection = hasSelection();
    m_picture.size = size();
    m_picture.ground = m_palette.ground();
    m_picture.lineHeight = m_font.cell().height();
    m_picture.selection.clear();
    m_picture.overlay.clear();
    m_picture.overlayText = {};
    const Screen *now = screen();
    if (now == nullptr) {
        m_picture.lines.clear();
    } else {
        if (now->isReversed())
            m_picture.ground = m_palette.ink();
        m_selection.follow(*now);
        drawLines(*now);
        drawSelection(*now);
        drawAddress(*now);
        drawCursor(*now);
    }
    if (hadSelection != hasSelection())
        Q_EMIT selectionChanged();
    Q_EMIT scrolled();
    if (hasActiveFocus())
        updateInputMethod(Qt::ImCursorRectangle);
    if (QAccessible::isActive() && hasActiveFocus()) {
        QAccessibleTextCursorEvent moved(this, cursorPosition());
        QAccessible::updateAccessibility(&moved);
    }
}

void TerminalItem::drawLines(const Screen &screen)
{
    const auto rows = static_cast<std::size_t>(screen.size().rows);
    std::unordered_map<std::uint64_t, std::shared_ptr<const LinePicture>> shown;
    m_picture.lines.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const TerminalLine &line = screen.line(firstShown() + row);
        const auto found = m_known.find(line.revision);
        m_picture.lines[row] = found != m_known.end() ? found->second : pictureOf(screen, line, m_font, m_palette);
        shown.emplace(line.revision, m_picture.lines[row]);
    }
    m_known = std::move(shown);
}

void TerminalItem::drawSelection(const Screen &screen)
{
    for (int row = 0; row < screen.size().rows; ++row) {
        const auto [start, end] = m_selection.columnsOf(screen, firstShown() + static_cast<std::uint64_t>(row));
        if (start >= end)
            continue;
        QRectF rect = cellRect(row, start);
        rect.setRight(cellRect(row, end).left());
        m_picture.selection.push_back({rect, m_selectionColour.rgb()});
    }
}

void TerminalItem::drawAddress(const Screen &screen)
{
    if (!m_address || m_address->start.line < screen.firstLine() || m_address->end.line >= screen.endLine())
        return;
    for (int row = 0; row < screen.size().rows; ++row) {
        const std::uint64_t line = firstShown() + static_cast<std::uint64_t>(row);
        if (line < m_address->start.line || line > m_address->end.line)
            continue;
        const int start = line == m_address->start.line ? m_address->start.column : 0;
        const int end = line == m_address->end.line ? m_address->end.column : screen.size().columns;
        QRectF rect = cellRect(row, start);
        rect.setRight(cellRect(row, end).left());
        rect.setTop(rect.top() + m_font.underlineAt());
        rect.setHeight(m_font.lineWidth());
        m_picture.overlay.push_back({rect, m_palette.ink()});
    }
}

void TerminalItem::drawCursor(const Screen &screen)
{
    const std::optional<TerminalPosition> at = cursorShown();
    if (!at)
        return;
    const std::vector<Cell> &cells = screen.line(firstShown() + static_cast<std::uint64_t>(at->row)).cells;
    const Cell &cell = cells[static_cast<std::size_t>(at->column)];
    QRectF rect = cellRect(at->row, at->column);
    if (cell.width == 2)
        rect.setWidth(2 * rect.width());
    if (!m_composition.isEmpty())
        return drawComposition(rect);
    if (!screen.cursor().isVisible)
        return;
    const QRgb colour = m_cursorColour.rgb();
    const qreal thin = std::max(m_font.lineWidth(), 1.0);
    if (!hasActiveFocus()) {
        for (const QRectF &edge : {QRectF(rect.topLeft(), QSizeF(rect.width(), thin)),
                                   QRectF(rect.left(), rect.bottom() - thin, rect.width(), thin),
                                   QRectF(rect.left(), rect.top() + thin, thin, rect.height() - 2 * thin),
                                   QRectF(rect.right() - thin, rect.top() + thin, thin, rect.height() - 2 * thin)})
            m_picture.overlay.push_back({edge, colour});
        return;
    }
    switch (screen.cursor().shape) {
    case CursorShape::block:
        m_picture.overlay.push_back({rect, colour});
        drawCell(screen, cell, 0, m_palette.legible(m_palette.ground(), colour), m_font, m_picture.overlayText);
        m_picture.overlayAt = rect.topLeft();
        break;
    case CursorShape::underline:
        m_picture.overlay.push_back({QRectF(rect.left(), rect.bottom() - 2 * thin, rect.width(), 2 * thin), colour});
        break;
    case CursorShape::bar:
        m_picture.overlay.push_back({QRectF(rect.left(), rect.top(), 2 * thin, rect.height()), colour});
        break;
    }
}

void TerminalItem::drawComposition(QRectF at)
{
    const Screen &text = m_composition.screen();
    const auto line = pictureOf(text, text.line(text.topLine()), m_font, m_palette);
    const qreal cell = m_font.cell().width();
    const qreal thin = std::max(m_font.lineWidth(), 1.0);
    at.setWidth(m_composition.columns() * cell);
    // What does not fit to the right of the cursor goes to its left.
    at.moveLeft(std::max(0.0, std::min(at.left(), width() - at.width())));
    m_picture.overlay.push_back({at, m_palette.ground()});
    for (const ColouredRect &ground : line->grounds)
        m_picture.overlay.push_back({ground.rect.translated(at.topLeft()), ground.colour});
    m_picture.overlay.push_back({QRectF(at.left(), at.bottom() - thin, at.width(), thin), m_cursorColour.rgb()});
    if (const std::optional<int> caret = m_composition.caret())
        m_picture.overlay.push_back(
            {QRectF(at.left() + *caret * cell, at.top(), thin, at.height()), m_cursorColour.rgb()});
    m_picture.overlayText = *line;
    m_picture.overlayAt = at.topLeft();
}

QSGNode *TerminalItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<TerminalNode *>(old);
    if (node == nullptr)
        node = new TerminalNode;
    node->show(m_picture, *window());
    m_builtLines = node->builtLines();
    return node;
}

} // namespace lab
