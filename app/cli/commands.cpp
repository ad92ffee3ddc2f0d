// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/arguments.h"
#include "app/cli/discovercommand.h"
#include "app/cli/doctor.h"
#include "app/cli/helpercommand.h"
#include "app/cli/interruption.h"
#include "app/cli/joincommand.h"
#include "app/cli/language.h"
#include "app/cli/lessoncheck.h"
#include "app/cli/newcommand.h"
#include "app/cli/print.h"
#include "app/cli/tour.h"
#include "app/cli/translation.h"
#include "app/cli/viewcommand.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <langinfo.h>
#include <string_view>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int wrongArguments = 2;

/// Output is UTF-8 in any locale, and Qt would warn about one that is not, or that this system does not have.
void useUtf8()
{
    const bool isKnown = std::setlocale(LC_ALL, "") != nullptr;
    if (isKnown && std::string_view(::nl_langinfo(CODESET)) == "UTF-8")
        return;
    const bool isEverySet = !isKnown || !qEnvironmentVariableIsEmpty("LC_ALL");
    qputenv(isEverySet ? "LC_ALL" : "LC_CTYPE", "C.UTF-8");
}

/// A tour or a doctor, until it has finished or is interrupted.
template <typename Command, typename... Rest>
int runUntilFinished(Rest &&...rest)
{
    Interruption interruption;
    Command command(std::forward<Rest>(rest)...);
    QObject::connect(&interruption, &Interruption::interrupted, qApp, &QCoreApplication::exit);
    QObject::connect(&command, &Command::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

class Runner
{
public:
    explicit Runner(QString language)
        : m_language(std::move(language))
    {}

    int operator()(const TourRequest &request) const
    {
        return runUntilFinished<Tour>(request, m_language, m_width, m_paint);
    }
    int operator()(const DoctorRequest &request) const { return runUntilFinished<Doctor>(request, m_width, m_paint); }
    int operator()(const ViewRequest &request) const { return runView(request, m_width, m_paint); }
    int operator()(const DiscoverRequest &request) const
    {
        return runUntilFinished<DiscoverCommand>(request, m_width, m_paint);
    }
    int operator()(const LessonCheckRequest &request) const { return runLessonCheck(request.file); }
    int operator()(const NewRequest &request) const { return runUntilFinished<NewCommand>(request, m_width); }
    int operator()(const JoinLabRequest &request) const { return runUntilFinished<JoinCommand>(request, m_width); }
    int operator()(const ListLabsRequest &request) const { return runList(request); }
    int operator()(HelperChange change) const { return runUntilFinished<HelperCommand>(change, m_width); }
    int operator()(const HelpRequest &) const
    {
        print(QStringList(helpText().trimmed()));
        return EXIT_SUCCESS;
    }
    int operator()(const VersionRequest &) const
    {
        print(QStringList(u"unshare-lab "_s + QLatin1StringView(LAB_VERSION)));
        return EXIT_SUCCESS;
    }
    /// Where it cannot be shown.
    int operator()(const WindowRequest &) const
    {
        print({u"unshare-lab: "_s + QCoreApplication::translate("CommandLine", "There is no display for a window."),
               QCoreApplication::translate("CommandLine", "“unshare-lab tour” plays the lessons in the terminal.")},
              stderr);
        return EXIT_FAILURE;
    }

private:
    QString m_language;
    int m_width = outputWidth();
    Paint m_paint = Paint::forStandardOutput();
};

} // namespace

int runCommand(const QStringList &words, int &argc, char **argv)
{
    auto arguments = parseArguments(words);
    const QString language = languageFor(arguments ? arguments->language : u"system"_s);
    useUtf8();
    const QCoreApplication application(argc, argv);
    Translation translation;
    translation.use(language);
    if (arguments)
        return std::visit(Runner(language), arguments->request);
    arguments = parseArguments(words);
    print({u"unshare-lab: "_s + arguments.error(),
           QCoreApplication::translate("CommandLine", "“unshare-lab --help” lists what there is.")},
          stderr);
    return wrongArguments;
}

} // namespace lab
