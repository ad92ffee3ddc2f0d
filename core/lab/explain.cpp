// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/explain.h"

#include "core/lab/causes.h"

#include <QCoreApplication>

namespace lab
{

namespace
{

QString whatFailed(const Error &error)
{
    const QString subject = QString::fromStdString(error.subject);
    const bool named = !subject.isEmpty();
    switch (deedOf(error)) {
    case Deed::makeNamespace:
        return QCoreApplication::translate("Explanation", "New namespaces could not be made.");
    case Deed::mapIds:
        return QCoreApplication::translate("Explanation", "User and group ids could not be mapped.");
    case Deed::mountFileSystem:
        return named ? QCoreApplication::translate("Explanation", "%1 could not be mounted.").arg(subject)
                     : QCoreApplication::translate("Explanation", "The file system could not be mounted.");
    case Deed::unmount:
        return named ? QCoreApplication::translate("Explanation", "%1 could not be unmounted.").arg(subject)
                     : QCoreApplication::translate("Explanation", "The mount could not be undone.");
    case Deed::setName:
        return named ? QCoreApplication::translate("Explanation", "The name %1 could not be set.").arg(subject)
                     : QCoreApplication::translate("Explanation", "The name could not be set.");
    case Deed::enterNamespace:
        return QCoreApplication::translate("Explanation", "A namespace could not be entered.");
    case Deed::startProcess:
        return QCoreApplication::translate("Explanation", "The process could not be started.");
    case Deed::sendSignal:
        return named ? QCoreApplication::translate("Explanation", "The signal could not be sent to process %1.")
                           .arg(subject)
                     : QCoreApplication::translate("Explanation", "The signal could not be sent.");
    case Deed::startAgent:
        return QCoreApplication::translate("Explanation", "The agent could not be started.");
    case Deed::openFile:
        return named ? QCoreApplication::translate("Explanation", "%1 could not be opened.").arg(subject)
                     : QCoreApplication::translate("Explanation", "A file could not be opened.");
    case Deed::writeFile:
        return named ? QCoreApplication::translate("Explanation", "%1 could not be written.").arg(subject)
                     : QCoreApplication::translate("Explanation", "A file could not be written.");
    case Deed::decode:
        return QCoreApplication::translate("Explanation", "An answer from the lab could not be read.");
    case Deed::makeIpc:
        return named ? QCoreApplication::translate("Explanation", "%1 could not be made.").arg(subject)
                     : QCoreApplication::translate("Explanation", "The object could not be made.");
    case Deed::removeIpc:
        return named ? QCoreApplication::translate("Explanation", "%1 could not be removed.").arg(subject)
                     : QCoreApplication::translate("Explanation", "The object could not be removed.");
    case Deed::setClock:
        return QCoreApplication::translate("Explanation", "The wall clock could not be set.");
    case Deed::shiftClock:
        return QCoreApplication::translate("Explanation", "The offset of a clock could not be written.");
    case Deed::findLink:
        return QCoreApplication::translate("Explanation", "There is no interface %1 here.").arg(subject);
    case Deed::changeLink:
        return QCoreApplication::translate("Explanation", "The interface %1 could not be changed.").arg(subject);
    case Deed::changeAddress:
        return QCoreApplication::translate("Explanation", "The address %1 could not be changed.").arg(subject);
    case Deed::changeRoute:
        return QCoreApplication::translate("Explanation", "The route to %1 could not be changed.").arg(subject);
    case Deed::ping:
        return error.call == "socket"
                   ? QCoreApplication::translate("Explanation", "No echo request could be sent.")
                   : QCoreApplication::translate("Explanation", "No echo request could be sent to %1.").arg(subject);
    case Deed::changeCgroup:
        return QCoreApplication::translate("Explanation", "The cgroup %1 could not be changed.").arg(subject);
    case Deed::changeRoot:
        return QCoreApplication::translate("Explanation", "%1 could not become the root.").arg(subject);
    case Deed::askHelper:
        return QCoreApplication::translate("Explanation", "The helper for host mode did not do it.");
    case Deed::changeHost:
        return named ? QCoreApplication::translate("Explanation", "Host mode does not do that: %1").arg(subject)
                     : QCoreApplication::translate("Explanation", "Host mode does not do that.");
    case Deed::openTerminal:
        return QCoreApplication::translate("Explanation", "The terminal could not be opened.");
    case Deed::openOwnTerminal:
        return named ? QCoreApplication::translate("Explanation", "%1 did not open a terminal.").arg(subject)
                     : QCoreApplication::translate("Explanation", "No terminal program could be opened.");
    case Deed::installHelper:
        return QCoreApplication::translate("Explanation", "The helper was neither installed nor removed.");
    case Deed::visit:
        return QCoreApplication::translate("Explanation", "%1 could not be entered.").arg(subject);
    case Deed::any:
        break;
    }
    return named ? QCoreApplication::translate("Explanation", "“%1” failed for %2.")
                       .arg(QString::fromStdString(error.call), subject)
                 : QCoreApplication::translate("Explanation", "“%1” failed.").arg(QString::fromStdString(error.call));
}

QString reasonOf(int number)
{
    return number == 0
               ? QCoreApplication::translate("Explanation", "The kernel named no reason.")
               : QCoreApplication::translate("Explanation", "The kernel's reason: %1.").arg(qt_error_string(number));
}

} // namespace

Explanation explain(const Error &error, const Machine &machine)
{
    const Cause *cause = findCause(error, machine);
    return {
        .what = whatFailed(error),
        .why = cause ? QCoreApplication::translate("Explanation", cause->why) : reasonOf(error.number),
        .remedy = cause ? QCoreApplication::translate("Explanation", cause->remedy)
                        : QCoreApplication::translate(
                              "Explanation",
                              "The manual page of the call below says what it means. “unshare-lab doctor” lists what "
                              "this computer allows."),
        .detail = QString::fromStdString(describe(error)),
    };
}

QString explain(Fault fault)
{
    switch (fault) {
    case Fault::none:
        return QCoreApplication::translate("Explanation", "All is well.");
    case Fault::missing:
        return QCoreApplication::translate("Explanation", "A value is needed here.");
    case Fault::unknown:
        return QCoreApplication::translate("Explanation", "There is nothing of that name.");
    case Fault::twice:
        return QCoreApplication::translate("Explanation", "This is given twice.");
    case Fault::empty:
        return QCoreApplication::translate("Explanation", "This must not be empty.");
    case Fault::tooLong:
        return QCoreApplication::translate("Explanation", "This is too long.");
    case Fault::notAbsolute:
        return QCoreApplication::translate("Explanation", "The path has to start with /.");
    case Fault::notNormal:
        return QCoreApplication::translate("Explanation",
                                           "The path must not have “.”, “..” or an empty part, nor end with /.");
    case Fault::controlCharacter:
        return QCoreApplication::translate("Explanation", "This has a character that can't be shown.");
    case Fault::notAHostName:
        return QCoreApplication::translate(
            "Explanation", "A name has letters, digits, “-” and “.”, and no part starts or ends with “-”.");
    case Fault::notASize:
        return QCoreApplication::translate("Explanation", "A size is a number with k, m, g or %, such as 64m.");
    case Fault::notAMode:
        return QCoreApplication::translate("Explanation", "A mode is an octal number up to 1777, such as 755.");
    case Fault::notAProcess:
        return QCoreApplication::translate(
            "Explanation", "A process is a number from 1 to 4194304, or “child” for the child of the lab.");
    case Fault::notANumber:
        return QCoreApplication::translate("Explanation",
                                           "This is not a whole number, or it is too small or too large.");
    case Fault::notAKey:
        return QCoreApplication::translate("Explanation",
                                           "A key is a number but 0, such as 0x4c616220, or the word “private”.");
    case Fault::notATime:
        return QCoreApplication::translate("Explanation",
                                           "A time is a day and a time of day, such as 2026-01-01 00:00:00.");
    case Fault::notAnInterface:
        return QCoreApplication::translate("Explanation", "The name of an interface has no “/”, “:”, “%” or blank.");
    case Fault::notAnAddress:
        return QCoreApplication::translate("Explanation", "An address looks like 10.0.0.1 or fd00::1.");
    case Fault::notAPrefix:
        return QCoreApplication::translate(
            "Explanation", "An address has the length of its network behind it, such as 10.0.0.1/24 or fd00::1/64.");
    case Fault::notANetwork:
        return QCoreApplication::translate(
            "Explanation",
            "A destination is “default” or a network with zeros behind its prefix, such as 10.1.0.0/16.");
    case Fault::notAMac:
        return QCoreApplication::translate("Explanation", "A MAC address is six pairs of hexadecimal digits, such as "
                                                          "02:00:00:00:00:0a; the first pair is an even number.");
    case Fault::notAnMtu:
        return QCoreApplication::translate("Explanation", "An MTU is a number from 68 to 65535.");
    case Fault::notAMap:
        return QCoreApplication::translate(
            "Explanation",
            "A map has ranges INSIDE:OUTSIDE:COUNT with blanks between them, such as 0:1000:1 1:100000:10.");
    case Fault::notAnId:
        return QCoreApplication::translate("Explanation", "Ids go from 0 to 4294967294.");
    case Fault::mapOverlaps:
        return QCoreApplication::translate("Explanation",
                                           "Two ranges have the same id: each id is mapped once, inside and outside.");
    case Fault::mapTooLong:
        return QCoreApplication::translate("Explanation", "A map has at most 340 ranges.");
    case Fault::notALimit:
        return QCoreApplication::translate(
            "Explanation", "A limit is max or a number: pids.max 20, memory.max 64M, cpu.max 50000 100000.");
    case Fault::notAllowed:
        return QCoreApplication::translate("Explanation", "This does not go with the other values.");
    }
    return {};
}

} // namespace lab
