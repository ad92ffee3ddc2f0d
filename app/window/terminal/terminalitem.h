// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/composition.h"
#include "app/window/terminal/font.h"
#include "app/window/terminal/palette.h"
#include "app/window/terminal/selection.h"
#include "app/window/terminal/terminalcontroller.h"
#include "app/window/terminal/terminalnode.h"
#include "app/window/terminal/writtenline.h"

#include <QColor>
#include <QList>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>

namespace lab
{

/// A terminal as it is seen and worked with: draws the screen of its session, and brings keys, mouse and input method
/// to it. What is printed is drawn once a frame at the most, and only lines that changed are made anew.
class TerminalItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lab::TerminalController *terminal READ terminal WRITE setTerminal NOTIFY terminalChanged FINAL)
    Q_PROPERTY(QString fontFamily MEMBER m_fontFamily NOTIFY lookChanged FINAL)
    Q_PROPERTY(int fontSize MEMBER m_fontSize NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor selectionColor MEMBER m_selectionColour NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor cursorColor MEMBER m_cursorColour NOTIFY lookChanged FINAL)
    Q_PROPERTY(QList<QColor> named MEMBER m_named NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal scrollSize READ scrollSize NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal scrollPosition READ scrollPosition NOTIFY scrolled FINAL)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged FINAL)
    // What a screen reader takes a text field's text from.
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)
    Q_PROPERTY(int cursorPosition READ cursorPosition NOTIFY textChanged FINAL)
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY textChanged FINAL)

public:
    explicit TerminalItem(QQuickItem *parent = nullptr);
    ~TerminalItem() override;

    [[nodiscard]] TerminalController *terminal() const { return m_terminal; }
    void setTerminal(TerminalController *terminal);

    [[nodiscard]] qreal scrollSize() const;     ///< the part of all lines that is seen; 1: all
    [[nodiscard]] qreal scrollPosition() const; ///< what is above, as a part of all lines
    [[nodiscard]] bool hasSelection() const { return !m_selection.isEmpty(); }
    [[nodiscard]] QString text() const; ///< what the screen shows
    [[nodiscard]] int cursorPosition() const;
    [[nodiscard]] bool isReadOnly() const { return screen() == nullptr || m_terminal->hasEnded(); }
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QRectF cellRect(int row, int column) const;     ///< where a cell of what is seen is drawn
    [[nodiscard]] int builtLines() const { return m_builtLines; } ///< lines that the last frame made anew

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

    Q_INVOKABLE void scrollTo(qreal position);
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void paste();
    /// Selects the next occurrence of a text before or behind what is selected, and scrolls to it; false: there is
    /// none.
    Q_INVOKABLE bool find(const QString &text, bool isBack);
    Q_INVOKABLE void unselect();

Q_SIGNALS:
    void terminalChanged();
    void lookChanged();
    void scrolled();
    void selectionChanged();
    void textChanged();
    void bell();
    void zoomed(int direction);                 ///< larger 1, smaller -1, as usual 0
    void addressActivated(const QUrl &address); ///< of the web

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// nullptr: nothing to show.
    [[nodiscard]] const Screen *screen() const;
    template <typename Act>
    void act(Act act)
    {
        if (screen() != nullptr)
            m_terminal->session().act(act);
    }
    void attach();
    void follow();
    void showAgain();
    void resizeScreen();
    void setLook();

    [[nodiscard]] std::uint64_t firstShown() const;
    [[nodiscard]] std::optional<TerminalPosition> cursorShown() const;
    [[nodiscard]] QRectF cursorRect() const;
    [[nodiscard]] ScreenPlace placeAt(QPointF point) const;
    [[nodiscard]] TerminalPosition cellAt(QPointF point) const;
    void scrollBy(int lines);
    void scrollToEnd();

    void drawLines(const Screen &screen);
    void drawSelection(const Screen &screen);
    void drawCursor(const Screen &screen);
    void drawAddress(const Screen &screen);
    void drawComposition(QRectF at);

    /// Whether the program gets the mouse, and not the selection.
    [[nodiscard]] bool isMouseTheirs(Qt::KeyboardModifiers modifiers) const;
    void tellMouse(const QMouseEvent &event, bool isDown);
    void select(const QMouseEvent &event, TerminalSelection::Unit unit);
    void finishSelection();
    /// Marks the web address under the pointer, which Ctrl with a click opens.
    void pointAt(std::optional<QPointF> point);
    void pasteText(const QString &text);
    bool zoomBy(const QKeyEvent &event);

    QPointer<TerminalController> m_terminal;
    TerminalFont m_font;
    TerminalPalette m_palette;
    TerminalSelection m_selection;
    TerminalPicture m_picture;
    std::unordered_map<std::uint64_t, std::shared_ptr<const LinePicture>> m_known; ///< seen last, by revision
    QString m_fontFamily = QStringLiteral("monospace");
    int m_fontSize = 13;
    QColor m_ink = Qt::black;
    QColor m_ground = Qt::white;
    QColor m_selectionColour = Qt::lightGray;
    QColor m_cursorColour = Qt::black;
    QList<QColor> m_named;
    QTimer m_resize;
    std::optional<std::uint64_t> m_top; ///< the first line that is seen; none: the screen follows its end
    TerminalComposition m_composition;
    std::optional<Found> m_address; ///< under the pointer
    std::uint64_t m_bells = 0;
    qreal m_wheel = 0; ///< what is not a whole line yet
    QPointF m_lastClick;
    qint64 m_lastDoubleClick = 0;
    bool m_isSelecting = false;
    bool m_isSized = false;
    int m_builtLines = 0;
};

} // namespace lab
