#!/usr/bin/env bash
# Time from navigation to the mounted app, and the floor of this browser on this machine.
set -euo pipefail
# shellcheck source=tools/env.sh
. tools/env.sh
CHROMIUM=$(find_chromium) exec node benches/cold_start.mjs dist
