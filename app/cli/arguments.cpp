// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/census/filtersentence.h"
#include "core/lab/explain.h"
#include "core/lab/lesson.h"
#include "core/lab/unshare_command.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSize>

#include <memory>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    using Read = std::expected<Request, QString>;

    CommandLine()
    {
        m_parser.setApplicationDescription(
            tr("A lab for Linux namespaces: make them, and see what the parent and the child see, side by side."));
        m_parser.addOptions({m_json, m_csv, m_tree, m_filter, m_pid, m_mode, m_report, m_language, m_screenshot, m_size,
                             m_theme, m_install, m_uninstall, m_help, m_version});
        m_parser.addPositionalArgument(u"tour [KIND|FILE…]"_s, tr("Play lessons in the terminal, on a real lab."));
        m_parser.addPositionalArgument(u"new [OPTION…] [--] [PROGRAM…]"_s,
                                       tr("Run a shell or a program in a new child, with the options of unshare(1)."),
                                       u"| new [OPTION…] [--] [PROGRAM…]"_s);
        m_parser.addPositionalArgument(u"list"_s, tr("Print your labs that are open."), u"| list"_s);
        m_parser.addPositionalArgument(u"attach LAB [--side SIDE] [--root]"_s,
                                       tr("Start a shell, yours or root's, on a side, parent or child, of a lab that "
                                          "is open."),
                                       u"| attach LAB [--side SIDE] [--root]"_s);
        m_parser.addPositionalArgument(u"exec LAB [--side SIDE] [--] PROGRAM…"_s, tr("The same with a program."),
                                       u"| exec LAB [--side SIDE] [--] PROGRAM…"_s);
        m_parser.addPositionalArgument(u"view KIND"_s, tr("Print what a process sees of one kind."), u"| view KIND"_s);
        m_parser.addPositionalArgument(u"doctor"_s, tr("Print what this computer allows."), u"| doctor"_s);
        m_parser.addPositionalArgument(u"discover"_s, tr("Print every namespace of this computer."), u"| discover"_s);
        m_parser.addPositionalArgument(u"lesson check FILE"_s, tr("Print what is wrong in a lesson."),
                                       u"| lesson check FILE"_s);
        m_parser.addPositionalArgument(u"LESSON"_s, tr("Open the window with a lesson of your own."), u"| LESSON"_s);
    }

    [[nodiscard]] QString helpText() const { return m_parser.helpText(); }

    std::expected<Arguments, QString> parse(const QStringList &arguments)
    {
        // What stands behind it is unshare's, and the program's.
        const QString first = arguments.value(1);
        if (first == "new"_L1 || first == "attach"_L1 || first == "exec"_L1) {
            Arguments result;
            Read request = first == "new"_L1 ? readNew(arguments.mid(2)) : readJoin(first, arguments.mid(2));
            if (!request)
                return std::unexpected(request.error());
            result.request = *std::move(request);
            return result;
        }
        if (!m_parser.parse(arguments))
            return std::unexpected(whatIsWrong());
        Arguments result;
        if (m_parser.isSet(m_language))
            result.language = m_parser.value(m_language);
        if (!QStringList{u"en"_s, u"ja"_s, u"system"_s}.contains(result.language))
            return std::unexpected(tr("--language takes en, ja or system, not “%1”.").arg(result.language));
        Read request = read();
        if (!request)
            return std::unexpected(request.error());
        result.request = *std::move(request);
        if (auto *window = std::get_if<WindowRequest>(&result.request))
            window->language = m_parser.value(m_language);
        return result;
    }

