// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewcontroller.h"

#include "app/census/coveragetext.h"
#include "app/census/filtersentence.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lab
{

namespace
{

constexpr std::chrono::milliseconds betweenLooks{2000};
/// A look that took its time is waited for that many times longer.
constexpr int restAfterWork = 5;

SavedForm formOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == u"csv"   ? SavedForm::csv
           : suffix == u"svg" ? SavedForm::svg
           : suffix == u"png" ? SavedForm::png
                              : SavedForm::json;
}

} // namespace

OverviewController::OverviewController(MachineReader &machine, Everything::MakeDiscovery makeDiscovery, QObject *parent)
    : QObject(parent)
    , m_failure(machine)
    , m_everything(std::move(makeDiscovery))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &OverviewController::look);
    connect(&m_thread, &SurveyThread::answered, this, &OverviewController::take);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &OverviewController::planNext);
    connect(&m_rows, &OverviewModel::changed, this, &OverviewController::selectionChanged);
    connect(&m_everything, &Everything::censusChanged, this, [this] {
        if (m_isShown)
            look();
    });
    connect(&m_everything, &Everything::changed, this, [this] {
        if (m_everything.isReading())
            m_failure.dismiss();
    });
    connect(&m_everything, &Everything::failed, &m_failure, &FailureController::show);
}

QString OverviewController::filterFault() const
{
    return m_fault ? sentenceOf(*m_fault) : QString();
}

QString OverviewController::summary() const
{
    return tr("%1 namespaces, %2 processes").arg(m_answer.namespaces).arg(m_answer.coverage.processes);
}

QString OverviewController::hidden() const
{
    const Coverage &coverage = m_answer.coverage;
    if (coverage.hiddenProcesses == 0)
        return coverageText(coverage).isEmpty() ? QString() : tr("Not everything is visible");
    return tr("%1 of %2 processes are not visible").arg(coverage.hiddenProcesses).arg(coverage.processes);
}

QString OverviewController::coverage() const
{
    return coverageText(m_answer.coverage).join(u'\n');
}

QString OverviewController::other() const
{
    return m_other == 0 ? QString() : QString::number(m_other);
}

int OverviewController::selectedRow() const
{
    return m_selected ? m_rows.rowOf(*m_selected) : -1;
}

void OverviewController::setArrangement(Arrangement arrangement)
{
    if (m_arrangement == arrangement)
        return;
    m_arrangement = arrangement;
    Q_EMIT arrangementChanged();
    askForList();
}

void OverviewController::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    std::expected<Search, FilterFault> search = searchFor(filter);
    m_fault = search ? std::nullopt : std::optional(search.error());
    Q_EMIT filterChanged();
    // While it is wrong, what was found before stays.
    if (!search)
        return;
    m_search = *std::move(search);
    askForList();
}

void OverviewController::setOther(const QString &pid)
{
    setOther(pid.toInt());
}

void OverviewController::setOther(int pid)
{
    m_isChoosingOther = false;
    m_other = std::max(0, pid);
    Q_EMIT otherChanged();
    ask();
}

void OverviewController::setPictured(bool pictured)
{
    if (m_isPictured == pictured)
        return;
    m_isPictured = pictured;
    Q_EMIT pictureChanged();
    ask();
}

void OverviewController::setPictureWidth(int width)
{
    if (m_pictureWidth == width)
        return;
    m_pictureWidth = width;
    if (m_isPictured)
        ask();
}

void OverviewController::setShown(bool shown)
{
    if (m_isShown == shown)
        return;
    m_isShown = shown;
    if (shown)
        look();
    else
        m_again.stop();
}

void OverviewController::retranslate()
{
    m_rows.retranslate();
    m_details.retranslate();
    m_failure.retranslate();
    m_everything.retranslate();
    Q_EMIT filterChanged();
    Q_EMIT answered();
}

void OverviewController::lookAgain()
{
    if (m_everything.isRead())
        m_everything.read();
    else
        look();
}

void OverviewController::look()
{
    m_isToLook = !m_everything.isRead();
    ask();
}

void OverviewController::select(int row)
{
    if (row < 0 || row >= m_rows.count())
        return;
    const OverviewRow &chosen = m_rows.row(row);
    if (m_isChoosingOther && chosen.pid != 0)
        setOther(chosen.pid);
    else
        setSelected(chosen.key);
}

