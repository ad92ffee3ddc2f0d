// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/failurecontroller.h"
#include "app/window/lessonreview.h"
#include "app/window/machinereader.h"
#include "app/window/modecontroller.h"
#include "app/window/settings/helpercontroller.h"
#include "app/window/settings/settingscontroller.h"
#include "app/window/settings/welcomecontroller.h"
#include "app/window/tabcontroller.h"
#include "app/window/terminal/ownterminal.h"
#include "core/lab/doorway.h"
#include "core/lab/parent.h"

#include <QList>
#include <QObject>
#include <QtQmlIntegration>

#include <array>
#include <memory>

namespace lab
{

class OverviewController;

/// Tells QML what a list of tabs is.
struct TabList
{
    Q_GADGET
    QML_ANONYMOUS
    QML_FOREIGN(QList<lab::TabController *>)
    QML_SEQUENTIAL_CONTAINER(lab::TabController *)
};

/// What the window is made of: nine tabs on one parent side, and the choices that hold for all of them.
class WindowController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_MOC_INCLUDE("app/window/overview/overviewcontroller.h")
    Q_PROPERTY(QList<lab::TabController *> tabs READ tabs CONSTANT FINAL)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(lab::TabController *currentTab READ currentTab NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool isOverview READ isOverview WRITE setOverview NOTIFY currentChanged FINAL)
    Q_PROPERTY(lab::OverviewController *overview READ overview CONSTANT FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    Q_PROPERTY(bool isHighContrast READ isHighContrast NOTIFY contrastChanged FINAL)
    Q_PROPERTY(bool isStill READ isStill WRITE setStill NOTIFY stillChanged FINAL)
    Q_PROPERTY(QString fixedFamily READ fixedFamily CONSTANT FINAL)
    Q_PROPERTY(bool isStarting READ isStarting NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasEnded READ hasEnded NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool hasRun READ hasRun NOTIFY stateChanged FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)
    Q_PROPERTY(lab::LessonReview *review READ review CONSTANT FINAL)
    Q_PROPERTY(lab::ModeController *mode READ mode CONSTANT FINAL)
    Q_PROPERTY(lab::SettingsController *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(lab::HelperController *helper READ helper CONSTANT FINAL)
    Q_PROPERTY(lab::WelcomeController *welcome READ welcome CONSTANT FINAL)
    Q_PROPERTY(lab::WindowShape *shape READ shape CONSTANT FINAL)

public:
    /// parent and settings outlive this.
    WindowController(Parent &parent, Modes modes, Settings &settings, QObject *owner = nullptr);
    ~WindowController() override;

    [[nodiscard]] QList<TabController *> tabs() const;
    [[nodiscard]] TabController *tab(Topic topic) { return m_tabs[topic.index()].get(); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] TabController *currentTab() { return m_tabs[static_cast<std::size_t>(m_current)].get(); }
    [[nodiscard]] bool isOverview() const { return m_isOverview; } ///< it is at the front, and no topic's tab
    [[nodiscard]] OverviewController *overview() { return m_overview.get(); }
    [[nodiscard]] QString language() const { return m_language; }      ///< "en" or "ja"
    [[nodiscard]] QString theme() const { return m_settings.theme(); } ///< "system", "light" or "dark"
    [[nodiscard]] bool isHighContrast() const;
    [[nodiscard]] bool isStill() const { return m_isStill; } ///< nothing moves: what changes is there at once
    [[nodiscard]] QString fixedFamily() const;
    [[nodiscard]] bool isStarting() const;
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] bool hasRun() const { return m_hasRun; } ///< the parent side has been there once
    [[nodiscard]] FailureController *failure() { return &m_failure; }
    [[nodiscard]] LessonReview *review() { return &m_review; }
    [[nodiscard]] ModeController *mode() { return &m_mode; }
    [[nodiscard]] SettingsController *settings() { return &m_settingsController; }
    [[nodiscard]] HelperController *helper() { return &m_helper; }
    [[nodiscard]] WelcomeController *welcome() { return &m_welcome; }
    [[nodiscard]] OwnTerminal &ownTerminal() { return m_ownTerminal; }
    [[nodiscard]] WindowShape *shape() { return m_settings.shape(); }

    void setCurrent(int tab);
    void setOverview(bool shown);
    void setLanguage(const QString &language) { m_settings.setLanguage(language); }
    void setTheme(const QString &theme) { m_settings.setTheme(theme); }
    void setStill(bool still);

    /// Makes the parent side; again after it has ended.
    Q_INVOKABLE void start();
    /// The same for the first time: in the mode that the user wants to start in, explained where it has not been.
    void startFirst();
    Q_INVOKABLE void lookAgain();
    Q_INVOKABLE void runNext();
    Q_INVOKABLE void openLesson(const QUrl &file);
    Q_INVOKABLE void copy(const QString &text) const;

Q_SIGNALS:
    void currentChanged();
    void languageChanged();
    void themeChanged();
    void contrastChanged();
    void stillChanged();
    void stateChanged();

private:
    void openKeptTab();
    void keepTab();
    void showParent();
    void useLanguage();
    void useFont();
    void openOutside(TabController &tab, Side side);
    void openVisit(const Destination &destination);
    void openForeignTerminal(const Destination &destination);
    void retranslate();

    Parent &m_parent;
    Settings &m_settings;
    SettingsController m_settingsController;
    MachineReader m_machine;
    FailureController m_failure;
    LessonReview m_review;
    ModeController m_mode;
    HelperController m_helper;
    WelcomeController m_welcome;
    std::unique_ptr<OverviewController> m_overview;
    std::array<std::unique_ptr<TabController>, topicCount> m_tabs;
    std::unique_ptr<Doorway> m_doorway;
    OwnTerminal m_ownTerminal;
    QString m_language;
    int m_current = 0;
    bool m_isOverview = false;
    bool m_isStill = false;
    bool m_hasRun = false;
};

} // namespace lab
