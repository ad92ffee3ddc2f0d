// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/containerwords.h"
#include "app/export/markdown.h"
#include "app/export/ocibundle.h"
#include "app/export/savefile.h"

#include <filesystem>
#include <system_error>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

Result<void> failure(const char *call, const std::error_code &code, const std::filesystem::path &path)
{
    return std::unexpected(Error{call, code.value(), path.string()});
}

QString readmeOf(const OciBundle &bundle)
{
    QString text = u"# "_s + markdownText(ContainerWords::bundleTitle()) + u"\n\n"_s +
                   markdownFence(u"sh"_s, u"crun --cgroup-manager=disabled run --bundle . unshare-lab"_s) + u'\n';
    for (const QString &difference : bundle.differences)
        text += u"- "_s + markdownText(difference) + u'\n';
    return text;
}

} // namespace

Result<void> writeRootfs(const std::string &directory, const OciBundle &bundle)
{
    const std::filesystem::path root = std::filesystem::path(directory) / "rootfs";
    std::error_code code;
    std::filesystem::create_directories(root, code);
    if (code)
        return failure("mkdir", code, root);
    for (const std::string &name : bundle.directories) {
        std::filesystem::create_directory(root / name, code);
        if (code)
            return failure("mkdir", code, root / name);
    }
    for (const HostFacts::Link &link : bundle.links) {
        if (std::filesystem::is_symlink(std::filesystem::symlink_status(root / link.name)))
            continue;
        std::filesystem::create_symlink(link.target, root / link.name, code);
        if (code)
            return failure("symlink", code, root / link.name);
    }
    return {};
}

Result<void> writeBundle(const std::string &directory, const OciBundle &bundle)
{
    if (Result<void> made = writeRootfs(directory, bundle); !made)
        return made;
    const QString path = QString::fromStdString(directory);
    if (Result<void> saved =
            saveFile(path + u"/config.json"_s, QByteArray::fromStdString(bundle.config.dump(2) + "\n"));
        !saved)
        return saved;
    return saveFile(path + u"/README.md"_s, readmeOf(bundle).toUtf8());
}

} // namespace lab
