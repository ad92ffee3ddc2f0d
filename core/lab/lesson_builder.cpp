// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson_builder.h"

#include "core/lab/action_line.h"
#include "core/lab/explain.h"
#include "core/lab/lesson_reader.h"
#include "core/lab/need.h"
#include "core/lab/wording.h"
#include "core/model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lab
{

namespace
{

constexpr std::string_view blanks = " \t";

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(blanks) == std::string_view::npos;
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(blanks); at < text.size(); at = text.find_first_not_of(blanks, at)) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// Characters that make a text read in another order than it is run in: the embeddings, overrides and
/// isolates of the Unicode bidirectional algorithm (UAX #9).
std::size_t findReordering(std::string_view text)
{
    std::size_t first = std::string_view::npos;
    for (const std::string_view character : {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067",
                                             "\u2068", "\u2069", "\u200e", "\u200f", "\u061c"})
        first = std::min(first, text.find(character));
    return first;
}

class LessonBuilder
{
public:
    explicit LessonBuilder(const SourceText &source)
        : m_source(source)
    {}

    std::expected<Lesson, std::vector<LessonFault>> build()
    {
        for (const MarkdownBlock &block : readMarkdown(m_source))
            take(block);
        closeSection(m_source.lineCount());
        checkWhole();
        if (m_faults.empty())
            return std::move(m_lesson);
        std::ranges::stable_sort(m_faults, {},
                                 [](const LessonFault &found) { return std::pair(found.line, found.column); });
        return std::unexpected(std::move(m_faults));
    }

private:
    enum class Section { none, intro, step };

    void fault(Place place, const QString &message) { m_faults.push_back({place.line, place.column, message}); }

    void take(const MarkdownBlock &block)
    {
        const bool isTitle = block.type == MarkdownBlock::Type::heading && block.level == 1;
        if (m_section == Section::none && !isTitle && block.type != MarkdownBlock::Type::comment) {
            if (!std::exchange(m_hasTitleFault, true))
                fault(block.place, QCoreApplication::translate("lab", "A lesson starts with its title: “# Title”."));
        }
        switch (block.type) {
        case MarkdownBlock::Type::heading:
            return takeHeading(block);
        case MarkdownBlock::Type::fence:
            return takeFence(block);
        case MarkdownBlock::Type::comment:
            return leaveOut(block);
        case MarkdownBlock::Type::html:
            return fault(block.place,
                         QCoreApplication::translate(
                             "lab", "A lesson has no HTML. A word in <…> is shown when it is put in `…`."));
        case MarkdownBlock::Type::image:
            return fault(block.place, QCoreApplication::translate("lab", "A lesson has no pictures."));
        case MarkdownBlock::Type::other:
            return;
        }
    }

    void takeHeading(const MarkdownBlock &block)
    {
        if (block.level > 2)
            return;
        if (block.level == 1 && std::exchange(m_hasTitle, true))
            return fault(block.place,
                         QCoreApplication::translate("lab", "A lesson has one title; a step starts with ##."));
        closeSection(block.firstLine - 1);
        m_firstLine = block.lastLine + 1;
        const QString title = shown(block.text);
        if (block.level == 1) {
            if (title.isEmpty())
                fault(block.place, QCoreApplication::translate("lab", "A title is missing behind #."));
            m_lesson.title = title;
            m_section = Section::intro;
            return;
        }
        if (title.isEmpty())
            fault(block.place, QCoreApplication::translate("lab", "The title of the step is missing behind ##."));
        m_section = Section::step;
        Step step;
        step.title = title;
        step.line = block.firstLine;
        m_lesson.steps.push_back(std::move(step));
    }

    /// `sh SIDE` and `lab` mean something; any other fence belongs to the prose.
    void takeFence(const MarkdownBlock &block)
    {
        const std::vector<std::string_view> words = wordsOf(block.text);
        if (words.empty())
            return;
        const bool isForLesson = words[0] == "lab" || words[0] == "sh";
        if (!isForLesson) {
            if (words.size() > 1 && sideNamed(words[1]))
                fault(block.place,
                      QCoreApplication::translate("lab", "A command stands in a fence “sh %1”, not “%2 %1”.")
                          .arg(shown(words[1]), shown(words[0])));
            return;
        }
        leaveOut(block);
        // Counted even when they are wrong: a step whose command is misspelt is not one without a command.
        m_hasCommand |= words[0] == "sh";
        m_hasExpectation |= words[0] == "lab" && block.fence == MarkdownBlock::Fence::nested;
        if (block.fence == MarkdownBlock::Fence::nested)
            return fault(block.place, QCoreApplication::translate(
                                          "lab", "This fence is in a list or a quote: move it to the margin."));
        if (block.fence == MarkdownBlock::Fence::open)
            fault(block.place, QCoreApplication::translate("lab", "This fence is not closed."));
        if (words[0] == "lab")
            takeLines(block, words);
        else
            takeCommand(block, words);
    }

    void takeCommand(const MarkdownBlock &block, const std::vector<std::string_view> &words)
    {
        if (words.size() == 1)
            return fault(block.place,
                         QCoreApplication::translate("lab", "The side is missing: “sh parent” or “sh child”."));
        const std::optional<Side> side = sideNamed(words[1]);
        if (!side)
            return fault(placeIn(block, words[1]), noSuchSide(words[1]));
        if (words.size() > 2)
            return fault(placeIn(block, words[2]), QCoreApplication::translate("lab", "Nothing may follow here."));
        if (m_section != Section::step)
            return fault(block.place, QCoreApplication::translate(
                                          "lab", "A command belongs to a step: “## Title” is missing before it."));
        Step &step = m_lesson.steps.back();
        if (step.command)
            return fault(block.place, QCoreApplication::translate(
                                          "lab", "This is the second command of the step: one is all it may have."));
        const std::string text = commandIn(block);
        step.command = Command{*side, shown(text)};
        if (text.find_first_not_of(" \t\n") == std::string::npos)
            fault(block.place, QCoreApplication::translate("lab", "The command is missing in this fence."));
        else if (const Fault found = checkCommand(text); found != Fault::none)
            fault(block.place, explain(found));
    }

    /// The lines of the fence, each without the fence's own indentation.
    std::string commandIn(const MarkdownBlock &block)
    {
        const std::size_t indentation = m_source.line(block.firstLine).find_first_not_of(' ');
        std::string text;
        for (int number = block.firstLine + 1; number < endOf(block); ++number) {
            std::string_view line = m_source.line(number);
            checkOrder(line, {number, 1});
            line.remove_prefix(std::min({line.find_first_not_of(' '), indentation, line.size()}));
            text += (number == block.firstLine + 1 ? "" : "\n") + std::string(line);
        }
        return text;
    }

    void checkOrder(std::string_view text, Place place)
    {
        const std::size_t at = findReordering(text);
        if (at != std::string_view::npos)
            fault({place.line, place.column + charactersIn(text.substr(0, at))},
                  QCoreApplication::translate("lab", "A character here changes the order in which the line reads."));
    }

    /// The line behind the last one of the content.
    [[nodiscard]] static int endOf(const MarkdownBlock &block)
    {
        return block.fence == MarkdownBlock::Fence::closed ? block.lastLine : block.lastLine + 1;
    }

    void takeLines(const MarkdownBlock &block, const std::vector<std::string_view> &words)
    {
        if (words.size() > 1)
            return fault(placeIn(block, words[1]), QCoreApplication::translate("lab", "Nothing may follow here."));
        for (int number = block.firstLine + 1; number < endOf(block); ++number) {
            if (!isBlank(m_source.line(number)))
                takeLine(number, m_source.line(number));
        }
    }

    void takeLine(int number, std::string_view line)
    {
        const std::size_t start = line.find_first_not_of(blanks);
        const std::size_t end = std::min(line.find_first_of(blanks, start), line.size());
        const std::string_view word = line.substr(start, end - start);
        const std::size_t restStart = std::min(line.find_first_not_of(blanks, end), line.size());
        std::string_view rest = line.substr(restStart);
        rest = rest.substr(0, rest.find_last_not_of(blanks) + 1);
        const Place place{number, charactersIn(line.substr(0, start)) + 1};
        const Place restPlace{number, charactersIn(line.substr(0, restStart)) + 1};
        if (word == "kind")
            return takeKind(place, restPlace, rest);
        if (word != "do" && word != "expect" && word != "needs")
            return fault(place,
                         QCoreApplication::translate("lab", "“%1” means nothing here: write kind, needs, do or expect.")
                             .arg(shown(word)));
        if (m_section != Section::step)
            return fault(place,
                         QCoreApplication::translate("lab", "“%1” belongs to a step: “## Title” is missing before it.")
                             .arg(shown(word)));
        if (word == "do")
            takeAction(place, restPlace, rest);
        else if (word == "needs")
            takeNeed(restPlace, rest);
        else
            takeExpectation(restPlace, rest);
    }

    void takeKind(Place place, Place restPlace, std::string_view rest)
    {
        if (m_section == Section::step)
            return fault(place, QCoreApplication::translate("lab", "“kind” stands before the first step."));
        if (std::exchange(m_hasKind, true))
            return fault(place, QCoreApplication::translate("lab", "The kind is given twice."));
        if (const std::optional<Topic> topic = topicNamed(rest))
            m_lesson.topic = *topic;
        else
            fault(restPlace, QCoreApplication::translate("lab", "There is no kind “%1”: write one of %2.")
                                 .arg(shown(rest), kindNames()));
    }

    void takeAction(Place place, Place restPlace, std::string_view rest)
    {
        if (std::exchange(m_hasAction, true))
            return fault(place, QCoreApplication::translate(
                                    "lab", "This is the second “do” of the step: one is all it may have."));
        checkOrder(rest, restPlace);
        std::expected<Action, std::vector<LineFault>> action = parseAction(rest);
        if (action) {
            m_lesson.steps.back().action = std::move(*action);
            return;
        }
        for (const LineFault &found : action.error())
            fault({restPlace.line, restPlace.column + found.column - 1}, found.message);
    }

    void takeNeed(Place place, std::string_view rest)
    {
        if (!isNeed(rest))
            return fault(place, QCoreApplication::translate("lab", "There is no need “%1”: write one of %2.")
                                    .arg(shown(rest), needNames().join(u' ')));
        m_lesson.steps.back().needs.append(shown(rest));
    }

    void takeExpectation(Place place, std::string_view rest)
    {
        m_hasExpectation = true;
        std::expected<Expectation, LineFault> expectation = parseExpectation(rest);
        if (!expectation)
            return fault({place.line, place.column + expectation.error().column - 1}, expectation.error().message);
        expectation->line = place.line;
        m_lesson.steps.back().expectations.push_back(std::move(*expectation));
    }

    /// Ends the intro or the step that goes on until this line.
    void closeSection(int lastLine)
    {
        if (m_section == Section::intro)
            m_lesson.intro = proseUntil(lastLine);
        if (m_section == Section::step) {
            Step &step = m_lesson.steps.back();
            step.prose = proseUntil(lastLine);
            if (!m_hasCommand && !m_hasExpectation)
                fault({step.line, 1},
                      QCoreApplication::translate("lab", "This step has neither a command nor an expectation."));
        }
        m_hasCommand = m_hasAction = m_hasExpectation = false;
        m_leftOut.clear();
    }

    void leaveOut(const MarkdownBlock &block) { m_leftOut.emplace_back(block.firstLine, block.lastLine); }

    /// The lines since the heading as they were written, without what is left out.
    [[nodiscard]] QString proseUntil(int lastLine) const
    {
        std::string prose;
        bool isAfterGap = true;
        for (int number = m_firstLine; number <= lastLine; ++number) {
            const auto isIn = [number](const auto &lines) { return lines.first <= number && number <= lines.second; };
            if (std::ranges::any_of(m_leftOut, isIn)) {
                isAfterGap = true;
                continue;
            }
            const std::string_view line = m_source.line(number);
            if (isAfterGap && isBlank(line))
                continue;
            if (std::exchange(isAfterGap, false) && !prose.empty()) {
                prose.erase(prose.find_last_not_of(" \t\n") + 1);
                prose += "\n\n";
            }
            prose += std::string(line) + '\n';
        }
        prose.erase(prose.find_last_not_of(" \t\n") + 1);
        return shown(prose);
    }

    void checkWhole()
    {
        if (!m_hasTitle && !m_hasTitleFault)
            fault({1, 1}, QCoreApplication::translate("lab", "A lesson starts with its title: “# Title”."));
        if (!m_hasKind)
            fault({1, 1}, QCoreApplication::translate(
                              "lab", "The kind is missing: a fence “lab” with “kind mount” before the first step."));
        if (m_lesson.steps.empty())
            fault({std::max(1, m_source.lineCount()), 1},
                  QCoreApplication::translate("lab", "The lesson has no step: “## Title”."));
    }

    /// Where a word of the fence's info string is.
    [[nodiscard]] static Place placeIn(const MarkdownBlock &block, std::string_view word)
    {
        const auto before = static_cast<std::size_t>(word.data() - block.text.data());
        return {block.place.line, block.place.column + charactersIn(std::string_view(block.text).substr(0, before))};
    }

    static QString kindNames()
    {
        QStringList names;
        for (const Topic topic : allTopics())
            names.append(shown(nameOf(topic)));
        return names.join(u' ');
    }

    const SourceText &m_source;
    Lesson m_lesson;
    std::vector<LessonFault> m_faults;
    Section m_section = Section::none;
    int m_firstLine = 1; ///< of the section's content
    std::vector<std::pair<int, int>> m_leftOut;
    bool m_hasTitle = false;
    bool m_hasTitleFault = false;
    bool m_hasKind = false;
    bool m_hasCommand = false; ///< this and the next two: of the step
    bool m_hasAction = false;
    bool m_hasExpectation = false;
};

} // namespace

std::expected<Lesson, std::vector<LessonFault>> buildLesson(const SourceText &source)
{
    return LessonBuilder(source).build();
}

} // namespace lab
