// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/unshare_command.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lab
{

namespace
{

struct ShortOption
{
    char letter;
    std::string_view name;
};

/// Those without a value. Several can stand behind one dash.
constexpr std::array<ShortOption, 11> shortOptions{{{'m', "mount"},
                                                    {'u', "uts"},
                                                    {'i', "ipc"},
                                                    {'n', "net"},
                                                    {'p', "pid"},
                                                    {'U', "user"},
                                                    {'C', "cgroup"},
                                                    {'T', "time"},
                                                    {'f', "fork"},
                                                    {'r', "map-root-user"},
                                                    {'c', "map-current-user"}}};

/// Those with a value: what is left of the word, or the next one.
constexpr std::array<ShortOption, 4> valueOptions{{{'S', "setuid"}, {'G', "setgid"}, {'R', "root"}, {'w', "wd"}}};

constexpr std::string_view flags[] = {"map-root-user", "map-current-user", "map-auto",
                                      "map-subids",    "keep-caps",        "clear-env"};
constexpr std::string_view withValue[] = {"propagation", "boottime",  "monotonic",    "map-user",
                                          "map-group",   "setgroups", "setuid",       "setgid",
                                          "root",        "wd",        "whitelist-env"};

std::vector<std::string> wordsIn(std::string_view command)
{
    std::vector<std::string> words;
    for (std::size_t at = command.find_first_not_of(' '); at < command.size();
         at = command.find_first_not_of(' ', at)) {
        const std::size_t end = std::min(command.find(' ', at), command.size());
        words.emplace_back(command.substr(at, end - at));
        at = end;
    }
    return words;
}

class UnshareReader
{
public:
    /// False: the word is no option that is known here.
    bool take(std::string_view word, std::string_view next)
    {
        m_hasTakenNext = false;
        if (word.starts_with("--"))
            return takeLong(word.substr(2), next);
        for (std::size_t at = 1; at < word.size(); ++at) {
            const auto *const valued = std::ranges::find(valueOptions, word[at], &ShortOption::letter);
            if (valued != valueOptions.end()) {
                m_hasTakenNext = at + 1 == word.size();
                set(valued->name, m_hasTakenNext ? next : word.substr(at + 1));
                return true;
            }
            const auto *const option = std::ranges::find(shortOptions, word[at], &ShortOption::letter);
            if (option == shortOptions.end() || !takeLong(option->name, {}))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool hasTakenNext() const { return m_hasTakenNext; }

    std::expected<ChildOptions, Complaint> options()
    {
        // Without --fork the program is in all of its new namespaces but that of its children's numbers.
        const bool staysOutside = m_kinds.has(Kind::pid) && !m_doesFork;
        set("fork", staysOutside ? "no" : "yes");
        std::string kinds;
        for (const KindInfo &info : kindTable()) {
            if (m_kinds.has(info.kind))
                kinds += (kinds.empty() ? "" : ",") + std::string(info.name);
        }
        if (!kinds.empty())
            set("kinds", kinds);
        return optionsFromWords(m_words);
    }

private:
    bool takeLong(std::string_view option, std::string_view next)
    {
        const std::size_t equals = option.find('=');
        const std::string_view name = option.substr(0, equals);
        const bool hasValue = equals != std::string_view::npos;
        if (const std::optional<Kind> kind = kindNamed(name); kind && !hasValue) {
            m_kinds |= *kind;
            return true;
        }
        if (name == "fork") {
            m_doesFork = true;
            return !hasValue;
        }
        if (name == "mount-proc") {
            m_kinds |= Kind::mount;
            set("mount-proc", "yes");
            return !hasValue || option.substr(equals + 1) == "/proc";
        }
        if (std::ranges::contains(flags, name)) {
            set(name, "yes");
            return !hasValue;
        }
        if (name == "map-users" || name == "map-groups") {
            m_hasTakenNext = !hasValue;
            addRange(std::string(name), hasValue ? option.substr(equals + 1) : next);
            return true;
        }
        if (!std::ranges::contains(withValue, name))
            return false;
        m_hasTakenNext = !hasValue;
        set(name, hasValue ? option.substr(equals + 1) : next);
        return true;
    }

    /// Each option has one range, the map all of them.
    void addRange(const std::string &name, std::string_view range)
    {
        const auto known = std::ranges::find(m_words.parameters, name, [](const auto &one) { return one.first; });
        if (known == m_words.parameters.end())
            set(name, range);
        else
            known->second += " " + std::string(range);
    }

    void set(std::string_view name, std::string_view value) { m_words.parameters.emplace_back(name, value); }

    Words m_words{"unshare", {}};
    KindSet m_kinds;
    bool m_doesFork = false;
    bool m_hasTakenNext = false;
};

} // namespace

std::expected<UnshareArguments, UnshareFault> readUnshare(std::span<const std::string> words)
{
    UnshareReader reader;
    std::size_t at = 0;
    for (; at < words.size() && words[at].starts_with('-') && words[at].size() > 1 && words[at] != "--"; ++at) {
        const std::string &word = words[at];
        if (!reader.take(word, at + 1 < words.size() ? std::string_view(words[at + 1]) : std::string_view()))
            return std::unexpected(UnshareFault{.option = word.substr(0, word.find('=')), .fault = Fault::unknown});
        if (reader.hasTakenNext() && ++at == words.size())
            return std::unexpected(UnshareFault{.option = word, .fault = Fault::missing});
    }
    if (at < words.size() && words[at] == "--")
        ++at;
    const std::expected<ChildOptions, Complaint> options = reader.options();
    if (!options)
        return std::unexpected(
            UnshareFault{.option = "--" + options.error().parameter, .fault = options.error().fault});
    const auto rest = words.subspan(at);
    return UnshareArguments{*options, {rest.begin(), rest.end()}};
}

std::optional<ChildOptions> childMadeBy(std::string_view command)
{
    if (command.find_first_of("\n;|&<>`$") != std::string_view::npos)
        return std::nullopt;
    const std::vector<std::string> words = wordsIn(command);
    const std::size_t name = !words.empty() && words.front() == "sudo" ? 1 : 0;
    if (name >= words.size() || words[name] != "unshare")
        return std::nullopt;
    const std::expected<UnshareArguments, UnshareFault> read = readUnshare(std::span(words).subspan(name + 1));
    return read ? std::optional(read->options) : std::nullopt;
}

} // namespace lab
