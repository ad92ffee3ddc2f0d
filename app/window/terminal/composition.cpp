// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/composition.h"

#include <QTextFormat>

#include <algorithm>

namespace lab
{

namespace
{

using Attribute = QInputMethodEvent::Attribute;

/// Input methods give the clause that is being converted a ground of its own; all else is underlined at the most.
bool isConverted(const Attribute &attribute, qsizetype at)
{
    if (attribute.type != QInputMethodEvent::TextFormat || at < attribute.start ||
        at >= attribute.start + attribute.length)
        return false;
    const QTextFormat format = attribute.value.value<QTextFormat>();
    return format.hasProperty(QTextFormat::BackgroundBrush) && format.background().style() != Qt::NoBrush;
}

bool isControl(char32_t character)
{
    return QChar::category(character) == QChar::Other_Control;
}

} // namespace

void TerminalComposition::set(const QString &text, const QList<Attribute> &attributes)
{
    m_screen.reset();
    m_caret.reset();
    if (text.isEmpty())
        return;
    qsizetype caret = -1;
    for (const Attribute &attribute : attributes) {
        if (attribute.type == QInputMethodEvent::Cursor && attribute.length != 0)
            caret = attribute.start;
    }
    m_screen.emplace(TerminalSize{1, Screen::largest.columns}, 0);
    bool wasConverted = false;
    qsizetype at = 0;
    for (const char32_t character : text.toStdU32String()) {
        if (at == caret)
            m_caret = columns();
        const bool is =
            std::ranges::any_of(attributes, [&](const Attribute &attribute) { return isConverted(attribute, at); });
        if (is != wasConverted)
            m_screen->write(is ? "\033[7m" : "\033[27m");
        wasConverted = is;
        if (!isControl(character))
            m_screen->write(QString::fromUcs4(&character, 1).toStdString());
        at += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    if (caret >= at)
        m_caret = columns();
}

} // namespace lab
