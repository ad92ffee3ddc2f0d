// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/host_visit.h"
#include "core/backend/one_look.h"
#include "core/model/topic.h"
#include "core/model/view.h"

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace lab
{

/// A namespace of the computer's that is in no lab.
struct Destination
{
    Kind kind = Kind::mount;
    std::uint64_t inode = 0;
    QString target{};            ///< as OneLook
    int pid = 0;                 ///< a process in it; 0: none
    std::uint64_t startTime = 0; ///< of that process
    bool isForRoot = false;      ///< the helper looks, as root: there has to be a process in it

    bool operator==(const Destination &) const = default;
};

/// In a tab, in place of its lab: the computer as this program sees it as the parent, and as the child a namespace that
/// somebody else made. It is looked at and nothing more.
class Visit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the tab")
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)

public:
    using QObject::QObject;
    using MakeHostVisit = std::function<std::unique_ptr<HostVisit>(const ForeignNamespace &)>;

    /// Where looks of root's come from.
    void setMakeHostVisit(MakeHostVisit make) { m_makeHostVisit = std::move(make); }

    [[nodiscard]] bool isShown() const { return m_views.has_value(); }
    [[nodiscard]] bool isLooking() const { return m_own != nullptr; }
    [[nodiscard]] QString sentence() const; ///< what is looked at, and that nothing is done there
    [[nodiscard]] QString childName() const;
    /// nullptr: nothing is shown.
    [[nodiscard]] const View *view(Side side) const;

    /// Looks at both sides; shown(), or failed() and what was shown stays. Root is asked for the same once at a time.
    void start(const Destination &destination);
    void look();
    Q_INVOKABLE void leave();
    /// Ends what root shows, or is asked to.
    void leaveToUser();
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    /// It is there, and was not before, or was elsewhere.
    void arrived();
    /// Of the call "visit": EACCES, this user may not go into it; ESRCH, it is not there any more. Or what the look
    /// met, or why the helper did not.
    void failed(const lab::Error &error);

private:
    using Views = std::array<View, 2>; ///< by side

    void lookAsRoot();
    void take(Side side, const Result<View> &view);
    [[nodiscard]] Error explained(Error error) const;
    void stop();

    Destination m_wanted;
    Destination m_shown;
    std::unique_ptr<OneLook> m_own;
    std::unique_ptr<OneLook> m_foreign; ///< this user's, or
    std::unique_ptr<HostVisit> m_root;  ///< root's
    MakeHostVisit m_makeHostVisit = [](const ForeignNamespace &foreign) {
        return std::make_unique<HostVisit>(foreign);
    };
    std::array<std::optional<View>, 2> m_arrived; ///< of the look that is under way
    std::optional<Views> m_views;
};

} // namespace lab
