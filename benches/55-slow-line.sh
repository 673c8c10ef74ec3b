#!/usr/bin/env bash
# A first visit to the example, on a slow line and on loopback, whether or not the server compresses.
set -euo pipefail
# shellcheck source=tools/env.sh
. tools/env.sh
CHROMIUM=$(find_chromium) exec node benches/slow_line.mjs dist "${RUNS:-3}"
