// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/terminalnode.h"

#include <QMatrix4x4>
#include <QQuickWindow>
#include <QSGRectangleNode>
#include <QSGTextNode>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lab
{

namespace
{

/// Makes the children of a node rectangles, and takes those that are there again.
void setRects(QSGNode &node, const std::vector<ColouredRect> &rects, QQuickWindow &window)
{
    QSGNode *child = node.firstChild();
    for (const ColouredRect &rect : rects) {
        if (child == nullptr) {
            child = window.createRectangleNode();
            node.appendChildNode(child);
        }
        auto *shown = static_cast<QSGRectangleNode *>(child);
        shown->setRect(rect.rect);
        shown->setColor(QColor::fromRgba(rect.colour));
        child = child->nextSibling();
    }
    while (child != nullptr) {
        QSGNode *const next = child->nextSibling();
        node.removeChildNode(child);
        delete child;
        child = next;
    }
}

void removeAll(QSGNode &node)
{
    while (QSGNode *child = node.firstChild()) {
        node.removeChildNode(child);
        delete child;
    }
}

/// Makes the children of a node the text of a line, and what is drawn over it.
void setTexts(QSGNode &node, const LinePicture &line, QQuickWindow &window)
{
    removeAll(node);
    if (!line.texts.empty()) {
        QSGTextNode *text = window.createTextNode();
        text->setRenderType(QSGTextNode::NativeRendering);
        for (const ColouredText &run : line.texts) {
            text->setColor(QColor::fromRgb(run.colour));
            text->addTextLayout({run.x, 0}, run.layout.get());
        }
        node.appendChildNode(text);
    }
    if (!line.strokes.empty()) {
        auto *strokes = new QSGTransformNode;
        setRects(*strokes, line.strokes, window);
        node.appendChildNode(strokes);
    }
}

void moveTo(QSGTransformNode &node, QPointF at)
{
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(at.x()), static_cast<float>(at.y()));
    if (node.matrix() != matrix)
        node.setMatrix(matrix);
}

} // namespace

TerminalNode::TerminalNode()
    : m_ground(new QSGTransformNode)
    , m_grounds(new QSGTransformNode)
    , m_selection(new QSGTransformNode)
    , m_texts(new QSGTransformNode)
    , m_overlay(new QSGTransformNode)
    , m_overlayText(new QSGTransformNode)
{
    for (QSGTransformNode *layer : {m_ground, m_grounds, m_selection, m_texts, m_overlay, m_overlayText})
        appendChildNode(layer);
}

void TerminalNode::show(const TerminalPicture &picture, QQuickWindow &window)
{
    setRects(*m_ground, {{QRectF(QPointF(), picture.size), picture.ground}}, window);
    showLines(picture, window);
    setRects(*m_selection, picture.selection, window);
    setRects(*m_overlay, picture.overlay, window);
    setTexts(*m_overlayText, picture.overlayText, window);
    moveTo(*m_overlayText, picture.overlayAt);
}

void TerminalNode::showLines(const TerminalPicture &picture, QQuickWindow &window)
{
    std::unordered_map<const LinePicture *, Line> known;
    std::vector<Line> free;
    for (Line &line : m_lines) {
        const LinePicture *const is = line.picture.get();
        if (!known.emplace(is, line).second)
            free.push_back(line);
    }
    std::vector<Line> lines(picture.lines.size());
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (const auto found = known.find(picture.lines[row].get()); found != known.end()) {
            lines[row] = found->second;
            known.erase(found);
        }
    }
    for (auto &[is, line] : known)
        free.push_back(std::move(line));

    m_builtLines = 0;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        Line &line = lines[row];
        if (line.ground == nullptr) {
            if (free.empty()) {
                line.ground = new QSGTransformNode;
                line.text = new QSGTransformNode;
                m_grounds->appendChildNode(line.ground);
                m_texts->appendChildNode(line.text);
            } else {
                line = std::move(free.back());
                free.pop_back();
            }
            line.picture = picture.lines[row];
            setRects(*line.ground, line.picture->grounds, window);
            setTexts(*line.text, *line.picture, window);
            ++m_builtLines;
        }
        const QPointF at(0, static_cast<qreal>(row) * picture.lineHeight);
        moveTo(*line.ground, at);
        moveTo(*line.text, at);
    }
    for (const Line &line : free) {
        for (QSGNode *node : {line.ground, line.text}) {
            node->parent()->removeChildNode(node);
            delete node;
        }
    }
    m_lines = std::move(lines);
}

} // namespace lab
