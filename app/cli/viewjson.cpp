// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/viewjson.h"

namespace lab
{

using Json = nlohmann::ordered_json;

namespace
{

Json toJson(const Section &section)
{
    constexpr const char *forms[] = {"facts", "table", "readings"}; // by Form
    Json json{{"id", section.id}, {"form", forms[static_cast<std::size_t>(section.form)]}};
    if (section.hasFacts()) {
        json["facts"] = Json::object();
        for (const Row &row : section.rows)
            json["facts"][row.key] = row.cells.empty() ? std::string() : row.cells.front();
        return json;
    }
    json["columns"] = section.columns;
    json["rows"] = Json::array();
    for (const Row &row : section.rows)
        json["rows"].push_back({{"key", row.key}, {"cells", row.cells}});
    return json;
}

} // namespace

Json toJson(const View &view)
{
    Json json{{"kind", nameOf(view.topic)}, {"side", nameOf(view.side)}};
    json["namespaces"] = Json::object();
    for (const NamespaceLink &link : view.namespaces)
        json["namespaces"][link.name] = link.inode == 0 ? Json() : Json(targetOf(link));
    json["sections"] = Json::array();
    for (const Section &section : view.sections)
        json["sections"].push_back(toJson(section));
    return json;
}

std::string lineOf(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace lab
