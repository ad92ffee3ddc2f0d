// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/welcomecontroller.h"

#include "app/window/titles.h"

#include <utility>

namespace lab
{

namespace
{

/// These say what the modes can, also where all is well.
bool isOfMode(const Check &check)
{
    return check.id == u"user-namespaces" || check.id == u"helper";
}

/// Of what is limited and has no remedy there is nothing to say to a newcomer.
bool isNews(const Check &check)
{
    return check.state == Health::bad || (check.state == Health::limited && !check.remedy.isEmpty());
}

} // namespace

WelcomeController::WelcomeController(Modes modes, Settings &settings, ModeController &mode, MachineReader &machine,
                                     QObject *owner)
    : QObject(owner)
    , m_modes(std::move(modes))
    , m_settings(settings)
    , m_mode(mode)
    , m_machine(machine)
{
    connect(&mode, &ModeController::agreed, this, [this] {
        if (m_wantsHost)
            m_settings.setStartsInHost(true);
    });
}

WelcomeController::~WelcomeController() = default;

bool WelcomeController::hasHost() const
{
    return !m_mode.isRefused() && m_machine.machine().isHelperInstalled;
}

QVariantList WelcomeController::lines() const
{
    QVariantList ofModes;
    QVariantList others;
    if (!m_trial)
        return {};
    for (const Check &check : checklist(m_machine.machine(), *m_trial)) {
        const std::optional<Topic> kind = topicNamed(check.id.toStdString());
        if (!isOfMode(check) && (!isNews(check) || (kind && m_trial->sandbox)))
            continue;
        const std::string_view state = nameOf(check.state);
        const WelcomeLine line{QString::fromUtf8(state),
                               kind ? tr("%1: %2").arg(titleOf(*kind), check.effect) : check.effect,
                               check.state == Health::good ? QString() : check.remedy};
        (isOfMode(check) ? ofModes : others).append(QVariant::fromValue(line));
    }
    return ofModes + others;
}

void WelcomeController::openFirst()
{
    if (!m_settings.hasBeenWelcomed() && !m_settings.startsInHost())
        open();
}

void WelcomeController::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    m_settings.setWelcomed();
    m_trial.reset();
    m_run = std::make_unique<TrialRun>(m_modes.make(Mode::sandbox));
    connect(m_run.get(), &TrialRun::finished, this, [this](const Trial &trial) {
        m_trial = trial;
        // Later: this is called from within it.
        m_run.release()->deleteLater();
        Q_EMIT changed();
    });
    Q_EMIT changed();
    m_run->start();
}

void WelcomeController::close()
{
    if (!std::exchange(m_isOpen, false))
        return;
    m_run.reset();
    Q_EMIT changed();
}

void WelcomeController::choose(bool host)
{
    close();
    m_wantsHost = host;
    if (!host || m_settings.hasAgreedToHost())
        m_settings.setStartsInHost(host);
    if (host)
        m_mode.enterHost();
    else
        m_mode.enterSandbox();
}

} // namespace lab
