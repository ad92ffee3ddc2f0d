// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/notes_reader.h"

#include "core/lab/author_pids.h"
#include "core/lab/lesson_reader.h"
#include "core/lab/unshare_command.h"
#include "core/lab/wording.h"
#include "core/model/validate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<std::string_view, Side>, 6> sideComments{{{"parent", Side::parent},
                                                                         {"child", Side::child},
                                                                         {"parent process", Side::parent},
                                                                         {"child process", Side::child},
                                                                         {"親プロセス", Side::parent},
                                                                         {"子プロセス", Side::child}}};

bool isFence(const MarkdownBlock &block, std::string_view language)
{
    return block.type == MarkdownBlock::Type::fence && block.fence == MarkdownBlock::Fence::closed &&
           block.text == language;
}

QString contentOf(const SourceText &source, const MarkdownBlock &block)
{
    QStringList lines;
    for (int number = block.firstLine + 1; number < block.lastLine; ++number)
        lines.append(shown(source.line(number)));
    return lines.join(u'\n');
}

/// The side that the first line names in a comment; the line is taken away then.
std::optional<Side> takeSide(QString &command)
{
    const qsizetype end = command.indexOf(u'\n');
    const QString line = command.left(end).trimmed();
    if (!line.startsWith(u'#'))
        return std::nullopt;
    const std::string comment = line.sliced(1).trimmed().toLower().toStdString();
    const auto *const found =
        std::ranges::find(sideComments, comment, [](const auto &pair) { return std::string(pair.first); });
    if (found == sideComments.end())
        return std::nullopt;
    command = end < 0 ? QString() : command.sliced(end + 1);
    return found->second;
}

class NotesReader
{
public:
    explicit NotesReader(const SourceText &source)
        : m_source(source)
    {}

    std::expected<Lesson, std::vector<LessonFault>> read()
    {
        const std::vector<MarkdownBlock> blocks = readMarkdown(m_source);
        m_lesson.isNotes = true;
        for (const MarkdownBlock &block : blocks)
            take(block);
        if (m_lesson.steps.empty())
            m_faults.push_back({1, 1, QCoreApplication::translate("lab", "The notes have no command.")});
        if (!m_faults.empty())
            return std::unexpected(std::move(m_faults));
        m_lesson.topic = kindOf(m_lesson);
        return std::move(m_lesson);
    }

private:
    void take(const MarkdownBlock &block)
    {
        if (block.type == MarkdownBlock::Type::heading)
            return takeHeading(block);
        if (isFence(block, "sh"))
            return takeCommand(block);
        if (isFence(block, "text") && m_isBehindCommand)
            takeOutput(block);
        m_isBehindCommand = false;
    }

    void takeHeading(const MarkdownBlock &block)
    {
        m_isBehindCommand = false;
        m_prose = block.lastLine + 1;
        if (block.level == 1 && m_lesson.title.isEmpty())
            m_lesson.title = shown(block.text);
        if (block.level > 1)
            m_heading = shown(block.text);
        // The shells of one part are those of that part.
        if (block.level == 2)
            m_pids = {};
    }

    void takeCommand(const MarkdownBlock &block)
    {
        QString command = contentOf(m_source, block);
        const Side side = takeSide(command).value_or(Side::parent);
        command = command.trimmed();
        if (const Fault fault = checkCommand(command.toStdString()); fault != Fault::none) {
            m_faults.push_back({block.firstLine, 1, QCoreApplication::translate("lab", "This is no command.")});
            return;
        }
        Step step;
        step.prose = proseUntil(block.firstLine - 1);
        step.title = titleOf(step.prose, command);
        step.line = block.firstLine;
        step.command = Command{side, command};
        step.note = Note{.script = m_pids.scriptOf(side, command), .output = std::nullopt};
        if (const std::optional<ChildOptions> options = childMadeBy(command.toStdString()))
            step.action = Action{Side::parent, *options};
        m_lesson.steps.push_back(std::move(step));
        m_prose = block.lastLine + 1;
        m_isBehindCommand = true;
    }

    void takeOutput(const MarkdownBlock &block)
    {
        Step &step = m_lesson.steps.back();
        step.note->output = contentOf(m_source, block);
        m_pids.learn(step.command->side, step.command->text, *step.note->output);
        m_prose = block.lastLine + 1;
    }

    [[nodiscard]] QString proseUntil(int last) const
    {
        QStringList lines;
        for (int number = m_prose; number <= last; ++number)
            lines.append(shown(m_source.line(number)));
        return lines.join(u'\n').trimmed();
    }

    /// A step without a text of its own is named by its command.
    [[nodiscard]] QString titleOf(const QString &prose, const QString &command) const
    {
        QString title = prose.isEmpty() ? command : prose.section(u"\n\n"_s, -1);
        title = title.section(u'\n', 0, 0).section(u'。', 0, 0);
        return m_heading.isEmpty() ? title : m_heading + u": "_s + title;
    }

    /// The kind of the first child that is made.
    static Kind kindOf(const Lesson &lesson)
    {
        for (const Step &step : lesson.steps) {
            const auto *const options = step.action ? std::get_if<ChildOptions>(&step.action->what) : nullptr;
            for (const KindInfo &info : kindTable()) {
                if (options != nullptr && options->kinds.has(info.kind))
                    return info.kind;
            }
        }
        return Kind::mount;
    }

    const SourceText &m_source;
    Lesson m_lesson;
    std::vector<LessonFault> m_faults;
    AuthorPids m_pids;
    QString m_heading;
    int m_prose = 1; ///< the line that the prose of the next step starts in
    bool m_isBehindCommand = false;
};

} // namespace

bool isNotes(const SourceText &source)
{
    const std::vector<MarkdownBlock> blocks = readMarkdown(source);
    const auto startsWith = [](std::string_view word) {
        return [word](const MarkdownBlock &block) {
            return block.type == MarkdownBlock::Type::fence &&
                   (block.text == word || block.text.starts_with(std::string(word) + ' '));
        };
    };
    const bool hasCommand = std::ranges::any_of(blocks, [](const auto &block) { return isFence(block, "sh"); });
    const bool hasSide = std::ranges::any_of(blocks, [](const auto &block) {
        return block.text.starts_with("sh ") && block.type == MarkdownBlock::Type::fence;
    });
    return hasCommand && !hasSide && std::ranges::none_of(blocks, startsWith("lab"));
}

std::expected<Lesson, std::vector<LessonFault>> readNotes(const SourceText &source)
{
    return NotesReader(source).read();
}

} // namespace lab
