// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does with a terminal: keys, input method, mouse and clipboard.
#include "app/window/terminal/keymap.h"
#include "app/window/terminal/terminalitem.h"

#include <QClipboard>
#include <QCursor>
#include <QDateTime>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>
#include <cstdlib>

namespace lab
{

namespace
{

constexpr int wheelLines = 3;
constexpr int wheelUp = 4;
constexpr int wheelDown = 5;

int numberOf(Qt::MouseButton button)
{
    switch (button) {
    case Qt::LeftButton:
        return 1;
    case Qt::MiddleButton:
        return 2;
    case Qt::RightButton:
        return 3;
    default:
        return 0;
    }
}

bool isClipboardKey(const QKeyEvent &event, Qt::Key key)
{
    return event.key() == key && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

bool TerminalItem::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isKeyForTerminal(*key) || isClipboardKey(*key, Qt::Key_C) || isClipboardKey(*key, Qt::Key_V)) {
            event->accept();
            return true;
        }
    }
    return QQuickItem::event(event);
}

void TerminalItem::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (isControl && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)) {
        // Tab alone is the shell's.
        const bool isForward = event->key() == Qt::Key_Tab && !event->modifiers().testFlag(Qt::ShiftModifier);
        nextItemInFocusChain(isForward)->forceActiveFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
    if (isClipboardKey(*event, Qt::Key_C))
        return copy();
    if (isControl && zoomBy(*event))
        return;
    if (event->modifiers() == Qt::ShiftModifier && event->key() == Qt::Key_PageUp)
        return scrollBy(-std::max(1, screen() != nullptr ? screen()->size().rows - 1 : 1));
    if (event->modifiers() == Qt::ShiftModifier && event->key() == Qt::Key_PageDown)
        return scrollBy(std::max(1, screen() != nullptr ? screen()->size().rows - 1 : 1));
    if (isReadOnly())
        return event->ignore();
    if (isClipboardKey(*event, Qt::Key_V))
        return paste();
    if (isClipboardKey(*event, Qt::Key_Insert) ||
        (event->modifiers() == Qt::ShiftModifier && event->key() == Qt::Key_Insert))
        return pasteText(QGuiApplication::clipboard()->text(QClipboard::Selection));
    bool isTaken = false;
    act([&](Screen &screen) { isTaken = pressKey(screen, *event); });
    if (!isTaken)
        return event->ignore();
    scrollToEnd();
}

bool TerminalItem::zoomBy(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomed(1);
        return true;
    case Qt::Key_Minus:
        Q_EMIT zoomed(-1);
        return true;
    case Qt::Key_0:
        Q_EMIT zoomed(0);
        return true;
    default:
        return false;
    }
}

void TerminalItem::inputMethodEvent(QInputMethodEvent *event)
{
    if (isReadOnly())
        return event->ignore();
    m_composition.set(event->preeditString(), event->attributes());
    const auto characters = event->commitString().toUcs4();
    act([&](Screen &screen) {
        for (const uint character : characters)
            screen.type(character, 0);
    });
    scrollToEnd();
    showAgain();
    event->accept();
}

QVariant TerminalItem::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return !isReadOnly();
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle:
        return cursorRect();
    case Qt::ImFont:
        return m_font.font();
    case Qt::ImHints:
        return static_cast<int>(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    case Qt::ImCursorPosition:
    case Qt::ImAnchorPosition:
        return 0;
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
        return QString();
    default:
        return QQuickItem::inputMethodQuery(query);
    }
}

void TerminalItem::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    act([](Screen &screen) { screen.setFocus(true); });
    showAgain();
}

void TerminalItem::focusOutEvent(QFocusEvent *event)
{
    QQuickItem::focusOutEvent(event);
    m_composition.clear();
    act([](Screen &screen) { screen.setFocus(false); });
    showAgain();
}

// Mouse

