// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/option_form.h"

#include <gmock/gmock.h>

namespace lab
{
namespace
{

/// A form as it is before somebody fills it in: the usual value of each choice.
Words untouched()
{
    Words words{"unshare", {}};
    for (const ParameterInfo &parameter : optionParameters()) {
        if (parameter.need == ParameterInfo::Need::required && parameter.pick == ParameterInfo::Pick::one)
            words.parameters.emplace_back(parameter.name, parameter.choices.front());
    }
    return words;
}

TEST(OptionForm, needsTheKindsAlone)
{
    Words words = untouched();
    EXPECT_THAT(complaintsAboutOptions(words), testing::ElementsAre(Complaint{"kinds", Fault::missing}));
    words.parameters.emplace_back("kinds", "uts,net");
    EXPECT_THAT(complaintsAboutOptions(words), testing::IsEmpty());
    EXPECT_EQ(optionsFromWords(withoutDefaults(words)), (ChildOptions{.kinds = KindSet(Kind::uts) | Kind::net}));
}

TEST(OptionForm, hasAGoodExampleAndGoodChoicesOfEachOption)
{
    for (const ParameterInfo &parameter : optionParameters()) {
        SCOPED_TRACE(std::string(parameter.name));
        EXPECT_EQ(nameOf(parameter.check(parameter.example)), "none");
        for (const std::string_view choice : parameter.choices)
            EXPECT_EQ(nameOf(parameter.check(choice)), "none") << choice;
    }
}

TEST(OptionForm, hasEveryOptionThatALessonCanGive)
{
    const ChildOptions all{.kinds = KindSet::all(),
                           .fork = Fork::yes,
                           .mountProc = MountProc::yes,
                           .propagation = Propagation::slave,
                           .monotonic = 1,
                           .boottime = 2,
                           .ids = {.mapUser = "1",
                                   .mapGroup = "2",
                                   .mapUsers = "0:1:1",
                                   .mapGroups = "0:1:1",
                                   .setgroups = Setgroups::deny,
                                   .keepCaps = KeepCaps::yes,
                                   .user = "3",
                                   .group = "4"},
                           .program = {"/r", "/w", ClearEnvironment::yes, "A"}};
    Words words = untouched();
    for (const auto &[name, value] : wordsOf(all).parameters) {
        const auto isIt = [&](const ParameterInfo &parameter) { return parameter.name == name; };
        EXPECT_TRUE(std::ranges::any_of(optionParameters(), isIt)) << name;
        std::erase_if(words.parameters, [&](const auto &one) { return one.first == name; });
        words.parameters.emplace_back(name, value);
    }
    EXPECT_THAT(complaintsAboutOptions(words), testing::IsEmpty());
    EXPECT_EQ(optionsFromWords(withoutDefaults(words)), all);
}

TEST(OptionForm, tellsOfEveryFaultAtOnceAndThenOfWhatDoesNotGoTogether)
{
    Words words = untouched();
    words.parameters.emplace_back("kinds", "mnt");
    words.parameters.emplace_back("root", "mnt");
    words.parameters.emplace_back("boottime", "soon");
    EXPECT_THAT(complaintsAboutOptions(words),
                testing::ElementsAre(Complaint{"kinds", Fault::unknown}, Complaint{"boottime", Fault::notANumber},
                                     Complaint{"root", Fault::notAbsolute}));
    Words clock = untouched();
    clock.parameters.emplace_back("kinds", "uts");
    clock.parameters.emplace_back("boottime", "5");
    EXPECT_THAT(complaintsAboutOptions(clock), testing::ElementsAre(Complaint{"boottime", Fault::notAllowed}));
}

} // namespace
} // namespace lab
