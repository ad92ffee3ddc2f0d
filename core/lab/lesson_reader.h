// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/source_text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lab
{

/// A part of a Markdown document that a lesson gives a meaning to, or does not take.
struct MarkdownBlock
{
    enum class Type : std::uint8_t {
        heading, ///< not within a list or a quote
        fence,
        comment, ///< <!-- … --> as a block of its own
        html,    ///< any other raw HTML
        image,
        other,
    };
    /// How far a fence can be trusted: an open one swallows the rest of the file, a nested one is in a list
    /// or a quote.
    enum class Fence : std::uint8_t { closed, open, nested };

    Type type = Type::other;
    Place place; ///< of its first character that md4c shows: a heading's title, a fence's info string
    int firstLine = 0;
    int lastLine = 0; ///< with the underline of a heading and the closing line of a fence
    int level = 0;    ///< of a heading, 1 to 6
    std::string text; ///< a heading's title without markup; a fence's info string
    Fence fence = Fence::closed;
};

/// The blocks in the order of the document. What they contain is read from the source by their lines.
[[nodiscard]] std::vector<MarkdownBlock> readMarkdown(const SourceText &source);

} // namespace lab