void OverviewController::selectKey(RowKey key)
{
    const int row = m_rows.rowOf(key);
    if (row >= 0)
        select(row);
}

void OverviewController::selectProcess(int pid)
{
    if (m_isChoosingOther)
        setOther(pid);
    else
        setSelected(keyOfProcess(pid));
}

void OverviewController::chooseOther()
{
    m_isChoosingOther = !m_isChoosingOther;
    Q_EMIT otherChanged();
}

void OverviewController::clearSelection()
{
    setSelected(std::nullopt);
}

void OverviewController::copyEnterCommand() const
{
    QGuiApplication::clipboard()->setText(m_details.enterCommand());
}

void OverviewController::openView()
{
    if (!m_details.canBeVisited())
        return;
    m_failure.dismiss();
    Q_EMIT visitWanted(m_details.destination());
}

void OverviewController::openViewAsRoot()
{
    if (!m_details.isForRoot() || !m_everything.isOffered())
        return;
    m_failure.dismiss();
    Destination destination = m_details.destination();
    destination.isForRoot = true;
    Q_EMIT visitWanted(destination);
}

void OverviewController::openTerminal()
{
    if (m_details.hasProcess() && m_everything.isOffered())
        Q_EMIT terminalWanted(m_details.destination());
}

void OverviewController::save(const QUrl &file)
{
    m_wantedFile = file.toLocalFile();
    ask();
}

void OverviewController::setSelected(std::optional<RowKey> key)
{
    if (m_selected == key)
        return;
    m_selected = key;
    m_isChoosingOther = false;
    m_other = 0;
    Q_EMIT otherChanged();
    if (!m_selected)
        m_details.clear();
    Q_EMIT selectionChanged();
    if (m_selected)
        ask();
}

void OverviewController::askForList()
{
    ++m_list;
    ask();
}

void OverviewController::ask()
{
    // Before it has been shown there is nothing to ask about.
    if (!m_isShown && !hasLooked())
        return;
    if (m_isAsking) {
        m_isToAsk = true;
        return;
    }
    m_isAsking = true;
    m_again.stop();
    m_savedFile = std::exchange(m_wantedFile, {});
    m_thread.ask({.isToLook = std::exchange(m_isToLook, false),
                  .everything = m_everything.census(),
                  .arrangement = static_cast<lab::Arrangement>(m_arrangement),
                  .search = m_search,
                  .list = m_list,
                  .selected = m_selected,
                  .otherPid = m_other,
                  .savedFile = m_savedFile,
                  .savedForm = formOf(m_savedFile),
                  .isPictured = m_isPictured,
                  .pictureWidth = m_pictureWidth,
                  .style = m_style});
}

void OverviewController::take(const SurveyAnswer &answer)
{
    m_isAsking = false;
    if (answer.took.count() > 0)
        m_took = answer.took;
    m_answer = answer;
    m_answer.rows.reset();
    if (std::exchange(m_picture, std::exchange(m_answer.picture, nullptr)) != answer.picture)
        Q_EMIT pictureChanged();
    m_answer.details.reset();
    if (answer.rows) {
        const bool isSame = std::exchange(m_shownList, answer.list) == answer.list;
        m_rows.show(*answer.rows, isSame ? OverviewModel::Change::otherTime : OverviewModel::Change::otherList);
    }
    if (answer.details && m_selected == answer.details->key)
        m_details.show(*answer.details);
    if (answer.error)
        m_failure.show(*answer.error);
    const QString file = std::exchange(m_savedFile, {});
    if (!file.isEmpty() && !answer.error)
        Q_EMIT saved(file);
    Q_EMIT answered();
    if (std::exchange(m_isToAsk, false))
        ask();
    else
        planNext();
}

void OverviewController::planNext()
{
    if (!isSeen() || m_everything.isRead())
        m_again.stop();
    else if (!m_isAsking && !m_again.isActive())
        m_again.start(std::max(betweenLooks, restAfterWork * m_took));
}

bool OverviewController::isSeen() const
{
    return m_isShown && QGuiApplication::applicationState() == Qt::ApplicationActive;
}

} // namespace lab
