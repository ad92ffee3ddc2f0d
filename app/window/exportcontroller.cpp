// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"

#include "app/export/commandlines.h"
#include "app/export/ocibundle.h"
#include "app/export/report.h"
#include "app/export/savefile.h"

#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQuickItemGrabResult>
#include <QSharedPointer>

#include <cerrno>

namespace lab
{

ExportController::ExportController(Lab &lab, const LessonController &lesson, MachineReader &machine,
                                   FailureController &failure, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_lesson(lesson)
    , m_machine(machine)
    , m_failure(failure)
{
    connect(&lab, &Lab::stateChanged, this, &ExportController::recordChild);
    connect(&lab, &Lab::performed, this, [this](Side side, const Operation &operation, const Outcome &) {
        if (!m_done.empty())
            m_done.push_back({side, operation});
    });
}

QStringList ExportController::titles() const
{
    QStringList titles{tr("Copy as a shell script"), tr("Shell script…"), tr("Report in Markdown…"),
                       tr("Picture as PNG…")};
    if (m_lab.topic() == Topic::container())
        titles += {tr("OCI bundle…"), tr("Script for bwrap…"), tr("Script for systemd-nspawn…")};
    return titles;
}

QString ExportController::suffix(int form) const
{
    switch (static_cast<Form>(form)) {
    case Form::report:
        return QStringLiteral("md");
    case Form::picture:
        return QStringLiteral("png");
    case Form::bundle:
        return {};
    case Form::clipboard:
    case Form::script:
    case Form::bwrap:
    case Form::nspawn:
        break;
    }
    return QStringLiteral("sh");
}

void ExportController::copy() const
{
    QGuiApplication::clipboard()->setText(m_lesson.script());
}

void ExportController::save(int form, const QUrl &url, QQuickItem *stage, const QColor &ground)
{
    const QString file = url.toLocalFile();
    switch (static_cast<Form>(form)) {
    case Form::clipboard:
        return;
    case Form::script:
        return finish(saveFile(file, m_lesson.script().toUtf8()), file);
    case Form::report:
        return finish(saveFile(file, report()), file);
    case Form::picture:
        return savePicture(file, stage, ground);
    case Form::bundle:
    case Form::bwrap:
    case Form::nspawn:
        return finish(saveContainer(static_cast<Form>(form), file), file);
    }
}

void ExportController::recordChild()
{
    if (m_lab.state() != Lab::State::open)
        m_done.clear();
    else if (m_done.empty())
        m_done.push_back({Side::parent, m_lab.options()});
}

QByteArray ExportController::report() const
{
    const LessonPlayer *const player = m_lesson.player();
    if (player == nullptr)
        return {};
    const PlayedLesson played{
        .lesson = player->lesson(),
        .progress = player->progress(),
        .parent = m_lab.view(Side::parent),
        .child = m_lab.view(Side::child),
        .variables = player->variables(),
    };
    const Occasion occasion{
        .mode = m_lab.parentSide().backend().mode(),
        .time = QDateTime::currentDateTime(),
        .machine = m_machine.machine(),
    };
    return reportOf(played, occasion).toUtf8();
}

/// The child that is there, or the one that the lesson makes.
Result<void> ExportController::saveContainer(Form form, const QString &file) const
{
    const LessonPlayer *const player = m_lesson.player();
    const std::optional<ContainerPlan> plan =
        m_done.empty() && player != nullptr ? planOf(actionsOf(player->lesson(), player->stepCount())) : planOf(m_done);
    if (!plan)
        return std::unexpected(Error{"export", ESRCH, "child"});
    const HostFacts host = readHostFacts();
    if (form == Form::bundle)
        return writeBundle(file.toStdString(), ociBundleOf(*plan, host));
    if (form == Form::bwrap)
        return saveFile(file, scriptOf(bwrapCommandOf(*plan, host)).toUtf8());
    const std::string directory = QFileInfo(file).absolutePath().toStdString();
    if (Result<void> made = writeRootfs(directory, ociBundleOf(*plan, host)); !made)
        return made;
    return saveFile(file, scriptOf(nspawnCommandOf(*plan, host, directory + "/rootfs")).toUtf8());
}

void ExportController::savePicture(const QString &file, QQuickItem *stage, const QColor &ground)
{
    const QSharedPointer<QQuickItemGrabResult> grabbed =
        stage != nullptr ? stage->grabToImage() : QSharedPointer<QQuickItemGrabResult>();
    if (!grabbed)
        return finish(std::unexpected(Error{"grab", EIO, file.toStdString()}), file);
    const auto paint = [this, grabbed, ground, file] {
        QImage picture(grabbed->image().size(), QImage::Format_RGB32);
        picture.fill(ground);
        QPainter(&picture).drawImage(0, 0, grabbed->image());
        QBuffer buffer;
        const bool isMade = !picture.isNull() && buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG");
        finish(isMade ? saveFile(file, buffer.data()) : std::unexpected(Error{"encode", EIO, file.toStdString()}),
               file);
    };
    connect(grabbed.get(), &QQuickItemGrabResult::ready, this, paint, Qt::SingleShotConnection);
}

void ExportController::finish(const Result<void> &result, const QString &file)
{
    if (!result)
        return m_failure.show(result.error());
    m_failure.dismiss();
    Q_EMIT saved(file);
}

} // namespace lab
