// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/papers/rooms.h"

#include "core/model/kind.h"
#include "tests/papers/tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <format>
#include <optional>
#include <regex>

namespace lab
{

namespace
{

using Match = std::match_results<std::string_view::const_iterator>;

/// Here a file named after a kind is of that kind, and knows no other.
constexpr std::array<std::string_view, 3> roomsOfKinds{"core/probe/", "helper/agent/perform/", "qml/"};
constexpr std::array<std::string_view, 3> topDirectories{"core/", "helper/", "app/"};

const Room *roomOf(std::string_view path)
{
    const Room *found = nullptr;
    for (const Room &room : rooms()) {
        const bool isInside = path.starts_with(room.path) && path.substr(room.path.size()).starts_with('/');
        if (isInside && (found == nullptr || room.path.size() > found->path.size())) {
            found = &room;
        }
    }
    return found;
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The kind that a file is named after: "mount.cpp", "mount_table.h", "MountTab.qml".
std::optional<Kind> kindOf(std::string_view path)
{
    if (std::ranges::none_of(roomsOfKinds, [&](auto room) { return path.starts_with(room); })) {
        return std::nullopt;
    }
    static const std::regex firstWord("^([A-Z]?[a-z]+)(?=[_A-Z]|$)");
    const std::string stem = std::filesystem::path(path).stem().string();
    std::smatch word;
    return std::regex_search(stem, word, firstWord) ? kindNamed(lowered(word.str(1))) : std::nullopt;
}

std::string resolved(std::string_view file, const std::string &included)
{
    const bool isFromTop = included.contains('/') && !included.starts_with(".");
    return isFromTop ? included
                     : (std::filesystem::path(file).parent_path() / included).lexically_normal().generic_string();
}

std::optional<std::string> faultOfInclude(std::string_view file, const Room &room, const std::string &included)
{
    const std::string target = resolved(file, included);
    const Room *there = roomOf(target);
    if (there == nullptr || (there != &room && !std::ranges::contains(room.includes, there->path))) {
        return std::format("includes \"{}\", but {} does not know {}", included, room.path,
                           there == nullptr ? "it" : there->path);
    }
    const auto own = kindOf(file);
    const auto other = kindOf(target);
    if (own && other && own != other) {
        return std::format("includes \"{}\", which is of another kind", included);
    }
    return std::nullopt;
}

std::optional<std::string> faultOfSourceLine(std::string_view file, const Room &room, std::string_view line)
{
    static const std::regex include(R"re(^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>))re");
    static const std::regex qtHeader("^(Q[A-Z]|Qt|q[a-z]+\\.h$|KAuth|K[A-Z][a-z]).*");
    Match match;
    if (!std::regex_search(line.begin(), line.end(), match, include)) {
        return std::nullopt;
    }
    if (match[1].matched) {
        return faultOfInclude(file, room, match.str(1));
    }
    if (room.qt == Room::Qt::no && std::regex_match(match.str(2), qtHeader)) {
        return std::format("includes <{}>, but {} has no Qt", match.str(2), room.path);
    }
    return std::nullopt;
}

std::optional<std::string> faultOfQmlLine(std::string_view file, std::string_view line)
{
    static const std::regex import(R"(^\s*import\s+(\S+))");
    static const std::regex allowed(R"((UnshareLab|QtQuick|QtQml|QtCore)(\.\w+)*)");
    static const std::regex typeOfKind("\\b([A-Z][a-z]+)(Tab|Picture|Form)\\b");
    Match match;
    if (std::regex_search(line.begin(), line.end(), match, import)) {
        return std::regex_match(match.str(1), allowed)
                   ? std::nullopt
                   : std::optional(
                         std::format("imports {}, but qml knows UnshareLab and Qt Quick alone", match.str(1)));
    }
    const auto own = kindOf(file);
    if (own && std::regex_search(line.begin(), line.end(), match, typeOfKind)) {
        const auto other = kindNamed(lowered(match.str(1)));
        if (other && other != own) {
            return std::format("uses {}, which is of another kind", match.str());
        }
    }
    return std::nullopt;
}

} // namespace

const std::vector<Room> &rooms()
{
    static const std::vector<Room> table{
        {"core/model", {}},
        {"core/kernel", {"core/model"}},
        {"core/wire", {"core/model"}},
        {"core/probe", {"core/kernel", "core/model"}},
        {"core/discover", {"core/kernel", "core/model"}},
        {"core/terminal", {}},
        {"core/systemd", {}, Room::Qt::yes},
        {"core/backend", {"core/systemd", "core/kernel", "core/wire", "core/model"}, Room::Qt::yes},
        {"core/lab",
         {"core/backend", "core/terminal", "core/wire", "core/probe", "core/kernel", "core/model"},
         Room::Qt::yes},
        {"app",
         {"core/lab", "core/backend", "core/terminal", "core/wire", "core/discover", "core/probe", "core/kernel",
          "core/model"},
         Room::Qt::yes},
        {"helper/agent", {"core/wire", "core/discover", "core/probe", "core/kernel", "core/model"}},
        {"helper/kauth", {"core/systemd", "core/wire", "core/kernel", "core/model"}, Room::Qt::yes},
    };
    return table;
}

std::vector<std::string> violationsIn(std::string_view file, std::string_view text)
{
    const bool isQml = file.ends_with(".qml");
    const bool isSource = file.ends_with(".cpp") || file.ends_with(".h");
    const Room *room = roomOf(file);
    if (!isQml && !isSource) {
        return {};
    }
    if (isSource && room == nullptr) {
        const bool isProduct = std::ranges::any_of(topDirectories, [&](auto top) { return file.starts_with(top); });
        return isProduct ? std::vector{std::format("{}: is in no room", file)} : std::vector<std::string>{};
    }
    std::vector<std::string> violations;
    int number = 0;
    for (const std::string_view line : linesOf(text)) {
        ++number;
        const auto fault = isQml ? faultOfQmlLine(file, line) : faultOfSourceLine(file, *room, line);
        if (fault) {
            violations.push_back(std::format("{}:{}: {}", file, number, *fault));
        }
    }
    return violations;
}

} // namespace lab