bool TerminalItem::isMouseTheirs(Qt::KeyboardModifiers modifiers) const
{
    return !isReadOnly() && screen()->mouseReports() != MouseReports::none && !modifiers.testFlag(Qt::ShiftModifier);
}

void TerminalItem::tellMouse(const QMouseEvent &event, bool isDown)
{
    const int button = numberOf(event.button());
    if (button != 0)
        act([&](Screen &screen) {
            screen.pressMouse(button, isDown, cellAt(event.position()), modifiersOf(event.modifiers()));
        });
}

void TerminalItem::select(const QMouseEvent &event, TerminalSelection::Unit unit)
{
    // A word is what is under the pointer, not what is nearest to it.
    const TerminalPosition cell = cellAt(event.position());
    const ScreenPlace place = unit == TerminalSelection::Unit::character
                                  ? placeAt(event.position())
                                  : ScreenPlace{firstShown() + static_cast<std::uint64_t>(cell.row), cell.column};
    if (unit == TerminalSelection::Unit::character && event.modifiers().testFlag(Qt::ShiftModifier) && hasSelection())
        m_selection.extend(*screen(), place);
    else
        m_selection.begin(*screen(), place, unit);
    m_isSelecting = true;
    Q_EMIT selectionChanged();
    showAgain();
}

void TerminalItem::finishSelection()
{
    m_isSelecting = false;
    if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void TerminalItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (screen() == nullptr)
        return;
    if (isMouseTheirs(event->modifiers()))
        return tellMouse(*event, true);
    if (event->button() == Qt::MiddleButton && !isReadOnly())
        return pasteText(QGuiApplication::clipboard()->text(QClipboard::Selection));
    if (event->button() != Qt::LeftButton)
        return;
    if (event->modifiers() == Qt::ControlModifier) {
        pointAt(event->position());
        if (m_address)
            Q_EMIT addressActivated(QUrl(m_address->text));
        return;
    }
    const qint64 since = QDateTime::currentMSecsSinceEpoch() - m_lastDoubleClick;
    const bool isThird = since < QGuiApplication::styleHints()->mouseDoubleClickInterval() &&
                         (event->position() - m_lastClick).manhattanLength() < m_font.cell().height();
    select(*event, isThird ? TerminalSelection::Unit::line : TerminalSelection::Unit::character);
    m_lastDoubleClick = 0;
}

void TerminalItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (screen() == nullptr)
        return;
    if (isMouseTheirs(event->modifiers()))
        return tellMouse(*event, true);
    if (event->button() != Qt::LeftButton)
        return;
    m_lastDoubleClick = QDateTime::currentMSecsSinceEpoch();
    m_lastClick = event->position();
    select(*event, TerminalSelection::Unit::word);
}

void TerminalItem::mouseMoveEvent(QMouseEvent *event)
{
    if (screen() == nullptr)
        return;
    if (!m_isSelecting) {
        if (isMouseTheirs(event->modifiers()))
            act([&](Screen &screen) { screen.moveMouse(cellAt(event->position()), modifiersOf(event->modifiers())); });
        return;
    }
    if (event->position().y() < 0)
        scrollBy(-1);
    else if (event->position().y() > height())
        scrollBy(1);
    m_selection.extend(*screen(), placeAt(event->position()));
    Q_EMIT selectionChanged();
    showAgain();
}

void TerminalItem::mouseReleaseEvent(QMouseEvent *event)
{
    if (screen() == nullptr)
        return;
    if (m_isSelecting)
        return finishSelection();
    if (isMouseTheirs(event->modifiers()))
        tellMouse(*event, false);
}

void TerminalItem::hoverMoveEvent(QHoverEvent *event)
{
    const bool isAsked = event->modifiers() == Qt::ControlModifier;
    pointAt(isAsked ? std::optional(event->position()) : std::nullopt);
    const bool isWanted = screen() != nullptr && screen()->mouseReports() == MouseReports::moves;
    if (isWanted && isMouseTheirs(event->modifiers()))
        act([&](Screen &screen) { screen.moveMouse(cellAt(event->position()), modifiersOf(event->modifiers())); });
}

