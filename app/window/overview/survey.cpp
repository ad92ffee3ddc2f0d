// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/survey.h"

#include "app/census/censuscsv.h"
#include "app/census/censusjson.h"
#include "app/export/savefile.h"
#include "app/window/overview/inside.h"
#include "core/backend/flatpak.h"

#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

QByteArray bytesOf(const SurveyRequest &request, const Census &census, Facts &facts)
{
    using Json = nlohmann::ordered_json;
    const std::vector<TreeRow> rows = foundRows(census, facts, request.arrangement, request.search);
    const auto arrangement =
        request.arrangement == Arrangement::flat ? std::nullopt : std::optional(request.arrangement);
    if (request.savedForm == SavedForm::csv)
        return (censusCsv(rows, arrangement, census, facts).join(u'\n') + u'\n').toUtf8();
    const std::string text =
        toJson(rows, arrangement, census, facts).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return QByteArray::fromStdString(text);
}

} // namespace

SurveyAnswer Survey::answer(const SurveyRequest &request)
{
    SurveyAnswer answer{.list = request.list};
    const auto take = [&answer](Result<void> done) {
        if (!done && !answer.error)
            answer.error = std::move(done).error();
    };
    const auto start = std::chrono::steady_clock::now();
    if (request.isToLook)
        take(look());
    answer.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    const bool isOther = m_everything != request.everything;
    if (isOther)
        take(show(request.everything));
    const Census *const shown = this->shown();
    if (shown == nullptr)
        return answer;

    const Census &census = *shown;
    if (!m_rows || isOther || m_list != request.list || m_revision != revision()) {
        auto rows = std::make_shared<const std::vector<OverviewRow>>(
            overviewRows(census, *m_facts, request.arrangement, request.search, m_self));
        if (!m_rows || m_list != request.list || *rows != *m_rows) {
            answer.rows = rows;
            m_picture.reset();
        }
        m_rows = std::move(rows);
        m_list = request.list;
        m_revision = revision();
    }
    if (request.isPictured)
        answer.picture = picture(request);
    answer.namespaces = census.namespaces.size();
    answer.coverage = census.coverage;
    if (request.selected)
        answer.details = std::make_shared<const Details>(details(request, census));
    if (!request.savedFile.isEmpty())
        take(save(request));
    return answer;
}

bool Survey::isElsewhere() const
{
    return m_everything && ownFlatpak();
}

Result<void> Survey::openFacts()
{
    if (m_facts)
        return {};
    Result<Facts> facts = isElsewhere() ? Facts::none() : Facts::open();
    if (!facts)
        return std::unexpected(std::move(facts).error());
    m_facts.emplace(*std::move(facts));
    return {};
}

Result<void> Survey::open()
{
    if (Result<void> opened = openFacts(); !opened)
        return opened;
    Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::often);
    if (!discoverer)
        return std::unexpected(std::move(discoverer).error());
    m_discoverer.emplace(*std::move(discoverer));
    return {};
}

Result<void> Survey::show(std::shared_ptr<const Census> everything)
{
    const bool wasElsewhere = isElsewhere();
    m_everything = std::move(everything);
    if (isElsewhere() != wasElsewhere)
        m_facts.reset();
    if (Result<void> opened = openFacts(); !opened)
        return opened;
    if (const Census *census = shown()) {
        m_facts->tidy(*census);
        m_self = isElsewhere() ? Self{} : selfIn(*census, ::getpid());
    }
    return {};
}

const Census *Survey::shown() const
{
    if (m_everything)
        return m_everything.get();
    return m_discoverer && m_facts ? &m_discoverer->census() : nullptr;
}

unsigned Survey::revision() const
{
    return m_discoverer ? m_discoverer->revision() : 0;
}

Result<void> Survey::look()
{
    if (!m_discoverer) {
        if (Result<void> opened = open(); !opened)
            return opened;
    }
    const unsigned revision = m_discoverer->revision();
    Result<void> discovered = m_discoverer->discover();
    if (discovered && revision != m_discoverer->revision()) {
        m_facts->tidy(m_discoverer->census());
        m_self = selfIn(m_discoverer->census(), ::getpid());
    }
    return discovered;
}

Details Survey::details(const SurveyRequest &request, const Census &census)
{
    Details details = detailsOf(*request.selected, census, *m_facts, m_self, request.otherPid);
    if (!details.isThere || details.row.isProcess)
        return details;
    if (const Namespace *one = findNamespace(census, details.row.kind, details.row.inode)) {
        details.entrance = entranceFor(*one, census, {.user = ::geteuid(), .process = m_self.process});
        addWhatIsInside(details);
    }
    return details;
}

const std::shared_ptr<const TreePicture> &Survey::picture(const SurveyRequest &request)
{
    if (!m_picture || m_pictureWidth != request.pictureWidth)
        m_picture =
            std::make_shared<const TreePicture>(treePicture(*m_rows, request.arrangement, request.pictureWidth));
    m_pictureWidth = request.pictureWidth;
    return m_picture;
}

Result<void> Survey::save(const SurveyRequest &request)
{
    if (request.savedForm == SavedForm::svg)
        return saveAsSvg(request.savedFile, *picture(request), request.style);
    if (request.savedForm == SavedForm::png)
        return saveAsPng(request.savedFile, *picture(request), request.style);
    return saveFile(request.savedFile, bytesOf(request, *shown(), *m_facts));
}

} // namespace lab