private:
    [[nodiscard]] QString whatIsWrong() const
    {
        const QStringList unknown = m_parser.unknownOptionNames();
        if (unknown.isEmpty())
            return tr("An option has a value that it does not take, or lacks the one that it needs.");
        const QString &name = unknown.first();
        return tr("There is no option “%1”.").arg((name.size() > 1 ? u"--"_s : u"-"_s) + name);
    }

    [[nodiscard]] Read read() const
    {
        if (m_parser.isSet(m_help))
            return HelpRequest{};
        if (m_parser.isSet(m_version))
            return VersionRequest{};
        if (m_parser.isSet(m_install) || m_parser.isSet(m_uninstall))
            return readHelperChange();
        QStringList words = m_parser.positionalArguments();
        const QString command = words.isEmpty() ? QString() : words.takeFirst();
        if (command == "tour"_L1)
            return readTour(words);
        if (command == "view"_L1)
            return readView(words);
        if (command == "doctor"_L1)
            return readDoctor(words);
        if (command == "discover"_L1)
            return readDiscover(words);
        if (command == "list"_L1)
            return readList(words);
        if (command == "lesson"_L1)
            return readLessonCheck(words);
        return readWindow(command, words);
    }

    [[nodiscard]] static std::vector<std::string> textsOf(const QStringList &words)
    {
        std::vector<std::string> texts;
        for (const QString &word : words)
            texts.push_back(word.toLocal8Bit().toStdString());
        return texts;
    }

    /// LAB [--side SIDE] [--root] [--] [PROGRAM…]
    [[nodiscard]] static Read readJoin(const QString &command, QStringList words)
    {
        JoinLabRequest join;
        while (!words.isEmpty() && words.first() != "--"_L1 && (join.lab.empty() || words.first().startsWith(u'-'))) {
            QString word = words.takeFirst();
            if (!word.startsWith(u'-')) {
                join.lab = word.toStdString();
                continue;
            }
            if (word == "--root"_L1 && command == "attach"_L1) {
                join.user = ShellUser::root;
                continue;
            }
            if (word == "--side"_L1 && !words.isEmpty())
                word += u'=' + words.takeFirst();
            if (word != "--side=parent"_L1 && word != "--side=child"_L1)
                return std::unexpected(tr("“%1” takes --side parent or --side child, not “%2”.").arg(command, word));
            join.side = word.endsWith("parent"_L1) ? Side::parent : Side::child;
        }
        if (!words.isEmpty() && words.first() == "--"_L1)
            words.removeFirst();
        if (join.lab.empty())
            return std::unexpected(tr("“%1” takes a lab; “unshare-lab list” prints them.").arg(command));
        if (command == "exec"_L1 && words.isEmpty())
            return std::unexpected(tr("“exec” takes a program; for a shell there is “attach”."));
        if (command == "attach"_L1 && !words.isEmpty())
            return std::unexpected(tr("“attach” starts a shell; for a program there is “exec”."));
        join.program = textsOf(words);
        return join;
    }

    [[nodiscard]] static Read readNew(const QStringList &words)
    {
        const auto read = readUnshare(textsOf(words));
        if (read)
            return NewRequest{.options = read->options, .program = read->program};
        const QString option = QString::fromStdString(read.error().option);
        if (read.error().fault == Fault::unknown)
            return std::unexpected(tr("“new” takes the options of unshare(1), but not “%1”.").arg(option));
        if (option == "--kinds"_L1)
            return std::unexpected(tr("“new” takes at least one namespace, such as --mount or --uts."));
        return std::unexpected(u"%1: %2"_s.arg(option, explain(read.error().fault)));
    }

    /// Options that a command does not take are mistakes, not noise.
    [[nodiscard]] std::optional<QString> strayOption(const QString &command,
                                                     const QList<const QCommandLineOption *> &taken) const
    {
        for (const QCommandLineOption *option :
             {&m_json, &m_csv, &m_tree, &m_filter, &m_pid, &m_mode, &m_report, &m_screenshot, &m_size, &m_theme}) {
            if (m_parser.isSet(*option) && !taken.contains(option))
                return command.isEmpty() ? tr("--%1 goes with a command.").arg(option->names().first())
                                         : tr("“%1” does not take --%2.").arg(command, option->names().first());
        }
        return std::nullopt;
    }

    [[nodiscard]] Output output() const { return m_parser.isSet(m_json) ? Output::json : Output::text; }

    [[nodiscard]] static std::expected<Topic, QString> readTopic(const QString &word)
    {
        if (const std::optional<Topic> topic = topicNamed(word.toStdString()))
            return *topic;
        QStringList names;
        for (const Topic topic : allTopics())
            names += QString::fromUtf8(nameOf(topic));
        return std::unexpected(tr("There is no kind “%1”; it is one of %2.").arg(word, names.join(u", "_s)));
    }

    [[nodiscard]] std::expected<std::optional<Mode>, QString> readMode() const
    {
        if (!m_parser.isSet(m_mode))
            return std::nullopt;
        const QString mode = m_parser.value(m_mode);
        if (mode != "host"_L1 && mode != "sandbox"_L1)
            return std::unexpected(tr("--mode takes sandbox or host, not “%1”.").arg(mode));
        return mode == "host"_L1 ? Mode::host : Mode::sandbox;
    }

    [[nodiscard]] Read readTour(const QStringList &words) const
    {
        if (const std::optional<QString> stray = strayOption(u"tour"_s, {&m_json, &m_mode, &m_report}))
            return std::unexpected(*stray);
        const std::expected<std::optional<Mode>, QString> mode = readMode();
        if (!mode)
            return std::unexpected(mode.error());
        TourRequest tour{.topics = {}, .files = {}, .output = output(), .mode = mode->value_or(Mode::sandbox)};
        tour.report = m_parser.value(m_report);
        if (m_parser.isSet(m_report) && tour.report.isEmpty())
            return std::unexpected(tr("--report takes a file."));
        for (const QString &word : words) {
            if (!topicNamed(word.toStdString()) && QFileInfo(word).isFile()) {
                tour.files.append(word);
                continue;
            }
            const std::expected<Topic, QString> topic = readTopic(word);
            if (!topic)
                return std::unexpected(topic.error());
            if (!topicsWithLesson().has(*topic))
                return std::unexpected(tr("There is no lesson on “%1”.").arg(word));
            tour.topics.push_back(*topic);
        }
        if (words.isEmpty()) {
            for (const Topic topic : allTopics()) {
                if (topicsWithLesson().has(topic))
                    tour.topics.push_back(topic);
            }
        }
        return tour;
    }

    [[nodiscard]] Read readView(const QStringList &words) const
    {
        if (const std::optional<QString> stray = strayOption(u"view"_s, {&m_json, &m_pid}))
            return std::unexpected(*stray);
        if (words.size() != 1)
            return std::unexpected(tr("“view” takes one kind."));
        const std::expected<Topic, QString> topic = readTopic(words.first());
        if (!topic)
            return std::unexpected(topic.error());
        ViewRequest view{.topic = *topic, .pid = std::nullopt, .output = output()};
        if (m_parser.isSet(m_pid)) {
            bool isNumber = false;
            view.pid = m_parser.value(m_pid).toInt(&isNumber);
            if (!isNumber || *view.pid < 1)
                return std::unexpected(tr("--pid takes the number of a process, not “%1”.").arg(m_parser.value(m_pid)));
        }
        return view;
    }

    [[nodiscard]] Read readDoctor(const QStringList &words) const
    {
        if (const std::optional<QString> stray = strayOption(u"doctor"_s, {&m_json}))
            return std::unexpected(*stray);
        if (!words.isEmpty())
            return std::unexpected(tr("“doctor” takes no “%1”.").arg(words.first()));
        return DoctorRequest{.output = output()};
    }

    [[nodiscard]] Read readList(const QStringList &words) const
    {
        if (const std::optional<QString> stray = strayOption(u"list"_s, {&m_json}))
            return std::unexpected(*stray);
        if (!words.isEmpty())
            return std::unexpected(tr("“list” takes no “%1”.").arg(words.first()));
        return ListLabsRequest{.output = output()};
    }

    [[nodiscard]] Read readDiscover(const QStringList &words) const
    {
        if (const std::optional<QString> stray =
                strayOption(u"discover"_s, {&m_json, &m_csv, &m_tree, &m_filter, &m_mode}))
            return std::unexpected(*stray);
        if (!words.isEmpty())
            return std::unexpected(tr("“discover” takes no “%1”.").arg(words.first()));
        if (m_parser.isSet(m_json) && m_parser.isSet(m_csv))
            return std::unexpected(tr("--json and --csv do not go together."));
        const std::expected<std::optional<Mode>, QString> mode = readMode();
        if (!mode)
            return std::unexpected(mode.error());
        DiscoverRequest discover{.output = m_parser.isSet(m_csv) ? Output::csv : output()};
        discover.mode = mode->value_or(Mode::sandbox);
        if (m_parser.isSet(m_tree)) {
            const QString name = m_parser.value(m_tree);
            discover.arrangement = arrangementNamed(name.toStdString());
            if (!discover.arrangement || discover.arrangement == Arrangement::flat)
                return std::unexpected(tr("--tree takes process, owner or parent, not “%1”.").arg(name));
        }
        if (m_parser.isSet(m_filter)) {
            auto filter = Filter::parse(m_parser.value(m_filter).toStdString());
            if (!filter)
                return std::unexpected(tr("--filter, column %1: %2")
                                           .arg(QString::number(filter.error().column), sentenceOf(filter.error())));
            discover.filter = *std::move(filter);
        }
        return discover;
    }

    [[nodiscard]] Read readLessonCheck(const QStringList &words) const
    {
        if (const std::optional<QString> stray = strayOption(u"lesson check"_s, {}))
            return std::unexpected(*stray);
        if (words.size() != 2 || words.first() != "check"_L1)
            return std::unexpected(tr("“lesson” takes “check” and one file."));
        return LessonCheckRequest{.file = words.last()};
    }

    /// Root's part takes nothing more.
    [[nodiscard]] Read readHelperChange() const
    {
        const QCommandLineOption &option = m_parser.isSet(m_install) ? m_install : m_uninstall;
        QStringList given = m_parser.optionNames();
        given.removeAll(m_language.names().first());
        if (given.size() != 1 || !m_parser.positionalArguments().isEmpty())
            return std::unexpected(tr("--%1 stands alone.").arg(option.names().first()));
        return m_parser.isSet(m_install) ? HelperChange::install : HelperChange::uninstall;
    }

    [[nodiscard]] Read readWindow(const QString &lesson, const QStringList &words) const
    {
        if (const std::optional<QString> stray = strayOption({}, {&m_screenshot, &m_size, &m_theme, &m_mode}))
            return std::unexpected(*stray);
        if (!words.isEmpty() || (!m_parser.positionalArguments().isEmpty() && !QFileInfo(lesson).isFile()))
            return std::unexpected(tr("There is no command or lesson “%1”.").arg(lesson));
        WindowRequest window;
        window.lessonFile = lesson;
        window.screenshotDirectory = m_parser.value(m_screenshot);
        if (m_parser.isSet(m_screenshot) && window.screenshotDirectory.isEmpty())
            return std::unexpected(tr("--screenshot takes a directory."));
        if (m_parser.isSet(m_size)) {
            const std::optional<QSize> size = readSize(m_parser.value(m_size));
            if (!size)
                return std::unexpected(
                    tr("--size takes a width and a height such as 1360x860, not “%1”.").arg(m_parser.value(m_size)));
            window.size = *size;
        }
        if (m_parser.isSet(m_screenshot) && m_parser.isSet(m_mode))
            return std::unexpected(tr("--screenshot and --mode do not go together."));
        const std::expected<std::optional<Mode>, QString> mode = readMode();
        if (!mode)
            return std::unexpected(mode.error());
        window.mode = *mode;
        window.theme = m_parser.value(m_theme);
        if (m_parser.isSet(m_theme) && window.theme != "light"_L1 && window.theme != "dark"_L1)
            return std::unexpected(tr("--theme takes light or dark, not “%1”.").arg(window.theme));
        return window;
    }

    [[nodiscard]] static std::optional<QSize> readSize(const QString &text)
    {
        static const QRegularExpression form(u"^([1-9][0-9]{2,4})x([1-9][0-9]{2,4})$"_s);
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        return QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }

    QCommandLineParser m_parser;
    QCommandLineOption m_json{u"json"_s, tr("Print JSON, one object a line.")};
    QCommandLineOption m_csv{u"csv"_s, tr("Discover: print CSV, one namespace a line.")};
    QCommandLineOption m_tree{u"tree"_s, tr("Discover: print a tree, by process, owner or parent."), u"TREE"_s};
    QCommandLineOption m_filter{u"filter"_s, tr("Discover: only namespaces for which the expression is true."),
                                u"EXPR"_s};
    QCommandLineOption m_pid{u"pid"_s, tr("View: look at this process."), u"N"_s};
    QCommandLineOption m_mode{u"mode"_s,
                              tr("The parent side is a sandbox, or this computer: host. Discover: host sees all that "
                                 "root sees."),
                              u"MODE"_s};
    QCommandLineOption m_report{u"report"_s, tr("Tour: write a report in Markdown, with what both sides see."),
                                u"FILE"_s};
    QCommandLineOption m_language{u"language"_s, tr("Language of texts and lessons: en, ja or system."), u"LANGUAGE"_s};
    QCommandLineOption m_screenshot{u"screenshot"_s, tr("Play every lesson in the window and write pictures."),
                                    u"DIR"_s};
    QCommandLineOption m_size{u"size"_s, tr("Size of the window, such as 1360x860."), u"WxH"_s};
    QCommandLineOption m_theme{u"theme"_s, tr("Colours of the window: light or dark."), u"THEME"_s};
    QCommandLineOption m_install{u"install-helper"_s,
                                 tr("From an AppImage: install the helper of host mode on this computer.")};
    QCommandLineOption m_uninstall{u"uninstall-helper"_s, tr("Remove the helper that an AppImage has installed.")};
    QCommandLineOption m_help{{u"h"_s, u"help"_s}, tr("Print this help.")};
    QCommandLineOption m_version{u"version"_s, tr("Print the version.")};
};

} // namespace

std::expected<Arguments, QString> parseArguments(const QStringList &arguments)
{
    return CommandLine().parse(arguments);
}

QString helpText()
{
    return CommandLine().helpText();
}

} // namespace lab
