#!/usr/bin/env bash
# Runs the library's wasm tests (those of src/browser/) in a headless Chromium, through
# chromedriver. Its flags are in webdriver.json.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

CHROMEDRIVER=$(command -v chromedriver) || { echo "wasm tests: chromedriver is missing; run 'make setup'" >&2; exit 1; }
export CHROMEDRIVER
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
export WASM_BINDGEN_TEST_TIMEOUT="${WASM_BINDGEN_TEST_TIMEOUT:-120}"
exec cargo test --locked --target wasm32-unknown-unknown --lib "$@"
