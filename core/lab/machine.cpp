// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/machine.h"

#include "core/backend/host_call.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <pwd.h>
#include <sstream>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

namespace fs = std::filesystem;

struct MountLine
{
    std::string point;
    std::string type;
};

std::string readText(const fs::path &path)
{
    std::ifstream file(path);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    text.erase(text.find_last_not_of(" \n\t") + 1);
    return text;
}

bool isThere(const fs::path &path)
{
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_type::not_found && !ignored;
}

std::string linkAt(const fs::path &path)
{
    std::error_code ignored;
    return fs::read_symlink(path, ignored).string();
}

/// proc_pid_mountinfo(5). Escapes stay as they are: no path that is looked for has one.
std::vector<MountLine> readMounts(const fs::path &root)
{
    std::ifstream file(root / "proc/self/mountinfo");
    std::vector<MountLine> mounts;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string word;
        MountLine mount;
        for (int field = 0; field < 5 && words >> word; ++field)
            mount.point = word;
        while (words >> word && word != "-") {
        }
        if (words >> mount.type && mount.point.starts_with("/"))
            mounts.push_back(std::move(mount));
    }
    return mounts;
}

bool isBelow(std::string_view path, std::string_view directory)
{
    return path.size() > directory.size() && path.starts_with(directory) && path[directory.size()] == '/';
}

/// The kernel gives out a new proc only where one is in full view. Its own empty mount points hide nothing.
bool isProcMasked(const std::vector<MountLine> &mounts)
{
    constexpr std::string_view harmless[] = {"/proc/sys/fs/binfmt_misc", "/proc/fs/nfsd", "/proc/xen"};
    return std::ranges::any_of(mounts, [&](const MountLine &mount) {
        return isBelow(mount.point, "/proc") && std::ranges::none_of(harmless, [&](std::string_view point) {
                   return mount.point == point || isBelow(mount.point, point);
               });
    });
}

CgroupLayout cgroupLayout(const std::vector<MountLine> &mounts)
{
    const auto has = [&](std::string_view type) {
        return std::ranges::find(mounts, type, &MountLine::type) != mounts.end();
    };
    if (has("cgroup2"))
        return has("cgroup") ? CgroupLayout::hybrid : CgroupLayout::v2;
    return has("cgroup") ? CgroupLayout::v1 : CgroupLayout::none;
}

/// A chroot onto a mount point shows only in the root of PID 1, which few may read.
bool isChroot(const fs::path &root, const std::vector<MountLine> &mounts)
{
    if (!mounts.empty() && std::ranges::find(mounts, "/", &MountLine::point) == mounts.end())
        return true;
    const std::string ours = linkAt(root / "proc/self/ns/mnt");
    if (ours.empty() || ours != linkAt(root / "proc/1/ns/mnt"))
        return false;
    std::error_code unreadable;
    const bool same = fs::equivalent(root / "proc/1/root", root, unreadable);
    return !unreadable && !same;
}

Container containerOf(const fs::path &root)
{
    if (isThere(root / ".flatpak-info"))
        return Container::flatpak;
    for (const char *mark : {".dockerenv", "run/.containerenv", "run/host/container-manager"}) {
        if (isThere(root / mark))
            return Container::container;
    }
    // systemd also names the virtual machine of WSL here, which has a kernel of its own.
    const std::string service = readText(root / "run/systemd/container");
    return service.empty() || service == "wsl" ? Container::none : Container::container;
}

bool canRun(const fs::path &root, const char *program)
{
    return std::ranges::any_of(
        std::initializer_list<const char *>{"usr/bin", "bin", "usr/local/bin", "run/wrappers/bin"},
        [&](const char *directory) { return ::access((root / directory / program).c_str(), X_OK) == 0; });
}

/// What is installed on the computer is not to be seen in Flatpak's sandbox; there the bus knows.
bool isHelperInstalled(const fs::path &root, Container container)
{
    constexpr const char *service = "dbus-1/system-services/org.unsharelab.helper.service";
    if (container == Container::flatpak && root == "/")
        return isHelperOnBus();
    return isThere(root / "usr/share" / service) || isThere(root / "usr/local/share" / service);
}

std::string effectiveUid(const fs::path &root)
{
    std::ifstream status(root / "proc/self/status");
    for (std::string line; std::getline(status, line);) {
        std::istringstream words(line);
        std::string key;
        std::string real;
        std::string effective;
        if (words >> key >> real >> effective && key == "Uid:")
            return effective;
    }
    return {};
}

/// The recorded user table first; the name service knows users that no file lists.
std::string userName(const fs::path &root, const std::string &uid)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen((root / "etc/passwd").c_str(), "re"),
                                                                &std::fclose);
    while (const passwd *entry = file ? ::fgetpwent(file.get()) : nullptr) {
        if (std::to_string(entry->pw_uid) == uid)
            return entry->pw_name;
    }
    const std::optional<long> number = writtenNumber<long>(uid);
    const passwd *known = root == "/" && number ? ::getpwuid(static_cast<uid_t>(*number)) : nullptr;
    return known ? known->pw_name : "";
}

/// subuid(5): an entry starts with the user's name or uid.
std::string subordinateIds(const fs::path &file, const std::string &uid, const std::string &name)
{
    std::ifstream entries(file);
    for (std::string line; std::getline(entries, line);) {
        const std::size_t colon = line.find(':');
        if (colon == 0 || colon == std::string::npos)
            continue;
        const std::string_view owner = std::string_view(line).substr(0, colon);
        if (owner == uid || owner == name)
            return line.substr(colon + 1);
    }
    return {};
}

KindSet kindsIn(const fs::path &directory)
{
    KindSet kinds;
    for (const KindInfo &info : kindTable()) {
        if (isThere(directory / info.link))
            kinds |= info.kind;
    }
    return kinds;
}

} // namespace

Machine readMachine(const std::string &rootPath)
{
    const fs::path root(rootPath);
    const fs::path sysctl = root / "proc/sys";
    const std::vector<MountLine> mounts = readMounts(root);
    const std::string uid = effectiveUid(root);
    const std::string user = userName(root, uid);
    const Container container = containerOf(root);

    return {
        .kernelRelease = readText(sysctl / "kernel/osrelease"),
        .maxUserNamespaces = writtenNumber<long>(readText(sysctl / "user/max_user_namespaces")),
        .unprivilegedUserNamespaces = writtenNumber<long>(readText(sysctl / "kernel/unprivileged_userns_clone")),
        .apparmorRestriction = writtenNumber<long>(readText(sysctl / "kernel/apparmor_restrict_unprivileged_userns")),
        .securityModules = readText(root / "sys/kernel/security/lsm"),
        .isChroot = isChroot(root, mounts),
        .container = container,
        .isProcMasked = container != Container::flatpak && isProcMasked(mounts),
        .hasNewuidmap = canRun(root, "newuidmap") && canRun(root, "newgidmap"),
        .subordinateUids = subordinateIds(root / "etc/subuid", uid, user),
        .subordinateGids = subordinateIds(root / "etc/subgid", uid, user),
        .cgroups = cgroupLayout(mounts),
        .isHelperInstalled = isHelperInstalled(root, container),
        .kinds = kindsIn(root / "proc/self/ns"),
        .isRoot = uid == "0",
    };
}

} // namespace lab
