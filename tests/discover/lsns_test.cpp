// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/discoverer.h"
#include "core/discover/fields.h"

#include "tests/discover/holders.h"
#include "tests/probe/tool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sched.h>

namespace lab::test
{

namespace
{

/// As lsns writes it; a number may be one, or stand in quotes.
std::string textIn(const nlohmann::json &value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

TEST(Discovery, saysWhatLsnsSays)
{
    const Actor actor([] {
        partAsRoot(CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWPID |
                   CLONE_NEWTIME);
        std::ignore = startOff([] {});
        return Numbers();
    });
    if (!actor.reason().empty())
        GTEST_SKIP() << "SKIPPED: " << actor.reason();
    const std::optional<std::string> listed = outputOf("lsns --json --nowrap --output-all");
    const nlohmann::json list = nlohmann::json::parse(listed.value_or(""), nullptr, false);
    if (list.is_discarded())
        GTEST_SKIP() << "SKIPPED: there is no lsns that knows --output-all";

    Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::once);
    ASSERT_TRUE(discoverer);
    ASSERT_TRUE(discoverer->discover());
    const Census &census = discoverer->census();
    Facts facts = *Facts::open();

    constexpr std::array fields{Field::ns,   Field::type,    Field::path, Field::nprocs, Field::pid,
                                Field::ppid, Field::command, Field::uid,  Field::user,   Field::netnsid,
                                Field::nsfs, Field::pns,     Field::ons};
    std::size_t own = 0;
    for (const nlohmann::json &line : list["namespaces"]) {
        const std::string type = textIn(line["type"]);
        const auto info =
            std::ranges::find(kindTable(), type, [](const KindInfo &one) { return std::string(one.link); });
        ASSERT_NE(info, kindTable().end()) << type;
        const Namespace *one = findNamespace(census, info->kind, std::stoull(textIn(line["ns"])));
        ASSERT_TRUE(one) << line.dump();
        const bool isTheirs = one->leader == actor.pid();
        own += isTheirs ? 1 : 0;
        for (const lab::Field field : fields) {
            // lsns, and the shell that starts it, are in the namespaces that this process is in.
            if (field == Field::nprocs && !isTheirs)
                continue;
            // Of a namespace that nobody is in lsns says root's where it knows none.
            if ((field == Field::uid || field == Field::user) && one->leader == 0)
                continue;
            std::string name(fieldTable()[static_cast<std::size_t>(field)].name);
            std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
            EXPECT_EQ(textOf(valueOf(field, *one, census, facts)), textIn(line[name])) << name << " in " << line.dump();
        }
    }
    // Those of both processes: five are shared, the second has a PID and a time namespace for itself.
    EXPECT_EQ(own, 6U);
}

} // namespace

} // namespace lab::test
