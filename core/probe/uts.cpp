// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"

#include <cerrno>
#include <fcntl.h>
#include <string_view>

namespace lab
{

namespace
{

/// The value of a file in /proc/sys, which the kernel ends with a newline.
std::string valueIn(std::string text)
{
    if (text.ends_with('\n'))
        text.pop_back();
    return shown(text);
}

/// The host name in a file of hostname(5): the first line that is neither empty nor a comment.
std::string hostNameIn(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::size_t first = line.find_first_not_of(blanks);
        if (first == std::string_view::npos || line[first] == '#')
            continue;
        line.remove_prefix(first);
        return shown(std::string(line.substr(0, line.find_last_not_of(blanks) + 1)));
    }
    return {};
}

} // namespace

Result<std::vector<Section>> lookAtUts(const Place &place)
{
    Section section{.id = "uts", .form = Form::facts, .columns = {"VALUE"}, .rows = {}};
    constexpr std::pair<const char *, const char *> facts[] = {{"hostname", "sys/kernel/hostname"},
                                                               {"domainname", "sys/kernel/domainname"},
                                                               {"release", "sys/kernel/osrelease"}};
    for (const auto &[key, path] : facts) {
        const Result<std::string> text = readFile(place.proc, path);
        if (!text)
            return std::unexpected(text.error());
        section.rows.push_back({key, {valueIn(*text)}});
    }

    const std::string path = place.root + "/etc/hostname";
    const Result<FileDescriptor> file = openFile(path, O_RDONLY);
    const Result<std::string> text = file ? readAll(*file, path, 4096) : std::unexpected(file.error());
    section.rows.push_back({"static-hostname", {text ? hostNameIn(*text) : ""}});
    return sectionList(std::move(section));
}

} // namespace lab
