// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

struct nl_cb;
struct nl_msg;
struct nl_sock;
struct nlmsghdr;

namespace lab
{

/// A message of netlink(7) that frees itself.
struct MessageDeleter
{
    void operator()(nl_msg *message) const;
};
using NetlinkMessage = std::unique_ptr<nl_msg, MessageDeleter>;

/// A message with its header of rtnetlink(7), such as an ifinfomsg; ENOMEM. flags: NLM_F_*.
[[nodiscard]] Result<NetlinkMessage> makeMessage(int type, int flags, const void *header, std::size_t size);
/// Adds an attribute of four bytes.
[[nodiscard]] Result<void> addNumber(const NetlinkMessage &message, int type, unsigned number);

/// A socket of rtnetlink(7) in the network namespace that the process is in when it is opened; libnl's.
class [[nodiscard]] NetlinkSocket
{
public:
    [[nodiscard]] static Result<NetlinkSocket> open();

    /// Sends a request and waits for the kernel's answer; an error has the kernel's own errno.
    [[nodiscard]] Result<void> request(const NetlinkMessage &message, std::string_view call,
                                       std::string_view subject = {});

    /// All that the kernel lists for a request with NLM_F_DUMP. What read makes nothing of is left out. A list that
    /// changed while it was read is asked for again.
    template <typename One>
    [[nodiscard]] Result<std::vector<One>> list(const std::function<Result<NetlinkMessage>()> &makeRequest,
                                                std::string_view call, std::optional<One> (*read)(const nlmsghdr &))
    {
        std::vector<One> all;
        const Visit visit = [&](const nlmsghdr &message) {
            if (std::optional<One> one = read(message))
                all.push_back(*std::move(one));
        };
        for (int attempt = 0; attempt < attempts; ++attempt) {
            all.clear();
            const Result<NetlinkMessage> message = makeRequest();
            if (!message)
                return std::unexpected(message.error());
            const Result<Dump> dump = dumpOnce(*message, call, visit);
            if (!dump)
                return std::unexpected(dump.error());
            if (*dump == Dump::whole)
                break;
        }
        return all;
    }

private:
    using Visit = std::function<void(const nlmsghdr &)>;
    enum class Dump : std::uint8_t { whole, interrupted };
    static constexpr int attempts = 5;

    struct SocketDeleter
    {
        void operator()(nl_sock *socket) const;
    };
    struct CallbackDeleter
    {
        void operator()(nl_cb *callbacks) const;
    };
    struct Answer;

    NetlinkSocket() = default;
    [[nodiscard]] Result<Dump> dumpOnce(const NetlinkMessage &message, std::string_view call, const Visit &visit);
    [[nodiscard]] Result<Dump> exchange(const NetlinkMessage &message, std::string_view call, std::string_view subject,
                                        const Visit &visit);

    std::unique_ptr<nl_sock, SocketDeleter> m_socket;
    std::unique_ptr<nl_cb, CallbackDeleter> m_callbacks;
};

/// A socket that can be read from after links, addresses, routes or neighbours of this network namespace changed.
[[nodiscard]] Result<FileDescriptor> openNetworkNews();
/// Takes all that has come to it, also the word that some was lost.
void takeNetworkNews(const FileDescriptor &news);

} // namespace lab
