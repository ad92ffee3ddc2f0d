// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newcommand.h"

#include "app/cli/print.h"
#include "core/backend/make_backend.h"

#include <cstdlib>

namespace lab
{

NewCommand::NewCommand(const NewRequest &request, int width)
    : m_request(request)
    , m_width(width)
    , m_parent(makeBackend(Mode::sandbox))
    , m_lab(m_parent, Topic::container())
    , m_doorway({&m_lab})
{}

void NewCommand::start()
{
    // Without it the lab is of use as well, to this terminal.
    std::ignore = m_doorway.open();
    m_lab.open(m_request.options, [this](const Result<Outcome> &opened) {
        if (opened)
            startProgram();
        else
            fail(opened.error());
    });
}

void NewCommand::startProgram()
{
    Result<std::unique_ptr<TerminalRelay>> relay = TerminalRelay::make();
    if (!relay)
        return fail(relay.error());
    m_relay = *std::move(relay);
    TerminalStart start{.label = tr("child").toStdString()};
    if (const QString type = qEnvironmentVariable("TERM"); !type.isEmpty())
        start.type = type.toStdString();
    start.command = m_request.program;
    m_lab.openTerminal(Side::child, start, m_relay->takeSlave(), [this](const Result<Outcome> &ended) {
        m_relay->drain();
        if (!ended)
            return fail(ended.error());
        m_relay.reset();
        Q_EMIT finished(ended->status);
    });
    m_relay->start();
}

void NewCommand::fail(const Error &error)
{
    // The terminal is its own again before anything is printed on it.
    m_relay.reset();
    printFailure(error, m_width);
    Q_EMIT finished(EXIT_FAILURE);
}

} // namespace lab
