// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// A place in a text: line and column from 1, the column in characters.
struct Place
{
    int line = 1;
    int column = 1;

    bool operator==(const Place &) const = default;
};

/// The characters of a UTF-8 text.
[[nodiscard]] int charactersIn(std::string_view text);

/// The place of the first byte that is not UTF-8, or is NUL; none: it is text throughout.
[[nodiscard]] std::optional<Place> firstBadByte(std::string_view bytes);

/// A text that knows where its lines are. CRLF and CR count as line ends; a byte order mark is not part of
/// it.
class SourceText
{
public:
    explicit SourceText(std::string_view text);
    SourceText(const SourceText &) = delete; // lines point into the text
    SourceText &operator=(const SourceText &) = delete;

    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_starts.size()); }
    /// Without its end. number from 1 to lineCount().
    [[nodiscard]] std::string_view line(int number) const;
    /// Where a part of text() starts. None: it is somewhere else in memory.
    [[nodiscard]] std::optional<Place> placeOf(std::string_view part) const;

private:
    std::string m_text;
    std::vector<std::size_t> m_starts;
};

} // namespace lab
