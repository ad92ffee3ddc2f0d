// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/helperinstall.h"
#include "app/window/window.h"
#include "core/backend/backend.h"
#include "core/discover/filter.h"
#include "core/discover/tree.h"
#include "core/model/topic.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <expected>
#include <optional>
#include <variant>
#include <vector>

namespace lab
{

enum class Output : std::uint8_t { text, json, csv };

struct TourRequest
{
    std::vector<Topic> topics; ///< in the order in which they are played
    QStringList files;         ///< of lessons or notes, played behind them
    Output output = Output::text;
    Mode mode = Mode::sandbox;
    QString report{}; ///< the file that a report of it is written into; empty: none
};

struct ViewRequest
{
    Topic topic = Kind::mount;
    std::optional<int> pid; ///< none: this process itself
    Output output = Output::text;
};

struct DoctorRequest
{
    Output output = Output::text;
};

struct DiscoverRequest
{
    Output output = Output::text;
    std::optional<Arrangement> arrangement{}; ///< none: one below the other, and no tree in the output
    std::optional<Filter> filter{};
    Mode mode = Mode::sandbox; ///< host: as root sees it
};

struct LessonCheckRequest
{
    QString file;
};

struct NewRequest
{
    ChildOptions options{};
    std::vector<std::string> program{}; ///< with its arguments; empty: a shell
};

struct JoinLabRequest
{
    std::string lab; ///< "4711-uts", "uts" or "4711"
    Side side = Side::child;
    std::vector<std::string> program{}; ///< with its arguments; empty: a shell
    ShellUser user = ShellUser::caller;
};

struct ListLabsRequest
{
    Output output = Output::text;
};

struct HelpRequest
{
};

struct VersionRequest
{
};

using Request =
    std::variant<WindowRequest, TourRequest, ViewRequest, DoctorRequest, DiscoverRequest, LessonCheckRequest,
                 NewRequest, JoinLabRequest, ListLabsRequest, HelperChange, HelpRequest, VersionRequest>;

/// What the command line asks for.
struct Arguments
{
    QString language = QStringLiteral("system"); ///< "en", "ja" or "system"
    Request request;
};

/// Reads a command line, the program's name first. Otherwise: what is wrong with it, one translated sentence.
[[nodiscard]] std::expected<Arguments, QString> parseArguments(const QStringList &arguments);

/// What --help prints, translated. Needs a QCoreApplication.
[[nodiscard]] QString helpText();

} // namespace lab
