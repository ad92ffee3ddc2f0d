// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/failurecontroller.h"
#include "app/window/overview/detailsmodel.h"
#include "app/window/overview/everything.h"
#include "app/window/overview/overviewmodel.h"
#include "app/window/overview/surveythread.h"
#include "app/window/visit.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

#include <optional>

namespace lab
{

/// The overview of all namespaces. It looks when it is shown, and again and again while somebody looks at it; the work
/// is done in a thread of its own, one answer at a time.
class OverviewController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(lab::OverviewModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(lab::DetailsModel *details READ details CONSTANT FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)
    Q_PROPERTY(lab::Everything *everything READ everything CONSTANT FINAL)
    Q_PROPERTY(Arrangement arrangement READ arrangement WRITE setArrangement NOTIFY arrangementChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString filterFault READ filterFault NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool hasLooked READ hasLooked NOTIFY answered FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY answered FINAL)
    Q_PROPERTY(QString hidden READ hidden NOTIFY answered FINAL)
    Q_PROPERTY(QString coverage READ coverage NOTIFY answered FINAL)
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged FINAL)
    Q_PROPERTY(bool isPictured READ isPictured WRITE setPictured NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString other READ other WRITE setOther NOTIFY otherChanged FINAL)
    Q_PROPERTY(bool isChoosingOther READ isChoosingOther NOTIFY otherChanged FINAL)

public:
    enum class Arrangement : quint8 { byKind, byOwner, byParent, byProcess };
    Q_ENUM(Arrangement)

    /// machine outlives this.
    OverviewController(MachineReader &machine, Everything::MakeDiscovery makeDiscovery, QObject *parent = nullptr);

    [[nodiscard]] OverviewModel *rows() { return &m_rows; }
    [[nodiscard]] DetailsModel *details() { return &m_details; }
    [[nodiscard]] FailureController *failure() { return &m_failure; }
    [[nodiscard]] Everything *everything() { return &m_everything; }
    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] QString filterFault() const; ///< what is wrong in it, a sentence; empty: nothing
    [[nodiscard]] bool hasLooked() const { return m_answer.namespaces > 0; }
    [[nodiscard]] QString summary() const;  ///< "57 namespaces, 311 processes"
    [[nodiscard]] QString hidden() const;   ///< "214 of 311 processes are not visible"; empty: there is nothing to say
    [[nodiscard]] QString coverage() const; ///< all that could not be read
    [[nodiscard]] int selectedRow() const;  ///< -1: none, or it is not in the list
    [[nodiscard]] bool hasSelection() const { return m_selected.has_value(); }
    [[nodiscard]] std::optional<RowKey> selected() const { return m_selected; }
    [[nodiscard]] bool isPictured() const { return m_isPictured; } ///< shown as a picture, not as a list
    /// nullptr: it is not shown, or not made yet.
    [[nodiscard]] const std::shared_ptr<const TreePicture> &picture() const { return m_picture; }
    [[nodiscard]] QString other() const; ///< number of what a process is compared with; empty: its parent process
    [[nodiscard]] bool isChoosingOther() const { return m_isChoosingOther; } ///< the next that is selected is the other
    [[nodiscard]] bool isLookingAgain() const { return m_again.isActive(); }
    /// The list is the one that was last asked for.
    [[nodiscard]] bool isUpToDate() const { return m_shownList == m_list; }

    void setArrangement(Arrangement arrangement);
    void setFilter(const QString &filter);
    void setOther(const QString &pid);
    void setPictured(bool pictured);
    /// How a picture is to look in a file.
    void setPictureStyle(const PictureStyle &style) { m_style = style; }
    /// How wide the picture is to be, unless it needs more.
    void setPictureWidth(int width);
    void selectKey(RowKey key);
    /// Whether it is at the front of the window.
    void setShown(bool shown);
    void retranslate();

    /// Where root has read everything, root reads again, which may ask for a password.
    Q_INVOKABLE void lookAgain();
    Q_INVOKABLE void select(int row);
    Q_INVOKABLE void selectProcess(int pid);
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE void chooseOther();
    Q_INVOKABLE void copyEnterCommand() const;
    /// Of the namespace that is selected, in the tab of its kind: visitWanted().
    Q_INVOKABLE void openView();
    /// The same as root sees it, in host mode: the helper may ask for a password.
    Q_INVOKABLE void openViewAsRoot();
    /// Of root's, in the namespace that is selected: terminalWanted(). In host mode.
    Q_INVOKABLE void openTerminal();
    /// As what the name ends in: .json, .csv, .svg or .png.
    Q_INVOKABLE void save(const QUrl &file);

Q_SIGNALS:
    void arrangementChanged();
    void filterChanged();
    void selectionChanged();
    void otherChanged();
    void pictureChanged();
    void answered();
    void visitWanted(const lab::Destination &destination);
    void terminalWanted(const lab::Destination &destination);
    /// The file that was asked for is written.
    void saved(const QString &file);

private:
    void setSelected(std::optional<RowKey> key);
    void setOther(int pid);
    void look();
    void askForList();
    void ask();
    void take(const SurveyAnswer &answer);
    void planNext();
    [[nodiscard]] bool isSeen() const;

    OverviewModel m_rows;
    DetailsModel m_details;
    FailureController m_failure;
    Everything m_everything;
    SurveyThread m_thread;
    QTimer m_again;
    SurveyAnswer m_answer; ///< the last one, without what the models have
    Arrangement m_arrangement = Arrangement::byKind;
    QString m_filter;
    std::optional<FilterFault> m_fault;
    Search m_search;
    std::chrono::milliseconds m_took{0}; ///< of the last look
    unsigned m_list = 1;
    unsigned m_shownList = 0;
    std::optional<RowKey> m_selected;
    std::shared_ptr<const TreePicture> m_picture;
    PictureStyle m_style;
    int m_pictureWidth = 900;
    int m_other = 0;
    QString m_wantedFile; ///< to be saved with the next request
    QString m_savedFile;  ///< of the request that is being answered
    bool m_isChoosingOther = false;
    bool m_isPictured = false;
    bool m_isShown = false;
    bool m_isAsking = false;
    bool m_isToAsk = false;  ///< once more, after the answer that is being made
    bool m_isToLook = false; ///< with the next request
};

} // namespace lab
