// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tabcontroller.h"

#include "app/window/titles.h"

#include <QGuiApplication>

namespace lab
{

namespace
{

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text);
}

} // namespace

TabController::TabController(Parent &parent, Topic topic, MachineReader &machine, QObject *owner)
    : QObject(owner)
    , m_parent(parent)
    , m_lab(parent, topic)
    , m_lesson(m_lab, machine)
    , m_failure(machine)
    , m_exports(m_lab, m_lesson, machine, m_failure)
    , m_terminals(m_lab, machine)
{
    if (!FormController::operationsOf(topic).isEmpty())
        m_form = std::make_unique<FormController>(m_lab, machine);
    m_picture = makePicture(topic);
    if (m_picture)
        connect(&m_lab, &Lab::performed, m_picture.get(), &Picture::showPerformed);
    m_again.setInterval(std::chrono::seconds(1));
    connect(&m_again, &QTimer::timeout, &m_lab, &Lab::look);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &TabController::updateLooking);
    // What is done in a lab may change what nobody tells of.
    connect(&m_lab, &Lab::performed, this, [this] {
        if (newsOf(m_lab.topic()) == News::nobody)
            m_lab.look();
    });

    connect(&m_lab, &Lab::stateChanged, this, [this] {
        updateMark();
        updateLooking();
        showViews();
    });
    connect(&m_lab, &Lab::viewChanged, this, [this] {
        if (showViews() && !m_isEntered && m_lab.state() == Lab::State::open)
            setMark(Mark::differs);
    });
    connect(&m_visit, &Visit::changed, this, &TabController::showViews);
    connect(&m_visit, &Visit::arrived, &m_failure, &FailureController::dismiss);
    connect(&m_lesson, &LessonController::pointedAt, &m_differences, &DifferenceModel::pointAt);
    connect(&m_terminals, &Terminals::shown, &m_failure, &FailureController::dismiss);
    connect(&m_terminals, &Terminals::wantedOutside, &m_failure, &FailureController::dismiss);
    connect(&m_terminals, &Terminals::failed, this, [this](const Error &error) { m_failure.show(error); });
    connect(&m_lab, &Lab::lookFailed, this, [this](Side, const Error &error) { m_failure.show(error); });
    connect(&m_lesson, &LessonController::childLost, this, [this, &parent](const Error &error) {
        if (parent.state() != Parent::State::ended)
            m_failure.show(error);
    });
    connect(&parent, &Parent::stateChanged, this, [this, &parent] {
        if (parent.state() == Parent::State::ended)
            showViews();
        if (parent.state() == Parent::State::starting) {
            m_failure.dismiss();
            Q_EMIT sidesChanged(); // its name is that of the mode
        }
        if (m_isEntered && parent.state() == Parent::State::ready)
            look();
    });
}

QString TabController::kind() const
{
    return textOf(nameOf(m_lab.topic()));
}

QString TabController::title() const
{
    return titleOf(m_lab.topic());
}

QString TabController::promise() const
{
    return promiseOf(m_lab.topic());
}

QString TabController::flag() const
{
    return m_lab.topic().kind() ? textOf(infoOf(*m_lab.topic().kind()).flagName) : QString();
}

QString TabController::parentTitle() const
{
    return titleOf(Side::parent);
}

QString TabController::childTitle() const
{
    return titleOf(Side::child);
}

QString TabController::parentName() const
{
    return m_visit.isShown() || m_parent.backend().mode() == Mode::host ? tr("this computer") : tr("lab host");
}

QString TabController::childName() const
{
    if (m_visit.isShown())
        return m_visit.childName();
    return m_lab.childPid() > 0 ? tr("PID %1").arg(m_lab.childPid()) : QString();
}

QString TabController::parentLink() const
{
    return linkOf(Side::parent);
}

QString TabController::childLink() const
{
    return linkOf(Side::child);
}

void TabController::enter(const QString &language)
{
    m_isEntered = true;
    updateLooking();
    m_lesson.load(language);
    updateMark();
    if (m_lab.parentSide().state() == Parent::State::ready && m_lab.view(Side::parent) == nullptr)
        look();
}

void TabController::leave()
{
    m_isEntered = false;
    updateLooking();
}

void TabController::look()
{
    m_failure.dismiss();
    if (m_visit.isShown())
        m_visit.look();
    else
        m_lab.look();
}

void TabController::retranslate(const QString &language)
{
    if (m_isEntered || m_lesson.count() > 0)
        m_lesson.load(language);
    m_differences.retranslate();
    m_failure.retranslate();
    m_exports.retranslate();
    m_terminals.retranslate();
    m_visit.retranslate();
    if (m_form)
        m_form->retranslate();
    Q_EMIT retranslated();
    Q_EMIT sidesChanged();
}

QString TabController::pictureFile() const
{
    if (!m_picture)
        return {};
    QString name = kind();
    name[0] = name[0].toUpper();
    return name + QStringLiteral("Picture.qml");
}

const View *TabController::viewOf(Side side) const
{
    return m_visit.isShown() ? m_visit.view(side) : m_lab.view(side);
}

QString TabController::linkOf(Side side) const
{
    const View *view = viewOf(side);
    if (view == nullptr)
        return {};
    const std::optional<Kind> kind = m_lab.topic().kind();
    return kind ? linkIn(view, infoOf(*kind).link) : factIn(view, "container", "hostname");
}

bool TabController::showViews()
{
    const View *const parent = viewOf(Side::parent);
    const View *const child = viewOf(Side::child);
    const bool isDifferent = m_differences.setViews(parent, child);
    if (m_picture)
        m_picture->show(parent, child);
    Q_EMIT sidesChanged();
    return isDifferent;
}

void TabController::updateLooking()
{
    const bool isSeen = m_isEntered && QGuiApplication::applicationState() == Qt::ApplicationActive;
    const bool isUntold = newsOf(m_lab.topic()) == News::nobody && m_lab.state() == Lab::State::open;
    if (!isSeen || !isUntold)
        m_again.stop();
    else if (!m_again.isActive())
        m_again.start();
}

void TabController::setMark(Mark mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    Q_EMIT markChanged();
}

void TabController::updateMark()
{
    setMark(m_lab.state() == Lab::State::open ? Mark::made : Mark::notMade);
}

} // namespace lab
