// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson_reader.h"

#include <md4c.h>

#include <algorithm>
#include <optional>

namespace lab
{

namespace
{

using Type = MarkdownBlock::Type;

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text, std::string_view characters = " \t\n")
{
    const std::size_t first = text.find_first_not_of(characters);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(characters) - first + 1);
}

/// "##" or "## Title" of that level, as opposed to a title with a line of - or = below.
bool isMarkedHeading(std::string_view line, int level)
{
    const std::string_view text = trimmed(line, blanks);
    const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
    return marks == static_cast<std::size_t>(level) && (marks == text.size() || blanks.contains(text[marks]));
}

bool isEmptyHeading(std::string_view line, int level)
{
    return isMarkedHeading(line, level) && line.find_first_not_of("# \t") == std::string_view::npos;
}

bool isComment(std::string_view html)
{
    const std::string_view text = trimmed(html);
    return text.starts_with("<!--") && text.size() >= 7 && text.find("-->") == text.size() - 3;
}

/// Takes md4c's callbacks. md4c tells where text is, but not where a block is: the lines of a block follow
/// from its text, and from the last line that was accounted for where it has none.
class Reader
{
public:
    explicit Reader(const SourceText &source)
        : m_source(source)
    {}

    std::vector<MarkdownBlock> read()
    {
        MD_PARSER parser{};
        // The Markdown that the program shows prose as.
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *reader) {
            static_cast<Reader *>(reader)->enter(type, detail);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *reader) {
            static_cast<Reader *>(reader)->leave(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *reader) {
            static_cast<Reader *>(reader)->enterSpan(type, detail);
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *reader) {
            static_cast<Reader *>(reader)->take(type, std::string_view(text, size));
            return 0;
        };
        const std::string_view text = m_source.text();
        md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, this);
        return std::move(m_blocks);
    }

private:
    void enter(MD_BLOCKTYPE type, void *detail)
    {
        if (type == MD_BLOCK_DOC)
            return;
        const bool isNested = m_depth++ > 0;
        if (!isNested)
            m_outermost = m_blocks.size();
        if (type == MD_BLOCK_CODE)
            enterCode(*static_cast<MD_BLOCK_CODE_DETAIL *>(detail), isNested);
        else if (type == MD_BLOCK_HTML)
            add(Type::html);
        else if (type == MD_BLOCK_H && !isNested)
            add(Type::heading).level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        else if (!isNested)
            add(Type::other);
    }

    void enterCode(const MD_BLOCK_CODE_DETAIL &code, bool isNested)
    {
        MarkdownBlock &block = add(code.fence_char == '\0' ? Type::other : Type::fence);
        m_linesOfCode = 0;
        if (isNested)
            block.fence = MarkdownBlock::Fence::nested;
        if (code.info.size == 0)
            return;
        block.text.assign(code.info.text, code.info.size);
        see({code.info.text, code.info.size});
    }

    void enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type != MD_SPAN_IMG)
            return;
        const MD_ATTRIBUTE &address = static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src;
        const Place here{m_line, 1};
        addAside(Type::image, address.size == 0 ? here : m_source.placeOf({address.text, address.size}).value_or(here));
    }

    void take(MD_TEXTTYPE type, std::string_view text)
    {
        see(text);
        if (m_blocks.empty())
            return;
        MarkdownBlock &block = m_blocks[m_current];
        if (block.type == Type::heading)
            block.text += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? " " : text;
        else if (block.type == Type::html)
            block.text += text;
        else if (type == MD_TEXT_HTML)
            addAside(Type::html, m_source.placeOf(text).value_or(Place{m_line, 1}));
        else if (type == MD_TEXT_CODE && text == "\n")
            ++m_linesOfCode;
    }

    void leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_DOC)
            return;
        --m_depth;
        MarkdownBlock &block = m_blocks[m_current];
        if (type == MD_BLOCK_H && block.type == Type::heading)
            leaveHeading(block);
        else if (type == MD_BLOCK_CODE && block.type == Type::fence)
            leaveFence(block);
        else if (type == MD_BLOCK_HTML) {
            block.type = isComment(block.text) ? Type::comment : Type::html;
            block.text.clear();
        }
        m_line = std::max(m_line, block.lastLine);
        // What follows a fence in a list belongs to the list.
        m_current = m_outermost;
    }

    void leaveHeading(MarkdownBlock &block)
    {
        block.text = trimmed(block.text);
        if (block.firstLine == 0) {
            while (m_line < m_source.lineCount() && !isEmptyHeading(m_source.line(m_line), block.level))
                ++m_line;
            block.place = {m_line, 1};
            block.firstLine = block.lastLine = m_line;
            // The next heading without a title is another one.
            m_line = std::min(m_line + 1, m_source.lineCount());
        } else if (!isMarkedHeading(m_source.line(block.firstLine), block.level)) {
            ++block.lastLine;
        }
    }

    void leaveFence(MarkdownBlock &block) const
    {
        block.lastLine = block.firstLine + m_linesOfCode + 1;
        if (block.lastLine > m_source.lineCount()) {
            block.lastLine = m_source.lineCount();
            if (block.fence == MarkdownBlock::Fence::closed)
                block.fence = MarkdownBlock::Fence::open;
        }
    }

    MarkdownBlock &add(Type type)
    {
        m_current = m_blocks.size();
        m_blocks.emplace_back().type = type;
        return m_blocks.back();
    }

    /// A find within the current block, which stays the current one.
    void addAside(Type type, Place place)
    {
        MarkdownBlock &block = m_blocks.emplace_back();
        block.type = type;
        block.place = place;
        block.firstLine = block.lastLine = place.line;
    }

    void see(std::string_view text)
    {
        const std::optional<Place> place = m_source.placeOf(text);
        if (!place || m_blocks.empty())
            return;
        m_line = place->line;
        MarkdownBlock &block = m_blocks[m_current];
        if (block.firstLine == 0) {
            block.place = *place;
            block.firstLine = place->line;
        }
        block.lastLine = place->line;
    }

    const SourceText &m_source;
    std::vector<MarkdownBlock> m_blocks;
    std::size_t m_outermost = 0; ///< the block that m_current is in, or m_current itself
    std::size_t m_current = 0;
    int m_depth = 0;
    int m_line = 1; ///< the last line that something was seen on
    int m_linesOfCode = 0;
};

} // namespace

std::vector<MarkdownBlock> readMarkdown(const SourceText &source)
{
    return Reader(source).read();
}

} // namespace lab
