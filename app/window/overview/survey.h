// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/details.h"
#include "app/window/overview/picturepainter.h"
#include "core/discover/discoverer.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace lab
{

/// A file that the overview is saved as.
enum class SavedForm : std::uint8_t { json, csv, svg, png };

/// What the window wants to know.
struct SurveyRequest
{
    bool isToLook = false;                      ///< to discover again first
    std::shared_ptr<const Census> everything{}; ///< as root saw it: shown in place of what this process sees
    Arrangement arrangement = Arrangement::flat;
    Search search{};
    unsigned list = 0; ///< another number wherever one of these two is another
    std::optional<RowKey> selected{};
    int otherPid = 0;    ///< what a selected process is compared with; 0: its parent process
    QString savedFile{}; ///< empty: nothing is to be saved
    SavedForm savedForm = SavedForm::json;
    bool isPictured = false; ///< the list is wanted as a picture as well
    int pictureWidth = 900;
    PictureStyle style{}; ///< of a picture that is saved
};

/// What the computer has. What can be large is shared, and is nobody's to change.
struct SurveyAnswer
{
    std::optional<Error> error{};                           ///< what could not be done; the rest holds all the same
    unsigned list = 0;                                      ///< of the request
    std::shared_ptr<const std::vector<OverviewRow>> rows{}; ///< nullptr: as before
    std::shared_ptr<const TreePicture> picture{};           ///< nullptr: none is wanted
    std::size_t namespaces = 0;
    Coverage coverage{};
    std::shared_ptr<const Details> details{}; ///< nullptr: nothing is selected
    std::chrono::milliseconds took{0};        ///< looking
};

/// Discovers, arranges and searches, and remembers what it was told the time before. Reading takes its time: this is
/// not for the thread of the window.
class Survey
{
public:
    [[nodiscard]] SurveyAnswer answer(const SurveyRequest &request);

private:
    [[nodiscard]] Result<void> openFacts();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> look();
    /// What is shown: nullptr, nothing has been seen.
    [[nodiscard]] const Census *shown() const;
    [[nodiscard]] Result<void> show(std::shared_ptr<const Census> everything);
    /// Whether what is shown is outside of Flatpak's sandbox, and this process in it.
    [[nodiscard]] bool isElsewhere() const;
    [[nodiscard]] unsigned revision() const;
    [[nodiscard]] Details details(const SurveyRequest &request, const Census &census);
    [[nodiscard]] const std::shared_ptr<const TreePicture> &picture(const SurveyRequest &request);
    [[nodiscard]] Result<void> save(const SurveyRequest &request);

    std::optional<Discoverer> m_discoverer;
    std::optional<Facts> m_facts;
    std::shared_ptr<const Census> m_everything; ///< nullptr: what this process sees is shown
    Self m_self;
    std::shared_ptr<const std::vector<OverviewRow>> m_rows;
    std::shared_ptr<const TreePicture> m_picture; ///< of these rows; nullptr: not made yet
    int m_pictureWidth = 0;
    unsigned m_list = 0;
    unsigned m_revision = 0;
};

} // namespace lab
