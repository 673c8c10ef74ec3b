#!/usr/bin/env bash
# Runs the main job against a built site in each engine, over WebDriver, served over http and from a file.
#
#   tools/engines.sh                                  all of this computer, against dist/
#   KOPPEL_ENGINES=firefox DIST=target/dist tools/engines.sh --project='*-http'
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

fail() {
  printf 'engines: %s\n' "$*" >&2
  exit 1
}
driver() { command -v "$1" >/dev/null || fail "$1 is missing; run 'make setup'"; }

dist=${DIST:-dist}
[ -f "$dist/koppel.html" ] || fail "$dist/koppel.html is missing; run 'make dist'"
KOPPEL_DIST=$(cd "$dist" && pwd)
KOPPEL_ENGINES=$(engines)
export KOPPEL_DIST KOPPEL_ENGINES
for engine in $KOPPEL_ENGINES; do
  case $engine in
    chromium)
      driver chromedriver
      CHROMIUM=$(find_chromium) || fail "no Chromium on PATH; run 'make setup', or name one with CHROMIUM=/path/to/chromium"
      export CHROMIUM
      ;;
    firefox)
      driver geckodriver
      FIREFOX=$(find_firefox) || fail "no Firefox on PATH; run 'make setup', or name one with FIREFOX=/path/to/firefox"
      export FIREFOX
      ;;
    webkit)
      driver WebKitWebDriver
      MINIBROWSER=$(find_minibrowser) || fail "no MiniBrowser of WebKitGTK; run 'make setup', or name one with MINIBROWSER=/path/to/MiniBrowser"
      export MINIBROWSER
      ;;
    *) fail "there is no engine '$engine' (there are: chromium firefox webkit)" ;;
  esac
done
case " $KOPPEL_ENGINES " in *" webkit "*) ;; *) echo "engines: without WebKit" ;; esac
cd tests/browser
# WebKit's small browser needs a screen.
. ../../tools/screen.sh
node node_modules/@playwright/test/cli.js test --config engines.config.ts "$@"
