// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowcontroller.h"

#include "app/cli/language.h"
#include "app/window/overview/overviewcontroller.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#include <cmath>

namespace lab
{

namespace
{

constexpr QLatin1StringView overviewName("overview");

double luminance(const QColor &color)
{
    const auto linear = [](float value) {
        return value <= 0.04045F ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

WindowController::WindowController(Parent &parent, Modes modes, Settings &settings, QObject *owner)
    : QObject(owner)
    , m_parent(parent)
    , m_settings(settings)
    , m_settingsController(settings)
    , m_failure(m_machine)
    , m_mode(parent, modes, settings.hasAgreedToHost())
    , m_helper(modes.helper, m_machine)
    , m_welcome(modes, settings, m_mode, m_machine)
    , m_overview(std::make_unique<OverviewController>(m_machine, std::move(modes.makeDiscovery)))
    , m_language(languageFor(settings.language()))
{
    std::vector<Lab *> labs;
    for (const Topic topic : allTopics()) {
        m_tabs[topic.index()] = std::make_unique<TabController>(parent, topic, m_machine);
        labs.push_back(&m_tabs[topic.index()]->lab());
        m_mode.watch(*labs.back());
        TabController *tab = m_tabs[topic.index()].get();
        tab->visit()->setMakeHostVisit(modes.makeHostVisit);
        connect(tab->visit(), &Visit::arrived, this, [this, topic] { setCurrent(static_cast<int>(topic.index())); });
        connect(tab->visit(), &Visit::failed, this, [this, tab](const Error &error) {
            (m_isOverview ? m_overview->failure() : tab->failure())->show(error);
        });
        connect(tab->terminals(), &Terminals::wantedOutside, this, [this, tab](Side side) { openOutside(*tab, side); });
    }
    connect(m_overview.get(), &OverviewController::visitWanted, this, &WindowController::openVisit);
    connect(m_overview.get(), &OverviewController::terminalWanted, this, &WindowController::openForeignTerminal);
    m_doorway = std::make_unique<Doorway>(std::move(labs));
    m_overview->everything()->setOffered(m_mode.isHost());
    connect(&m_mode, &ModeController::modeChanged, this, [this] {
        m_hasRun = false;
        m_overview->everything()->setOffered(m_mode.isHost());
        for (const std::unique_ptr<TabController> &tab : m_tabs)
            tab->visit()->leaveToUser();
    });
    connect(&parent, &Parent::stateChanged, this, &WindowController::showParent);
    connect(&m_review, &LessonReview::accepted, this, [this](const Lesson &lesson, const QString &fileName) {
        setCurrent(static_cast<int>(lesson.topic.index()));
        currentTab()->visit()->leave();
        currentTab()->lesson()->play(lesson, fileName);
    });
    connect(qGuiApp->styleHints(), &QStyleHints::colorSchemeChanged, this, &WindowController::contrastChanged);
    connect(&settings, &Settings::languageChanged, this, &WindowController::useLanguage);
    connect(&settings, &Settings::themeChanged, this, &WindowController::themeChanged);
    connect(&settings, &Settings::fontChanged, this, &WindowController::useFont);
    connect(&m_mode, &ModeController::agreed, &settings, &Settings::setAgreedToHost);
    connect(&m_helper, &HelperController::installed, this, [this] {
        if (m_mode.isHost() && hasEnded())
            start();
    });
    useFont();
    openKeptTab();
    connect(this, &WindowController::currentChanged, this, &WindowController::keepTab);
}

WindowController::~WindowController() = default;

QList<TabController *> WindowController::tabs() const
{
    QList<TabController *> tabs;
    for (const std::unique_ptr<TabController> &tab : m_tabs)
        tabs.append(tab.get());
    return tabs;
}

bool WindowController::isHighContrast() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    return qGuiApp->styleHints()->accessibility()->contrastPreference() == Qt::ContrastPreference::HighContrast;
#else
    // Pure black against pure white, for text and for fields, is what the desktops' high-contrast themes have in
    // common.
    constexpr double highest = 20.0;
    const QPalette palette = QGuiApplication::palette();
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= highest &&
           contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= highest;
#endif
}

QString WindowController::fixedFamily() const
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

bool WindowController::isStarting() const
{
    return m_parent.state() == Parent::State::idle || m_parent.state() == Parent::State::starting;
}

bool WindowController::hasEnded() const
{
    return m_parent.state() == Parent::State::ended;
}

void WindowController::setCurrent(int tab)
{
    if ((tab == m_current && !m_isOverview) || tab < 0 || tab >= static_cast<int>(topicCount))
        return;
    if (!m_isOverview)
        currentTab()->leave();
    m_current = tab;
    m_isOverview = false;
    m_overview->setShown(false);
    currentTab()->enter(m_language);
    Q_EMIT currentChanged();
}

void WindowController::setOverview(bool shown)
{
    if (!shown)
        return setCurrent(m_current);
    if (m_isOverview)
        return;
    currentTab()->leave();
    m_isOverview = true;
    m_overview->setShown(true);
    Q_EMIT currentChanged();
}

void WindowController::useLanguage()
{
    const QString language = languageFor(m_settings.language());
    if (m_language == language)
        return;
    m_language = language;
    Q_EMIT languageChanged();
    retranslate();
}

void WindowController::useFont()
{
    for (const std::unique_ptr<TabController> &tab : m_tabs)
        tab->terminals()->setUsualFontSize(m_settings.fontSize());
}

void WindowController::openOutside(TabController &tab, Side side)
{
    m_ownTerminal.open(m_settings.terminal(), ownLabName(tab.lab().topic()), side,
                       [failure = tab.failure()](const Error &error) { failure->show(error); });
}

void WindowController::openVisit(const Destination &destination)
{
    tab(Topic(destination.kind))->visit()->start(destination);
}

void WindowController::openForeignTerminal(const Destination &destination)
{
    const Topic topic(destination.kind);
    tab(topic)->visit()->leave();
    setCurrent(static_cast<int>(topic.index()));
    tab(topic)->terminals()->openIn({.kind = destination.kind,
                                     .inode = destination.inode,
                                     .pid = destination.pid,
                                     .startTime = destination.startTime});
}

void WindowController::openKeptTab()
{
    const QString kept = shape()->tab();
    if (const std::optional<Topic> topic = topicNamed(kept.toStdString()))
        m_current = static_cast<int>(topic->index());
    currentTab()->enter(m_language);
    if (kept == overviewName)
        setOverview(true);
}

void WindowController::keepTab()
{
    shape()->setTab(m_isOverview ? overviewName : currentTab()->kind());
}

void WindowController::setStill(bool still)
{
    if (m_isStill == still)
        return;
    m_isStill = still;
    Q_EMIT stillChanged();
}

void WindowController::start()
{
    m_failure.dismiss();
    std::ignore = m_doorway->open();
    m_parent.start();
}

void WindowController::startFirst()
{
    start();
    if (m_settings.startsInHost())
        m_mode.enterHost();
}

void WindowController::lookAgain()
{
    if (m_isOverview)
        m_overview->lookAgain();
    else if (m_parent.state() == Parent::State::ready || currentTab()->visit()->isShown())
        currentTab()->look();
}

void WindowController::runNext()
{
    if (!m_isOverview && !currentTab()->visit()->isShown())
        currentTab()->lesson()->runNext();
}

void WindowController::openLesson(const QUrl &file)
{
    m_review.open(file.toLocalFile());
}

void WindowController::copy(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

void WindowController::showParent()
{
    m_hasRun = m_hasRun || m_parent.state() == Parent::State::ready;
    if (m_parent.error())
        m_failure.show(*m_parent.error());
    else
        m_failure.dismiss();
    m_helper.heed(m_parent.error());
    Q_EMIT stateChanged();
}

void WindowController::retranslate()
{
    m_settings.retranslate();
    m_welcome.retranslate();
    m_helper.failure()->retranslate();
    m_failure.retranslate();
    m_overview->retranslate();
    for (const std::unique_ptr<TabController> &tab : m_tabs)
        tab->retranslate(m_language);
}

} // namespace lab
