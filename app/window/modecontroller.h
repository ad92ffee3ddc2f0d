// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkup/helperinstall.h"
#include "app/window/visit.h"
#include "core/backend/backend.h"
#include "core/backend/host_discovery.h"
#include "core/lab/lab.h"
#include "core/lab/parent.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include <functional>
#include <memory>

namespace lab
{

/// Which of the two modes there are, and where a window gets their backends, host mode's discoveries, visits and helper
/// from.
struct Modes
{
    using Make = std::function<std::unique_ptr<Backend>(Mode)>;

    Make make;
    bool isRoot = false; ///< root may not use host mode: the helper works for users alone
    std::function<std::unique_ptr<HostDiscovery>()> makeDiscovery = [] { return std::make_unique<HostDiscovery>(); };
    Visit::MakeHostVisit makeHostVisit = [](const ForeignNamespace &foreign) {
        return std::make_unique<HostVisit>(foreign);
    };
    HelperPlaces helper = {}; ///< of an AppImage
};

/// Where the parent side is: in a sandbox, or on the computer itself. Switching ends all labs of the mode before.
class ModeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isHost READ isHost NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool isRefused READ isRefused CONSTANT FINAL)
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY askingChanged FINAL)
    Q_PROPERTY(QStringList changes READ changes NOTIFY changesChanged FINAL)

public:
    /// parent outlives this. hasAgreed: it has been explained before what host mode is.
    ModeController(Parent &parent, Modes modes, bool hasAgreed = false, QObject *owner = nullptr);

    [[nodiscard]] bool isHost() const;
    [[nodiscard]] bool isRefused() const { return m_modes.isRoot; }
    /// Whether it is being explained what host mode is, before the first time.
    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    /// What the labs did to the computer itself, as commands, since host mode was entered or undone.
    [[nodiscard]] QStringList changes() const { return m_changes; }

    /// Takes note of what a lab does to the computer.
    void watch(const Lab &lab);

    Q_INVOKABLE void enterHost();
    Q_INVOKABLE void agree();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void enterSandbox();
    /// Ends every lab of host mode, which takes back all that they did, and begins anew.
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void modeChanged();
    void askingChanged();
    /// To host mode, after it was explained.
    void agreed();
    void changesChanged();

private:
    void enter(Mode mode);
    void setAsking(bool asking);
    void forgetChanges();

    Parent &m_parent;
    Modes m_modes;
    QStringList m_changes;
    bool m_isAsking = false;
    bool m_hasAgreed;
};

/// Whether that, done on the parent side in host mode, changes the computer itself.
[[nodiscard]] bool changesComputer(const Operation &operation);

} // namespace lab
