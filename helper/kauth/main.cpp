// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/host.h"
#include "helper/kauth/helper.h"
#include "helper/kauth/watchdog.h"

#include <KAuth/HelperSupport>

#include <string>

int main(int argc, char **argv)
{
    const std::string id(lab::helperId);
    lab::Watchdog watchdog;
    lab::Helper helper;
    return KAuth::HelperSupport::helperMain(argc, argv, id.c_str(), &helper);
}
