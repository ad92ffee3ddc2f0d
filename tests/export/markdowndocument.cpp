// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/export/markdowndocument.h"

#include <md4c.h>

namespace lab::test
{

namespace
{

class DocumentParser
{
public:
    [[nodiscard]] MarkdownDocument parse(const QByteArray &text)
    {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB;
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self).enter(type); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self).leave(type); };
        parser.enter_span = [](MD_SPANTYPE type, void *, void *self) { return of(self).span(type); };
        parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *piece, MD_SIZE size, void *self) {
            return of(self).add(type, QString::fromUtf8(piece, size));
        };
        md_parse(text.constData(), static_cast<MD_SIZE>(text.size()), &parser, this);
        return m_document;
    }

private:
    static DocumentParser &of(void *self) { return *static_cast<DocumentParser *>(self); }

    int enter(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_HTML)
            ++m_document.foreign;
        if (type == MD_BLOCK_TR)
            m_document.tables[m_document.headings.value(m_document.headings.size() - 1)].append(QStringList());
        if (type == MD_BLOCK_UL)
            addItem(); // with a list in it
        m_text.clear();
        return 0;
    }
    void addItem()
    {
        if (!m_text.isEmpty())
            m_document.items.append(m_text);
        m_text.clear();
    }
    int leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_H)
            m_document.headings.append(m_text);
        else if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
            m_document.tables[m_document.headings.last()].last().append(m_text);
        else if (type == MD_BLOCK_CODE)
            m_document.fences.append(m_text);
        else if (type == MD_BLOCK_LI)
            addItem();
        m_text.clear();
        return 0;
    }
    int span(MD_SPANTYPE type)
    {
        m_document.foreign += type == MD_SPAN_STRONG ? 0 : 1;
        return 0;
    }
    int add(MD_TEXTTYPE type, const QString &piece)
    {
        m_document.foreign += type == MD_TEXT_HTML || type == MD_TEXT_ENTITY ? 1 : 0;
        m_text += piece;
        return 0;
    }

    MarkdownDocument m_document;
    QString m_text;
};

} // namespace

MarkdownDocument parseMarkdown(const QByteArray &text)
{
    return DocumentParser().parse(text);
}

} // namespace lab::test
