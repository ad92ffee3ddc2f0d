// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/looker.h"
#include "core/model/view.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace lab
{

/// A fake: no namespace and no process is made. Both sides are views in memory; operations are a function of the
/// test that may change them. What goes over the view sockets is real: encoded reports in frames.
class FakeBackend : public Backend
{
public:
    View parentView;
    View childView;
    std::optional<Error> startError;
    std::optional<Error> openError;
    std::optional<Error> childLookError; ///< what the child answers to a look instead of its view
    bool doesParentLook = true;          ///< whether a look is answered at all
    bool doesChildLook = true;
    Mode ownMode = Mode::sandbox;
    bool doesAnswer = true; ///< whether an operation is answered; if not, answerAll() does it later
    std::function<Result<Outcome>(LabNumber, const Operation &)> operate;

    std::vector<Operation> performed;
    std::vector<ChildOptions> opened;
    std::vector<TerminalStart> terminals;

    FakeBackend();
    ~FakeBackend() override;

    [[nodiscard]] Mode mode() const override { return ownMode; }
    void start() override;
    [[nodiscard]] std::unique_ptr<Looker> open(LabNumber lab, const ChildOptions &options, TopicSet watch,
                                               Opened opened) override;
    void perform(const Target &target, const Operation &operation, Performed performed) override;
    /// ENOTSUP: nothing of it could be faked that is worth a test.
    void openTerminal(const Target &target, const TerminalStart &start, FileDescriptor slave,
                      Performed performed) override;

    void answerAll();
    /// Reports a side's view as after a change that the kernel told of.
    void push(Side side);
    /// Ends the child as when its holder is killed.
    void killChild();
    [[nodiscard]] bool hasChild() const;

private:
    struct Holder;

    void report(Holder &holder);

    std::map<LabNumber, std::unique_ptr<Holder>> m_holders;
    std::vector<std::function<void()>> m_answers;
};

} // namespace lab
