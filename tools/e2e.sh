#!/usr/bin/env bash
# Runs the end-to-end tests against a built site.
#
#   tools/e2e.sh                       all, against dist/
#   DIST=target/quick-dist tools/e2e.sh people --project=http
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

dist=${DIST:-dist}
[ -f "$dist/koppel.html" ] || { echo "e2e: $dist/koppel.html is missing; run 'make dist' (or 'make app' with DIST=target/quick-dist)" >&2; exit 1; }
CHROMIUM=$(find_chromium) || { echo "e2e: no Chromium on PATH; run 'make setup', or name one with CHROMIUM=/path/to/chromium" >&2; exit 1; }
export CHROMIUM
KOPPEL_DIST=$(cd "$dist" && pwd)
export KOPPEL_DIST
cd tests/browser
# A headed Chromium needs a screen.
. ../../tools/screen.sh
node node_modules/@playwright/test/cli.js test "$@"
