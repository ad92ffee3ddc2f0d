// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wire/samples.h"

#include <cerrno>
#include <cstdint>

namespace lab::test
{

std::vector<HostRequest> sampleRequests()
{
    return {
        OpenRequest{},
        OpenRequest{7, {.kinds = Kind::mount}, Kind::mount},
        OpenRequest{UINT32_MAX,
                    {KindSet::all(), Fork::no, MountProc::yes, Propagation::unchanged},
                    KindSet(Kind::uts) | Kind::time},
        OpenRequest{8, {.kinds = Kind::time, .monotonic = 0, .boottime = -16500}, Kind::time},
        PerformRequest{1, 2, 0, MountOperation{FileSystem::tmpfs, "lesson", "/mnt", "64m", "0750"}},
        PerformRequest{1, parentLab, 2, MountOperation{FileSystem::bind, "/名前", "/mnt/a b", "", ""}},
        PerformRequest{3, 2, 0, MountOperation{FileSystem::proc, "", "/proc", "", ""}},
        PerformRequest{4, 2, 0, UnmountOperation{"/mnt"}},
        PerformRequest{5, 2, 0, HostNameOperation{"child.home.local"}},
        PerformRequest{6, 2, 0, DomainNameOperation{"lab"}},
        PerformRequest{7, 2, 0, IpcMakeOperation{IpcType::shmem, "4096", "", "0x4c616220", "600"}},
        PerformRequest{8, 2, 0, IpcRemoveOperation{IpcType::semaphore, "0"}},
        PerformRequest{9, 2, 0, QueuesMountOperation{"/mnt"}},
        PerformRequest{9, 2, 0, RootMakeOperation{"/mnt"}},
        PerformRequest{9, 2, 0, PivotRootOperation{"/mnt", "/mnt/old"}},
        PerformRequest{10, 2, 0, QueueMakeOperation{"/mnt/lesson"}},
        PerformRequest{11, 2, 0, QueueRemoveOperation{"/mnt/lesson"}},
        PerformRequest{12, 2, 0, WallClockOperation{"2026-01-01 00:00:00"}},
        PerformRequest{13, 2, 0, ClockOffsetOperation{ShiftedClock::boottime, "-1"}},
        PerformRequest{UINT32_MAX, UINT32_MAX, UINT32_MAX, RunOperation{"echo 'a'\n\tls -l /proc/$$/ns"}},
        TerminalRequest{1, parentLab, 2, "parent"},
        TerminalRequest{2, 7, 0, "child", "xterm", {}, ShellUser::root},
        TerminalRequest{.request = 3,
                        .label = "net",
                        .user = ShellUser::root,
                        .foreign = ForeignNamespace{Kind::net, 4026531840, 77, 12345}},
        TerminalRequest{UINT32_MAX, 7, 0, "子", "dumb", {"/bin/ls", "-l", "", "a\nb"}},
    };
}

std::vector<VisitRequest> sampleVisits()
{
    return {
        VisitRequest{{Kind::mount, 4026531841, 1, 0}},
        VisitRequest{{Kind::time, UINT64_MAX, INT32_MAX, UINT64_MAX}},
    };
}

std::vector<HostReply> sampleReplies()
{
    return {
        MadeReply{4711},
        MadeReply{INT32_MAX},
        StartReply{},
        StartReply{Error{"mount_setattr", EPERM, "/"}},
        OpenReply{3, std::nullopt, 42},
        OpenReply{3, Error{"clone3", ENOSPC, ""}, 0},
        PerformReply{9, std::nullopt, 0, {}},
        PerformReply{9, std::nullopt, 137, {}},
        PerformReply{9, Error{"move_mount", ENOENT, "/mnt/名前"}, 0, {}},
        PerformReply{9, Error{"", 0, ""}, 0, {}},
        PerformReply{9, Error{"x", 4095, ""}, 0, {}},
        PerformReply{9, std::nullopt, 0, {{"echoes", Form::table, {"SEQ", "TTL"}, {{"1", {"1", "64"}}}}}},
    };
}

std::vector<PerformTask> sampleTasks()
{
    return {PerformTask{1, 0, UnmountOperation{"/mnt"}}, PerformTask{2, INT32_MAX, RunOperation{"id"}}};
}

std::vector<LookRequest> sampleLookRequests()
{
    return {LookRequest{}, LookRequest{Kind::mount}, LookRequest{KindSet::all()}};
}

View viewOfMounts(std::size_t rows)
{
    View view{.topic = Kind::mount, .side = Side::child, .namespaces = {}, .sections = {}};
    for (const std::string_view name : namespaceLinks)
        view.namespaces.push_back({std::string(name), 4026531840});
    Section mounts{"mounts", Form::table, {"TARGET", "SOURCE", "FSTYPE", "OPTIONS", "PROPAGATION"}, {}};
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string target = "/mnt/名" + std::to_string(row);
        mounts.rows.push_back({target, {target, "tmpfs", "tmpfs", "rw,relatime,size=64k", "private"}});
    }
    view.sections.push_back(std::move(mounts));
    return view;
}

std::vector<Report> sampleReports()
{
    return {
        View{},
        View{Kind::time, Side::parent, {{"time", 0}, {"mnt", UINT64_MAX}}, {}},
        View{Kind::uts,
             Side::child,
             {{"uts", 4026531838}},
             {{"uts", Form::facts, {"VALUE"}, {{"hostname", {"box"}}, {"domainname", {"(none)"}}}},
              {"clocks", Form::readings, {"VALUE"}, {{"realtime", {"1767225600.042"}}}}}},
        View{Kind::mount,
             Side::parent,
             {},
             {{"empty", Form::table, {"A"}, {}}, {"", Form::table, {"", ""}, {{"", {"", ""}}}}}},
        viewOfMounts(3),
        LookFailure{Kind::cgroup, {"readlinkat", ENOENT, "self/ns"}},
        LookFailure{Kind::mount, {"read", EBADMSG, "self/mountinfo: 1 2 3"}},
        ViewEdit{Kind::time, {}},
        ViewEdit{Kind::mount, {{0, 3, 1, {{"/mnt", {"/mnt", "tmpfs"}}, {"/mnt#2", {"/mnt", "proc"}}}}, {1, 0, 7, {}}}},
    };
}

std::vector<std::string> encodedSamples()
{
    std::vector<std::string> encoded;
    const auto append = [&](const auto &messages) {
        for (const auto &message : messages)
            encoded.push_back(encode(message));
    };
    append(sampleRequests());
    append(sampleVisits());
    append(sampleReplies());
    append(sampleTasks());
    append(sampleLookRequests());
    append(sampleReports());
    return encoded;
}

} // namespace lab::test
