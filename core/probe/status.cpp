// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/status.h"

#include "core/kernel/file.h"
#include "core/probe/sections.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace lab
{

namespace
{

constexpr std::size_t limit = 64UZ * 1024;
constexpr std::string_view blanks = " \t";

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Result<ProcessStatus> ProcessStatus::read(const FileDescriptor &proc, const std::string &process)
{
    Result<std::string> text = readFile(proc, process + "/status", limit);
    if (!text)
        return std::unexpected(std::move(text).error());
    return ProcessStatus("\n" + *std::move(text));
}

std::string_view ProcessStatus::of(std::string_view field) const
{
    const std::string start = "\n" + std::string(field) + ":";
    const std::size_t at = m_text.find(start);
    if (at == std::string::npos)
        return {};
    std::string_view value = std::string_view(m_text).substr(at + start.size());
    value = value.substr(0, value.find('\n'));
    value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
    return value.substr(0, value.find_last_not_of(blanks) + 1);
}

std::vector<std::string_view> ProcessStatus::wordsOf(std::string_view field) const
{
    std::string_view rest = of(field);
    std::vector<std::string_view> words;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(blanks), rest.size());
        words.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(rest.find_first_not_of(blanks, end), rest.size()));
    }
    return words;
}

std::string ProcessStatus::command() const
{
    const std::string_view name = of("Name");
    std::string result;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool isEscape = name[at] == '\\' && at + 1 < name.size();
        if (isEscape)
            ++at;
        result += isEscape && name[at] == 'n' ? '\n' : name[at];
    }
    return shown(std::move(result));
}

Result<std::vector<std::string>> pidsIn(const FileDescriptor &proc)
{
    Result<std::vector<std::string>> names = namesIn(proc);
    if (!names)
        return names;
    std::erase_if(*names, [](const std::string &name) { return !isNumber(name); });
    std::ranges::sort(*names, {}, [](const std::string &name) { return std::pair(name.size(), name); });
    return names;
}

bool isGone(const Error &error)
{
    return error.number == ENOENT || error.number == ESRCH;
}

} // namespace lab