void TerminalItem::hoverLeaveEvent(QHoverEvent *)
{
    pointAt(std::nullopt);
}

void TerminalItem::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Control)
        pointAt(std::nullopt);
    QQuickItem::keyReleaseEvent(event);
}

void TerminalItem::pointAt(std::optional<QPointF> point)
{
    std::optional<Found> address;
    if (point && screen() != nullptr) {
        const TerminalPosition at = cellAt(*point);
        address = addressAt(*screen(), {firstShown() + static_cast<std::uint64_t>(at.row), at.column});
    }
    if (m_address == address)
        return;
    m_address = address;
    setCursor(QCursor(m_address ? Qt::PointingHandCursor : Qt::IBeamCursor));
    showAgain();
}

void TerminalItem::wheelEvent(QWheelEvent *event)
{
    if (screen() == nullptr)
        return event->ignore();
    constexpr qreal notch = 120;
    m_wheel += event->angleDelta().y() / notch;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (std::abs(m_wheel) >= 1)
            Q_EMIT zoomed(m_wheel > 0 ? 1 : -1);
        m_wheel = std::abs(m_wheel) >= 1 ? 0 : m_wheel;
        return;
    }
    const bool isTheirs = isMouseTheirs(event->modifiers());
    const qreal step = isTheirs ? 1 : wheelLines;
    const auto lines = static_cast<int>(m_wheel * step);
    m_wheel -= lines / step;
    if (lines == 0)
        return;
    if (!isTheirs && !screen()->isAlternate())
        return scrollBy(-lines);
    if (isReadOnly())
        return;
    // A program that has the whole screen, but not the mouse, gets what it understands: arrows.
    const TerminalPosition at = cellAt(event->position());
    act([&](Screen &screen) {
        for (int line = 0; line < std::abs(lines); ++line) {
            if (isTheirs)
                screen.pressMouse(lines > 0 ? wheelUp : wheelDown, true, at, modifiersOf(event->modifiers()));
            else
                screen.press(lines > 0 ? TerminalKey::up : TerminalKey::down, 0);
        }
    });
}

// Clipboard

bool TerminalItem::find(const QString &text, bool isBack)
{
    const Screen *now = screen();
    if (now == nullptr)
        return false;
    const ScreenPlace end{now->endLine() - 1, now->size().columns};
    const std::optional<Found> found =
        findText(*now, text, hasSelection() ? m_selection.start() : end, isBack ? Direction::back : Direction::on);
    m_selection.clear();
    if (found) {
        m_selection.begin(*now, found->start, TerminalSelection::Unit::character);
        m_selection.extend(*now, found->end);
        const auto rows = static_cast<std::uint64_t>(now->size().rows);
        const bool isSeen = found->start.line >= firstShown() && found->end.line < firstShown() + rows;
        if (!isSeen)
            scrollBy(static_cast<int>(found->start.line) - static_cast<int>(firstShown()) - now->size().rows / 2);
    }
    Q_EMIT selectionChanged();
    showAgain();
    return found.has_value();
}

void TerminalItem::unselect()
{
    m_selection.clear();
    Q_EMIT selectionChanged();
    showAgain();
}

QString TerminalItem::selectedText() const
{
    return screen() != nullptr ? m_selection.text(*screen()) : QString();
}

void TerminalItem::copy() const
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TerminalItem::paste()
{
    pasteText(QGuiApplication::clipboard()->text());
}

void TerminalItem::pasteText(const QString &text)
{
    if (isReadOnly() || text.isEmpty())
        return;
    const std::string bytes = text.toStdString();
    act([&](Screen &screen) { screen.paste(bytes); });
    scrollToEnd();
}

} // namespace lab
