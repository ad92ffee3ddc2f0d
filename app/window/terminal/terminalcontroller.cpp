// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/terminalcontroller.h"

#include "app/window/titles.h"
#include "app/window/visibletext.h"

#include <cerrno>
#include <utility>

namespace lab
{

TerminalController::TerminalController(Lab &lab, Side side, ShellUser user, std::optional<ForeignNamespace> foreign,
                                       int number, MachineReader &machine, QObject *owner)
    : QObject(owner)
    , m_lab(lab)
    , m_side(side)
    , m_user(user)
    , m_foreign(foreign)
    , m_number(number)
    , m_failure(machine)
{
    start();
}

TerminalController::~TerminalController() = default;

QString TerminalController::side() const
{
    const std::string_view name = nameOf(m_side);
    return QString::fromUtf8(name);
}

QString TerminalController::ending() const
{
    if (!hasEnded() || m_failure.isShown())
        return {};
    if (m_session->error())
        return tr("The shell has ended with its side.");
    return m_session->status() == 0 ? tr("The shell has ended.")
                                    : tr("The shell has ended with status %1.").arg(m_session->status());
}

void TerminalController::again()
{
    if (!hasEnded())
        return;
    m_size = m_session->screen().size();
    m_failure.dismiss();
    // Later: this may be called from within it.
    m_session.release()->deleteLater();
    start();
    Q_EMIT sessionChanged();
    Q_EMIT stateChanged();
}

void TerminalController::typeIn(const QString &command)
{
    m_waiting = command.trimmed();
    follow();
}

void TerminalController::start()
{
    const std::string label = m_foreign
                                  ? targetOf(NamespaceLink{std::string(infoOf(m_foreign->kind).link), m_foreign->inode})
                                  : titleOf(m_side).toStdString();
    const TerminalStart start{label, "xterm-256color", {}, m_user, m_foreign};
    m_session = std::make_unique<TerminalSession>(m_lab, m_side, start, m_size);
    connect(m_session.get(), &TerminalSession::changed, this, &TerminalController::follow);
    connect(m_session.get(), &TerminalSession::ended, this, &TerminalController::showEnd);
    // Where there is no side to start on it has ended already.
    if (hasEnded())
        showEnd();
}

void TerminalController::follow()
{
    const Screen &screen = m_session->screen();
    const QString title = visibleText(QString::fromStdString(screen.title()));
    if (m_title != title) {
        m_title = title;
        Q_EMIT titleChanged();
    }
    // Before its prompt a shell takes what is typed twice: the terminal shows it, then the shell once more. And only
    // a shell that has a prompt has asked for marks around what is pasted, without which a line end is Enter.
    const bool hasPrompt = !hasEnded() && screen.cursor().at.column > 0;
    if (!m_waiting.isEmpty() && hasPrompt) {
        QString text = std::exchange(m_waiting, {});
        m_session->act([&](Screen &typed) {
            if (!typed.marksPaste())
                text.replace(u'\n', QStringLiteral("; "));
            typed.paste(text.toStdString());
        });
    }
}

void TerminalController::showEnd()
{
    m_waiting.clear();
    const std::optional<Error> &error = m_session->error();
    // The side has gone, and its shells with it: nothing that would need an explanation.
    const bool isWithItsSide = error && error->call == "terminal" && error->number == ESRCH && error->subject.empty();
    if (error && !isWithItsSide)
        m_failure.show(*error);
    Q_EMIT stateChanged();
}

} // namespace lab
