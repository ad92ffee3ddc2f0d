// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wire/decoding.h"

#include "core/model/validate.h"
#include "core/wire/frame.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"

#include <algorithm>
#include <cerrno>
#include <set>

namespace lab::test
{

namespace
{

bool isFit(const std::string &text)
{
    return text.size() <= limits::textBytes && isShowable(text);
}

bool isFit(const Error &error)
{
    return isFit(error.call) && isFit(error.subject) && error.number >= 0 && error.number <= 4095;
}

bool isFit(const std::optional<Error> &error)
{
    return !error || isFit(*error);
}

bool areFit(const Rows &rows, std::size_t columns)
{
    std::set<std::string_view> keys;
    const auto isFitRow = [&](const Row &row) {
        return isFit(row.key) && keys.insert(row.key).second && row.cells.size() == columns &&
               std::ranges::all_of(row.cells, [](const std::string &cell) { return isFit(cell); });
    };
    return rows.size() <= limits::rows && std::ranges::all_of(rows, isFitRow);
}

bool isFit(const Section &section)
{
    return isFit(section.id) && !section.columns.empty() && section.columns.size() <= limits::columns &&
           (section.form == Form::table || section.columns.size() == 1) && section.form <= Form::readings &&
           std::ranges::all_of(section.columns, [](const std::string &column) { return isFit(column); }) &&
           areFit(section.rows, section.columns.size());
}

bool isFit(const RowsEdit &edit)
{
    const std::size_t columns = edit.rows.empty() ? 0 : edit.rows.front().cells.size();
    return columns <= limits::columns && areFit(edit.rows, columns);
}

bool isFit(const Report &report)
{
    if (const auto *failure = std::get_if<LookFailure>(&report))
        return failure->topic.index() < topicCount && isFit(failure->error);
    if (const auto *edit = std::get_if<ViewEdit>(&report))
        return edit->topic.index() < topicCount && edit->edits.size() <= limits::sections &&
               std::ranges::all_of(edit->edits, [](const RowsEdit &one) { return isFit(one); });
    const auto &view = std::get<View>(report);
    return view.topic.index() < topicCount && view.side <= Side::child &&
           view.namespaces.size() <= limits::namespaceLinks &&
           std::ranges::all_of(
               view.namespaces, [](const NamespaceLink &link) { return isFit(link.name); }) &&
           view.sections.size() <= limits::sections &&
           std::ranges::all_of(view.sections, [](const Section &section) { return isFit(section); });
}

bool isFit(const HostReply &reply)
{
    if (const auto *made = std::get_if<MadeReply>(&reply))
        return made->pid >= 0;
    if (const auto *start = std::get_if<StartReply>(&reply))
        return isFit(start->error);
    if (const auto *open = std::get_if<OpenReply>(&reply))
        return isFit(open->error) && open->pid >= 0;
    const auto &perform = std::get<PerformReply>(reply);
    return isFit(perform.error) && perform.status >= 0 && perform.found.size() <= limits::sections &&
           std::ranges::all_of(perform.found, [](const Section &section) { return isFit(section); });
}

bool isFit(const HostRequest &request)
{
    if (const auto *perform = std::get_if<PerformRequest>(&request))
        return complaintsAbout(wordsOf(perform->operation)).empty();
    if (const auto *terminal = std::get_if<TerminalRequest>(&request))
        return terminal->command.size() <= limits::arguments &&
               std::ranges::none_of(terminal->command, [](const std::string &word) { return word.contains('\0'); });
    const ChildOptions &options = std::get<OpenRequest>(request).options;
    return options == ChildOptions{} || optionsFromWords(wordsOf(options)) == options;
}

bool isFit(const PerformTask &task)
{
    return task.child >= 0 && complaintsAbout(wordsOf(task.operation)).empty();
}

bool isFit(const VisitRequest &request)
{
    const ForeignNamespace &foreign = request.foreign;
    return foreign.pid > 0 && foreign.inode > 0 && foreign.kind <= Kind::time;
}

bool isFit(const LookRequest &)
{
    return true;
}

template <typename Message>
void judge(Decoding &decoding, std::string_view bytes, const Result<Message> &message)
{
    if (!message) {
        if (message.error().call != "decode" || message.error().number != EBADMSG || message.error().subject.empty())
            decoding.fault = "refused without a reason";
        return;
    }
    ++decoding.accepted;
    if (encode(*message) != bytes)
        decoding.fault = "took what it writes otherwise";
    else if (!isFit(*message))
        decoding.fault = "took what is over a limit";
}

} // namespace

Decoding decodeAsEverything(std::string_view bytes)
{
    Decoding decoding;
    judge(decoding, bytes, decodeReport(bytes));
    judge(decoding, bytes, decodeHostReply(bytes));
    judge(decoding, bytes, decodeHostRequest(bytes));
    judge(decoding, bytes, decodeVisitRequest(bytes));
    judge(decoding, bytes, decodeLookRequest(bytes));
    judge(decoding, bytes, decodePerformTask(bytes));
    return decoding;
}

Frames framesOf(std::string_view stream, std::size_t piece, std::size_t limit)
{
    Frames frames;
    FrameReader reader(limit);
    while (!stream.empty()) {
        reader.append(stream.substr(0, piece));
        stream.remove_prefix(std::min(piece, stream.size()));
        while (true) {
            const Result<std::optional<std::string_view>> frame = reader.next();
            if (!frame) {
                frames.hasFailed = true;
                return frames;
            }
            if (!*frame)
                break;
            frames.payloads.emplace_back(**frame);
        }
    }
    return frames;
}

} // namespace lab::test
