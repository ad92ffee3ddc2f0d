// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/flatpak.h"

#include <QFile>
#include <QStringTokenizer>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// As a key file has it: "\s" is a blank.
QString unescaped(QStringView value)
{
    QString text;
    for (qsizetype at = 0; at < value.size(); ++at) {
        if (value[at] != u'\\' || at + 1 == value.size()) {
            text += value[at];
            continue;
        }
        const QChar letter = value[++at];
        text += letter == u's'   ? u' '
                : letter == u't' ? u'\t'
                : letter == u'n' ? u'\n'
                : letter == u'r' ? u'\r'
                                 : letter;
    }
    return text;
}

/// "org.freedesktop.*" is any name that goes on there.
bool covers(QStringView rule, QStringView name)
{
    return rule == name || (rule.endsWith(u".*") && name.startsWith(rule.chopped(1)));
}

void take(FlatpakInfo &info, QStringView group, QStringView key, QStringView value)
{
    const auto is = [&](QStringView itsGroup, QStringView itsKey) { return group == itsGroup && key == itsKey; };
    if (is(u"Application", u"name"))
        info.application = unescaped(value);
    else if (is(u"Instance", u"instance-id"))
        info.instance = unescaped(value);
    else if (is(u"Instance", u"app-path"))
        info.filesOutside = unescaped(value);
    else if (is(u"Context", u"sockets"))
        info.mayLeave |= std::ranges::contains(value.split(u';'), u"session-bus"_s);
    else if (group == u"Session Bus Policy" && covers(key, u"org.freedesktop.Flatpak"))
        info.mayLeave |= value == u"talk" || value == u"own";
}

} // namespace

FlatpakInfo flatpakInfoIn(const QString &text)
{
    FlatpakInfo info;
    QStringView group;
    for (const QStringView whole : QStringTokenizer(text, u'\n')) {
        const QStringView line = whole.trimmed();
        const qsizetype equals = line.indexOf(u'=');
        if (line.startsWith(u'[') && line.endsWith(u']'))
            group = line.sliced(1).chopped(1);
        else if (equals > 0 && !line.startsWith(u'#'))
            take(info, group, line.first(equals).trimmed(), line.sliced(equals + 1).trimmed());
    }
    return info;
}

std::optional<FlatpakInfo> ownFlatpak()
{
    QFile file(u"/.flatpak-info"_s);
    return file.open(QIODevice::ReadOnly) ? std::optional(flatpakInfoIn(QString::fromUtf8(file.readAll())))
                                          : std::nullopt;
}

QStringList outsideOfFlatpak(const QStringList &command, const QList<int> &descriptors)
{
    // Where this program is need not be a directory outside: none is where whoever starts it is.
    QStringList words{u"/usr/bin/flatpak-spawn"_s, u"--host"_s, u"--directory="_s};
    for (const int descriptor : descriptors)
        words += u"--forward-fd=%1"_s.arg(descriptor);
    return words + command;
}

} // namespace lab
