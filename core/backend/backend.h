// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/wire/message.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lab
{

class Looker;

enum class Mode : std::uint8_t { sandbox, host };

/// What an operation left behind: the exit status and the output of a command, or what another operation found out.
struct Outcome
{
    int status = 0;
    QByteArray output = {};
    std::vector<Section> found = {};
};

/// Whose side an operation is done on.
struct Target
{
    LabNumber lab = parentLab;
    LabNumber child = parentLab; ///< on the parent side: the lab whose child the operation may be about; else none

    bool operator==(const Target &) const = default;
};

/// What is started in a terminal.
struct TerminalStart
{
    std::string label;                     ///< the side's name in the prompt of a shell
    std::string type = "xterm-256color";   ///< $TERM
    std::vector<std::string> command = {}; ///< with its arguments; none: a shell
    ShellUser user = ShellUser::caller;
    std::optional<ForeignNamespace> foreign = {}; ///< as TerminalRequest
};

/// A road to one parent side and to the children made in it. Everything is asynchronous: answers come from the event
/// loop, each exactly once, also when the lab host dies (then with an error). Destroying it ends all labs.
class Backend : public QObject
{
    Q_OBJECT

public:
    using Opened = std::move_only_function<void(Result<std::int32_t> pid)>;
    using Performed = std::move_only_function<void(Result<Outcome>)>;

    using QObject::QObject;

    [[nodiscard]] virtual Mode mode() const = 0;

    /// Makes the parent side; started() or ended() follows.
    virtual void start() = 0;

    /// A holder with these options in a lab of that number, watching these topics. The looker reports its views;
    /// destroying the looker ends the lab.
    [[nodiscard]] virtual std::unique_ptr<Looker> open(LabNumber lab, const ChildOptions &options, TopicSet watch,
                                                       Opened opened) = 0;

    virtual void perform(const Target &target, const Operation &operation, Performed performed) = 0;

    /// Starts a shell, or the program that is named, on the target's side, with the slave of a pseudo-terminal as its
    /// own; see TerminalRequest. performed is called when it has ended, with its exit status. It ends with its lab, and
    /// when the terminal's master is closed.
    virtual void openTerminal(const Target &target, const TerminalStart &start, FileDescriptor slave,
                              Performed performed) = 0;

Q_SIGNALS:
    void started();
    /// The parent side could not be made, or is gone.
    void ended(const lab::Error &error);
};

} // namespace lab
