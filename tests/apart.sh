#!/bin/bash
# SPDX-FileCopyrightText: 2026 Unshare Lab contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# apart.sh COMMAND [ARGUMENT…]
# Runs the command, as root, where there are no processes, mounts, interfaces and
# IPC objects but its own.
set -euo pipefail
[[ ${LAB_APART-} == inside ]] ||
    LAB_APART=inside exec unshare --mount --net --ipc --pid --fork --kill-child --mount-proc -- "$0" "$@"
[[ ! -d /dev/mqueue ]] || mount -t mqueue mqueue /dev/mqueue
exec "$@"
