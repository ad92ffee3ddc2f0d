// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/trialrun.h"
#include "app/window/machinereader.h"
#include "app/window/modecontroller.h"
#include "app/window/settings/settings.h"

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

#include <memory>
#include <optional>

namespace lab
{

/// One thing that was found out about this computer, as the welcome shows it.
struct WelcomeLine
{
    Q_GADGET
    QML_VALUE_TYPE(welcomeLine)
    Q_PROPERTY(QString state MEMBER state FINAL)
    Q_PROPERTY(QString effect MEMBER effect FINAL)
    Q_PROPERTY(QString remedy MEMBER remedy FINAL)

public:
    QString state; ///< "good", "limited" or "bad"
    QString effect;
    QString remedy; ///< empty: nothing to do
};

/// At the first start, and when it is asked for: what works on this computer, tried out, and which mode that speaks
/// for.
class WelcomeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool isTrying READ isTrying NOTIFY changed FINAL)
    Q_PROPERTY(bool hasSandbox READ hasSandbox NOTIFY changed FINAL)
    Q_PROPERTY(bool hasHost READ hasHost NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)

public:
    /// settings, mode and machine outlive this.
    WelcomeController(Modes modes, Settings &settings, ModeController &mode, MachineReader &machine,
                      QObject *owner = nullptr);
    ~WelcomeController() override;
    Q_DISABLE_COPY_MOVE(WelcomeController)

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isTrying() const { return m_run != nullptr; }
    [[nodiscard]] bool hasSandbox() const { return m_trial && allowsLab(*m_trial); }
    [[nodiscard]] bool hasHost() const; ///< its helper is installed, and this user may ask it
    /// What is not as it should be, and before that what the two modes can; empty while it is tried.
    [[nodiscard]] QVariantList lines() const;

    /// Where the user has not been welcomed yet, and has not said already what to begin with.
    void openFirst();
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    /// Goes on in that mode, now and at the next start; in host mode once that has been explained.
    Q_INVOKABLE void choose(bool host);
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    Modes m_modes;
    Settings &m_settings;
    ModeController &m_mode;
    MachineReader &m_machine;
    std::unique_ptr<TrialRun> m_run;
    std::optional<Trial> m_trial;
    bool m_isOpen = false;
    bool m_wantsHost = false;
};

} // namespace lab
