// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/linepicture.h"

#include <QSGTransformNode>

#include <memory>
#include <vector>

class QQuickWindow;

namespace lab
{

/// Everything that a terminal shows in one frame.
struct TerminalPicture
{
    QSizeF size;
    QRgb ground = 0;
    qreal lineHeight = 1;
    std::vector<std::shared_ptr<const LinePicture>> lines; ///< from the top
    std::vector<ColouredRect> selection;                   ///< under the text
    std::vector<ColouredRect> overlay;                     ///< the cursor, and what an input method has not finished
    LinePicture overlayText;
    QPointF overlayAt;
};

/// The picture in the scene graph. Lines that are the same objects as before are only moved.
class TerminalNode : public QSGTransformNode
{
public:
    TerminalNode();

    void show(const TerminalPicture &picture, QQuickWindow &window);
    [[nodiscard]] int builtLines() const { return m_builtLines; } ///< so many lines the last show() made anew

private:
    struct Line
    {
        std::shared_ptr<const LinePicture> picture;
        QSGTransformNode *ground = nullptr;
        QSGTransformNode *text = nullptr;
    };

    void showLines(const TerminalPicture &picture, QQuickWindow &window);

    // All transforms, though but one moves: to what is put into a plain node later, Qt's software renderer gives no
    // place.
    QSGTransformNode *m_ground;
    QSGTransformNode *m_grounds;
    QSGTransformNode *m_selection;
    QSGTransformNode *m_texts;
    QSGTransformNode *m_overlay;
    QSGTransformNode *m_overlayText;
    std::vector<Line> m_lines;
    int m_builtLines = 0;
};

} // namespace lab
