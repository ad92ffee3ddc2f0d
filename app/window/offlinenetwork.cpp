// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/offlinenetwork.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace lab
{

namespace
{

class OfflineAccess : public QNetworkAccessManager
{
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &, QIODevice *) override
    {
        // A request without an address fails at once.
        return QNetworkAccessManager::createRequest(GetOperation, QNetworkRequest(), nullptr);
    }
};

} // namespace

QNetworkAccessManager *OfflineNetwork::create(QObject *parent)
{
    return new OfflineAccess(parent);
}

} // namespace lab
