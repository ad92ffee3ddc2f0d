// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/census.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <net/if.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab::test
{

namespace
{

template <typename Function>
void eachProcess(Function function)
{
    std::error_code problem;
    for (const auto &entry : std::filesystem::directory_iterator("/proc", problem)) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos)
            function(entry.path());
    }
}

std::set<std::string> linesOf(const std::string &path)
{
    std::ifstream file(path);
    std::set<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.insert(line);
    return lines;
}

std::set<std::string> entriesOf(const std::string &directory)
{
    std::error_code problem;
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(directory, problem))
        names.insert(entry.path());
    return names;
}

} // namespace

std::set<std::string> namespacesOfAllProcesses()
{
    std::set<std::string> namespaces;
    eachProcess([&](const std::filesystem::path &process) {
        std::error_code problem;
        std::filesystem::directory_iterator links(process / "ns", problem);
        for (; !problem && links != std::filesystem::directory_iterator(); links.increment(problem)) {
            const std::string target = std::filesystem::read_symlink(links->path(), problem);
            if (!problem && !target.empty())
                namespaces.insert(target);
        }
    });
    return namespaces;
}

int processesWithVariable(const std::string &assignment)
{
    int count = 0;
    eachProcess([&](const std::filesystem::path &process) {
        std::ifstream file(process / "environ", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        if (text.contains(assignment + '\0'))
            ++count;
    });
    return count;
}

std::set<std::string> mounts()
{
    return linesOf("/proc/self/mountinfo");
}

std::set<std::string> interfaces()
{
    std::set<std::string> names;
    struct if_nameindex *const all = ::if_nameindex();
    for (const struct if_nameindex *one = all; one && one->if_index != 0; ++one)
        names.insert(one->if_name);
    ::if_freenameindex(all);
    return names;
}

std::set<std::string> ipcObjects()
{
    std::set<std::string> objects = entriesOf("/dev/mqueue");
    for (const char *table : {"msg", "sem", "shm"}) {
        for (const std::string &line : linesOf(std::string("/proc/sysvipc/") + table))
            objects.insert(table + line);
    }
    return objects;
}

std::set<std::string> labCgroups()
{
    std::set<std::string> found;
    for (const std::string mount : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}) {
        std::error_code problem;
        std::filesystem::recursive_directory_iterator entries(mount, problem);
        for (; !problem && entries != std::filesystem::recursive_directory_iterator(); entries.increment(problem)) {
            struct stat status{};
            if (entries->path().string().contains("/unshare-lab-") && ::stat(entries->path().c_str(), &status) == 0 &&
                S_ISDIR(status.st_mode) && (::geteuid() == 0 || status.st_uid == ::geteuid()))
                found.insert(entries->path());
        }
    }
    return found;
}

} // namespace lab::test
