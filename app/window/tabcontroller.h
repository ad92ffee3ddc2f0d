// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/differencemodel.h"
#include "app/window/exportcontroller.h"
#include "app/window/formcontroller.h"
#include "app/window/lessoncontroller.h"
#include "app/window/picture.h"
#include "app/window/terminal/terminals.h"
#include "app/window/visit.h"
#include "core/lab/lab.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace lab
{

/// The tab of a topic: its lab, its lesson, and what both sides see of it.
class TabController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString kind READ kind CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY retranslated FINAL)
    Q_PROPERTY(QString promise READ promise NOTIFY retranslated FINAL)
    Q_PROPERTY(QString flag READ flag CONSTANT FINAL)
    Q_PROPERTY(Mark mark READ mark NOTIFY markChanged FINAL)
    Q_PROPERTY(QString parentTitle READ parentTitle NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString childTitle READ childTitle NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString parentName READ parentName NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString childName READ childName NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString parentLink READ parentLink NOTIFY sidesChanged FINAL)
    Q_PROPERTY(QString childLink READ childLink NOTIFY sidesChanged FINAL)
    Q_PROPERTY(lab::LessonController *lesson READ lesson CONSTANT FINAL)
    Q_PROPERTY(lab::DifferenceModel *differences READ differences CONSTANT FINAL)
    Q_PROPERTY(lab::FormController *form READ form CONSTANT FINAL)
    Q_PROPERTY(lab::Picture *picture READ picture CONSTANT FINAL)
    Q_PROPERTY(QString pictureFile READ pictureFile CONSTANT FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)
    Q_PROPERTY(lab::ExportController *exports READ exports CONSTANT FINAL)
    Q_PROPERTY(lab::Terminals *terminals READ terminals CONSTANT FINAL)
    Q_PROPERTY(lab::Visit *visit READ visit CONSTANT FINAL)

public:
    /// What the dot of the tab tells: no child, a child, or a child that has changed while the tab was not shown.
    enum class Mark : quint8 { notMade, made, differs };
    Q_ENUM(Mark)

    /// parent and machine outlive this.
    TabController(Parent &parent, Topic topic, MachineReader &machine, QObject *owner = nullptr);

    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString promise() const;
    [[nodiscard]] QString flag() const;
    [[nodiscard]] Mark mark() const { return m_mark; }
    [[nodiscard]] QString parentTitle() const;
    [[nodiscard]] QString childTitle() const;
    [[nodiscard]] QString parentName() const; ///< who stands on that side
    [[nodiscard]] QString childName() const;
    [[nodiscard]] QString
    parentLink() const; ///< "mnt:[4026531841]", of a container the host name; empty: not looked at yet
    [[nodiscard]] QString childLink() const;
    [[nodiscard]] Lab &lab() { return m_lab; }
    [[nodiscard]] LessonController *lesson() { return &m_lesson; }
    [[nodiscard]] DifferenceModel *differences() { return &m_differences; }
    [[nodiscard]] FormController *form() { return m_form.get(); } ///< nullptr: no operation of free play
    [[nodiscard]] Picture *picture() { return m_picture.get(); }  ///< nullptr: the kind has none
    [[nodiscard]] QString pictureFile() const;                    ///< "NetPicture.qml"; empty where there is none
    [[nodiscard]] FailureController *failure() { return &m_failure; }
    [[nodiscard]] ExportController *exports() { return &m_exports; }
    [[nodiscard]] Terminals *terminals() { return &m_terminals; }
    [[nodiscard]] Visit *visit() { return &m_visit; }

    /// The tab comes to the front: loads its lesson and looks, where that is not done.
    void enter(const QString &language);
    void leave();
    void look();
    void retranslate(const QString &language);

Q_SIGNALS:
    void markChanged();
    void sidesChanged();
    void retranslated();

private:
    [[nodiscard]] const View *viewOf(Side side) const;
    [[nodiscard]] QString linkOf(Side side) const;
    bool showViews();
    void updateLooking();
    void setMark(Mark mark);
    void updateMark();

    Parent &m_parent;
    Lab m_lab;
    LessonController m_lesson;
    DifferenceModel m_differences;
    FailureController m_failure;
    ExportController m_exports;
    Terminals m_terminals;
    Visit m_visit;
    std::unique_ptr<FormController> m_form;
    std::unique_ptr<Picture> m_picture;
    QTimer m_again; ///< looks at what nobody tells of, while someone looks at the tab
    Mark m_mark = Mark::notMade;
    bool m_isEntered = false;
};

} // namespace lab
