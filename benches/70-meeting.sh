#!/usr/bin/env bash
# The match meeting in a browser: until the proposal stands, and how long the page is deaf meanwhile.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
dist=${DIST:-dist}
[ -f "$dist/koppel.html" ] || tools/build.sh release "$dist"
CHROMIUM=$(find_chromium) exec node benches/meeting.mjs "$dist" "$@"
