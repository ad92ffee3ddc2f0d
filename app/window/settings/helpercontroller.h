// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/helperinstall.h"
#include "app/window/failurecontroller.h"
#include "app/window/machinereader.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>
#include <optional>

namespace lab
{

/// The helper of host mode where the window is an AppImage's: installed from it, or removed.
class HelperController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isOffered READ isOffered CONSTANT FINAL)
    Q_PROPERTY(bool isInstalled READ isInstalled NOTIFY changed FINAL)
    Q_PROPERTY(bool isMissed READ isMissed NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)

public:
    /// machine outlives this.
    HelperController(HelperPlaces places, MachineReader &machine, QObject *owner = nullptr);

    /// There is an AppImage to install it from.
    [[nodiscard]] bool isOffered() const { return !m_places.image.isEmpty(); }
    /// By an AppImage, of whatever version.
    [[nodiscard]] bool isInstalled() const { return m_places.hasInstalled(); }
    /// Host mode did not start for want of it, or of one of this version.
    [[nodiscard]] bool isMissed() const { return m_isMissed; }
    [[nodiscard]] bool isBusy() const { return m_install != nullptr; }
    [[nodiscard]] FailureController *failure() { return &m_failure; }

    /// What the parent side failed by, or nothing.
    void heed(const std::optional<Error> &error);

    Q_INVOKABLE void install() { change(HelperChange::install); }
    Q_INVOKABLE void uninstall() { change(HelperChange::uninstall); }

Q_SIGNALS:
    void changed();
    void installed();

private:
    void change(HelperChange change);
    void conclude(HelperChange change, const Result<void> &result);

    HelperPlaces m_places;
    FailureController m_failure;
    std::unique_ptr<HelperInstall> m_install;
    bool m_isMissed = false;
};

} // namespace lab
