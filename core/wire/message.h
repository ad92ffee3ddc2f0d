// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/operation.h"
#include "core/model/options.h"
#include "core/model/view.h"
#include "core/model/view_edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lab
{

/// Which side of which lab: lab 0 is the parent side that all labs share.
using LabNumber = std::uint32_t;
using RequestNumber = std::uint32_t;
inline constexpr LabNumber parentLab = 0;

/// What an agent that waits is told to go on: it is in a scope of its own, or where it was.
inline constexpr std::string_view startInScope = "scope";
inline constexpr std::string_view startAsIs = "as is";

/// To the lab host: start a holder. Carries one descriptor: the holder's end of the view socket.
struct OpenRequest
{
    LabNumber lab = parentLab;
    ChildOptions options; ///< no kinds: a looker on the parent side
    TopicSet watch;       ///< what the holder looks at from the start

    bool operator==(const OpenRequest &) const = default;
};

/// To the lab host: do one operation on the side that the lab's holder is on. A RunOperation carries one
/// descriptor, where the output goes.
struct PerformRequest
{
    RequestNumber request = 0;
    LabNumber lab = parentLab;
    LabNumber child = parentLab; ///< whose child an operation on the parent side may be about; parentLab: none
    Operation operation;

    bool operator==(const PerformRequest &) const = default;
};

/// Whose a shell is in host mode. In a sandbox it is the sandbox's root in either case.
enum class ShellUser : std::uint8_t { caller, root };

/// In host mode: a namespace of the computer's that a process is in. By the start the process is told from another that
/// has its number later, by the inode the namespace from one that it went into meanwhile.
struct ForeignNamespace
{
    Kind kind = Kind::mount;
    std::uint64_t inode = 0;
    std::int32_t pid = 0;
    std::uint64_t startTime = 0; ///< as Process in core/model/census.h

    bool operator==(const ForeignNamespace &) const = default;
};

/// To the lab host, with one descriptor, the slave of a pseudo-terminal: start a shell, or another program, on that
/// lab's side, with the terminal as its own. A PerformReply says that it has ended, or why it could not be started.
/// Without its terminal's master it gets SIGHUP, as when its lab is closed, and two seconds later SIGKILL.
struct TerminalRequest
{
    RequestNumber request = 0;
    LabNumber lab = parentLab;
    LabNumber child = parentLab;           ///< whose child is $CHILD on the parent side; parentLab: none
    std::string label;                     ///< the side's name in the prompt of a shell
    std::string type = "xterm-256color";   ///< $TERM
    std::vector<std::string> command = {}; ///< with its arguments; none: a shell
    ShellUser user = ShellUser::caller;
    std::optional<ForeignNamespace> foreign = {}; ///< of root's shell on the parent side: it goes there first

    bool operator==(const TerminalRequest &) const = default;
};

/// To the helper, which asks no lab host for it: look into that namespace as root, and write a Report of it into the
/// pipe that came along.
struct VisitRequest
{
    ForeignNamespace foreign;

    bool operator==(const VisitRequest &) const = default;
};

/// From the lab host to a performer, with the same descriptor.
struct PerformTask
{
    RequestNumber request = 0;
    std::int32_t child = 0; ///< PID of the holder of PerformRequest::child, as the lab host numbers it; 0: none
    Operation operation;

    bool operator==(const PerformTask &) const = default;
};

using HostRequest = std::variant<OpenRequest, PerformRequest, TerminalRequest>;

/// From the process that makes the lab host: it exists, but is not ready yet.
struct MadeReply
{
    std::int32_t pid = 0; ///< the lab host's, as the one that asked numbers it

    bool operator==(const MadeReply &) const = default;
};

/// From the lab host: it is ready (no error), or could not be made.
struct StartReply
{
    std::optional<Error> error;

    bool operator==(const StartReply &) const = default;
};

struct OpenReply
{
    LabNumber lab = parentLab;
    std::optional<Error> error;
    std::int32_t pid = 0; ///< the holder's, as the lab host numbers it

    bool operator==(const OpenReply &) const = default;
};

struct PerformReply
{
    RequestNumber request = 0;
    std::optional<Error> error = std::nullopt;
    std::int32_t status = 0;         ///< exit status of a command; 128 + signal as sh(1) has it
    std::vector<Section> found = {}; ///< what the operation found out; few and small: they have to fit in a packet

    bool operator==(const PerformReply &) const = default;
};

using HostReply = std::variant<StartReply, OpenReply, PerformReply, MadeReply>;

/// To a holder: look at these topics now, report each, and report them again whenever they change.
struct LookRequest
{
    TopicSet topics;

    bool operator==(const LookRequest &) const = default;
};

/// From a holder: a look that did not work.
struct LookFailure
{
    Topic topic = Kind::mount;
    Error error;

    bool operator==(const LookFailure &) const = default;
};

/// From a holder. An edit is of the last view of that topic on the same socket.
using Report = std::variant<View, LookFailure, ViewEdit>;

/// Encoding never fails; what is encoded may still be over a limit of the reader.
[[nodiscard]] std::string encode(const HostRequest &request);
[[nodiscard]] std::string encode(const VisitRequest &request);
[[nodiscard]] std::string encode(const HostReply &reply);
[[nodiscard]] std::string encode(const PerformTask &task);
[[nodiscard]] std::string encode(const LookRequest &request);
[[nodiscard]] std::string encode(const Report &report);

/// Decoding is strict: every byte is accounted for, every number in its range, every count under its limit, every
/// text UTF-8, and without control characters where it comes from a side, every key unique; what is decoded is encoded
/// to the same bytes. Error: call "decode", EBADMSG, and what was wrong.
[[nodiscard]] Result<HostRequest> decodeHostRequest(std::string_view bytes);
[[nodiscard]] Result<VisitRequest> decodeVisitRequest(std::string_view bytes);
[[nodiscard]] Result<HostReply> decodeHostReply(std::string_view bytes);
[[nodiscard]] Result<PerformTask> decodePerformTask(std::string_view bytes);
[[nodiscard]] Result<LookRequest> decodeLookRequest(std::string_view bytes);
[[nodiscard]] Result<Report> decodeReport(std::string_view bytes);
/// The view of a report that stands alone; the error of a failure.
[[nodiscard]] Result<View> decodeView(std::string_view bytes);

} // namespace lab
