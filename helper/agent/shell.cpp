// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/shell.h"

#include "core/kernel/call.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/pseudo_terminal.h"
#include "core/kernel/socket.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <pwd.h>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

constexpr const char *bash = "/bin/bash";
constexpr int configuration = 3; ///< the descriptor that bash reads it from

/// What bash reads instead of ~/.bashrc. It reads that itself, and then sees to it that the prompt names the side,
/// whoever sets the prompt, and how often.
std::string bashConfiguration(const std::string &colour)
{
    return "exec 3<&-\n"
           "[ -r /etc/bash.bashrc ] && . /etc/bash.bashrc\n"
           "[ -r ~/.bashrc ] && . ~/.bashrc\n"
           "unshare_lab_prompt() {\n"
           "    case $PS1 in\n"
           "    *'$UNSHARE_LAB_SIDE'*) ;;\n"
           "    *) PS1='\\[\\e[1;" +
           colour +
           "m\\]$UNSHARE_LAB_SIDE\\[\\e[0m\\] '$PS1 ;;\n"
           "    esac\n"
           "}\n"
           "PROMPT_COMMAND=\"${PROMPT_COMMAND:+$PROMPT_COMMAND\n}unshare_lab_prompt\"\n";
}

bool hasBash()
{
    return ::access(bash, X_OK) == 0;
}

bool isHome(const char *path)
{
    return path != nullptr && *path == '/' && ::access(path, R_OK | X_OK) == 0;
}

/// What passwd(5) says of who one is. Not by getpwuid(3), which would load what the computer's root has configured.
struct Account
{
    std::string name;
    std::string home;
};

std::optional<Account> account()
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen("/etc/passwd", "re"), &std::fclose);
    while (const passwd *entry = file ? ::fgetpwent(file.get()) : nullptr) {
        if (entry->pw_uid == ::getuid())
            return Account{entry->pw_name, entry->pw_dir};
    }
    return std::nullopt;
}

/// That of who one is; where root has another id outside it is another's, so rather one's own.
std::string home(const std::optional<Account> &account)
{
    if (account && isHome(account->home.c_str()))
        return account->home;
    const char *own = std::getenv("HOME");
    return isHome(own) ? own : "/";
}

std::vector<std::string> environment(const TerminalRequest &request, const ShellSide &side, const std::string &colour)
{
    const std::optional<Account> known = account();
    std::vector<std::string> variables{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                                       "HOME=" + home(known), std::string("SHELL=") + (hasBash() ? bash : "/bin/sh")};
    if (known) {
        variables.push_back("USER=" + known->name);
        variables.push_back("LOGNAME=" + known->name);
    }
    bool hasLanguage = false;
    for (const char *name : {"LANG", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANGUAGE", "TZ"}) {
        const char *value = std::getenv(name);
        if (value == nullptr || *value == '\0')
            continue;
        variables.push_back(std::string(name) + "=" + value);
        const std::string_view kind(name);
        hasLanguage = hasLanguage || kind == "LANG" || kind == "LC_ALL" || kind == "LC_CTYPE";
    }
    // The terminal speaks UTF-8 only.
    if (!hasLanguage)
        variables.emplace_back("LC_CTYPE=C.UTF-8");
    if (side.child > 0)
        variables.push_back("CHILD=" + std::to_string(side.child));
    std::erase_if(variables, [&](const std::string &variable) { return !passesOn(side.program, variable); });
    // What describes the terminal itself is the terminal's, whatever the child passes on.
    variables.push_back("TERM=" + request.type);
    variables.emplace_back("COLORTERM=truecolor");
    variables.push_back("UNSHARE_LAB_SIDE=" + request.label);
    variables.push_back("PS1=\033[1;" + colour + "m" + request.label + "\033[0m " + (::getuid() == 0 ? "# " : "$ "));
    return variables;
}

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

Result<void> useTerminal(const FileDescriptor &terminal, const FileDescriptor &kept)
{
    if (Result<void> taken = takeControllingTerminal(terminal); !taken)
        return taken;
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::dup2(terminal.number(), stream) == -1)
            return std::unexpected(errorOf("dup2"));
    }
    return closeAllBut(configuration, {kept.number()});
}

/// A file in memory, as the descriptor that bash is told to read.
Result<void> writeConfiguration(const std::string &text)
{
    FileDescriptor file(::memfd_create("bashrc", 0));
    if (!file.isOpen())
        return std::unexpected(errorOf("memfd_create"));
    if (Result<void> written = writeAll(file, text); !written)
        return written;
    if (::lseek(file.number(), 0, SEEK_SET) == -1)
        return std::unexpected(errorOf("lseek"));
    // All from there on are closed: it has that number, and stays open for the shell.
    if (file.release() != configuration)
        return std::unexpected(Error{"memfd_create", EBADF, "bashrc"});
    return {};
}

} // namespace

Result<void> becomeShell(const TerminalRequest &request, const ShellSide &side, const FileDescriptor &terminal,
                         const FileDescriptor &kept)
{
    restoreSignals();
    if (Result<void> used = useTerminal(terminal, kept); !used)
        return used;
    const std::string colour = request.lab == parentLab ? "34" : "33";
    std::vector<std::string> variables = environment(request, side, colour);
    std::vector<std::string> words = request.command;
    if (words.empty() && hasBash()) {
        if (Result<void> written = writeConfiguration(bashConfiguration(colour)); !written)
            return written;
        words = {bash, "--rcfile", "/proc/self/fd/3"};
    } else if (words.empty()) {
        words = {"/bin/sh"};
    }
    const std::vector<char *> arguments = pointersTo(words);
    std::vector<char *> pointers = pointersTo(variables);
    environ = pointers.data();
    ::execvp(arguments.front(), arguments.data());
    return std::unexpected(errorOf("execve", words.front()));
}

} // namespace lab
