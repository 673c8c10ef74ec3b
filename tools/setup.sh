#!/usr/bin/env bash
# Brings the tools that the build (and, with `test`, the tests) need. Safe to run again.
#
#   tools/setup.sh build     wasm target, trunk, wasm-bindgen, wasm-opt, the crates
#   tools/setup.sh test      the same, Chromium, Firefox, WebKitGTK, Xvfb, Playwright, axe and the Python opener's needs
#   tools/setup.sh fuzz      only cargo-fuzz
#
# Versions are exact where they must match: wasm-bindgen with Cargo.toml, wasm-opt with
# what today's rustc emits.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

say() { printf 'setup: %s\n' "$*"; }
fail() {
  printf '\nsetup: %s\n' "$*" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# Runs a command, keeps its output in a log, and shows the end of that only if it failed.
# Usage: quietly NAME SENTENCE COMMAND…
quietly() {
  local log="$KOPPEL_CACHE/log/$1.log" sentence="$2" started=$SECONDS
  shift 2
  mkdir -p "$KOPPEL_CACHE/log"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    fail "$sentence (the whole output: $log)"
  fi
  say "  done in $(((SECONDS - started + 59) / 60)) min"
}

check_prerequisites() {
  has rustup || fail "rustup is missing. Install it from https://rustup.rs and open a new terminal."
  has cargo || fail "cargo is missing. Run 'rustup default stable'."
  has cc || has gcc || has clang || fail "a C compiler is missing. On Debian or Ubuntu: apt-get install build-essential; on a Mac: xcode-select --install."
  has c++ || has g++ || has clang++ || fail "a C++ compiler is missing. On Debian or Ubuntu: apt-get install build-essential; on a Mac: xcode-select --install."
  has node || fail "Node.js is missing. Install version 20 or later from https://nodejs.org."
  has npm || fail "npm is missing. It comes with Node.js from https://nodejs.org; on Debian or Ubuntu: apt-get install npm."
  local node_major
  node_major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$node_major" -ge 20 ] || fail "Node.js is version $(node -v); version 20 or later is needed. See https://nodejs.org."
  local wanted found
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  found=$(rustc --version | cut -d' ' -f2)
  [ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -n1)" = "$wanted" ] ||
    fail "Rust is version $found; version $wanted or later is needed. Run 'rustup update stable'."
}

wasm_target() {
  if rustup target list --installed | grep -qx wasm32-unknown-unknown; then return; fi
  say "adding the wasm target to Rust (under 1 minute)"
  quietly wasm-target "the wasm target could not be added; is there a network, and may you write to $(rustc --print sysroot)?" \
    rustup target add wasm32-unknown-unknown
}

trunk_cli() {
  if [ "$(trunk --version 2>/dev/null)" = "trunk $TRUNK_VERSION" ]; then return; fi
  say "building trunk $TRUNK_VERSION (once per user; about 5 minutes)"
  # It only calls others: unoptimised it is built in a third of the time, and nobody would notice the gain.
  quietly trunk "trunk could not be built; is there a network?" \
    env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_TARGET_DIR="$KOPPEL_CACHE/build" \
    cargo install trunk --version "$TRUNK_VERSION" --locked --force --root "$KOPPEL_CACHE/cargo"
}

wasm_bindgen_cli() {
  if [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $WASM_BINDGEN_VERSION" ] && has wasm-bindgen-test-runner; then return; fi
  say "building wasm-bindgen $WASM_BINDGEN_VERSION (once per user; about 4 minutes)"
  # Without --locked: its lock file may name a crate version that is no longer to be had.
  quietly wasm-bindgen "wasm-bindgen could not be built; is there a network?" \
    env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_TARGET_DIR="$KOPPEL_CACHE/build" \
    cargo install wasm-bindgen-cli --version "$WASM_BINDGEN_VERSION" --force --root "$KOPPEL_CACHE/cargo"
}

fuzz_cli() {
  if [ "$(cargo-fuzz --version 2>/dev/null)" = "cargo-fuzz $CARGO_FUZZ_VERSION" ]; then return; fi
  say "building cargo-fuzz $CARGO_FUZZ_VERSION (once per user; about 3 minutes)"
  quietly cargo-fuzz "cargo-fuzz could not be built; is there a network?" \
    env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_TARGET_DIR="$KOPPEL_CACHE/build" \
    cargo install cargo-fuzz --version "$CARGO_FUZZ_VERSION" --locked --force --root "$KOPPEL_CACHE/cargo"
}

wasm_opt() {
  # One from elsewhere will not do: the same package splits the app (tools/split.mjs).
  [ ! -f "$KOPPEL_CACHE/npm/node_modules/binaryen/index.js" ] || case "$(wasm-opt --version 2>/dev/null)" in *"version $BINARYEN_VERSION"* | *"version_$BINARYEN_VERSION"*) return ;; esac
  say "fetching wasm-opt $BINARYEN_VERSION (under 1 minute)"
  quietly wasm-opt "wasm-opt could not be fetched from the npm registry; is there a network?" \
    npm install --no-audit --no-fund --prefix "$KOPPEL_CACHE/npm" "binaryen@$BINARYEN_VERSION"
}

zopfli() {
  grep -qs "\"version\": \"$ZOPFLI_VERSION\"" "$KOPPEL_CACHE/npm/node_modules/@gfx/zopfli/package.json" && return
  say "fetching Zopfli $ZOPFLI_VERSION (under 1 minute)"
  quietly zopfli "Zopfli could not be fetched from the npm registry; is there a network?" \
    npm install --no-audit --no-fund --prefix "$KOPPEL_CACHE/npm" "@gfx/zopfli@$ZOPFLI_VERSION"
}

crates() {
  # Trunk is told to stay offline, and it hands that on to cargo.
  cargo fetch --locked --offline >/dev/null 2>&1 </dev/null && return
  say "fetching the crates (about 1 minute)"
  quietly crates "the crates could not be fetched; is there a network?" cargo fetch --locked
}

# The test packages live in the cache under the digest of their lock file; the checkout
# only has a link to them.
test_packages() {
  local digest home link=tests/browser/node_modules
  digest=$(cat tests/browser/package.json tests/browser/package-lock.json | cksum | cut -d' ' -f1)
  home="$KOPPEL_CACHE/tests-$digest"
  if [ ! -f "$home/ready" ]; then
    say "fetching Playwright and axe (under 1 minute)"
    mkdir -p "$home"
    cp tests/browser/package.json tests/browser/package-lock.json "$home/"
    quietly test-packages "Playwright and axe could not be fetched from the npm registry; is there a network?" \
      env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --prefix "$home"
    touch "$home/ready"
  fi
  if [ "$(readlink "$link" 2>/dev/null)" != "$home/node_modules" ]; then
    rm -rf "$link"
    ln -s "$home/node_modules" "$link"
  fi
}

python_packages() {
  has python3 || fail "Python is missing. Install version 3.10 or later."
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' ||
    fail "Python is $(python3 -V | cut -d' ' -f2); version 3.10 or later is needed."
  local venv="$KOPPEL_CACHE/venv"
  if [ -x "$venv/bin/python" ] && cmp -s tools/requirements.txt "$venv/requirements.txt"; then return; fi
  say "fetching the Python packages of tools/requirements.txt (under 1 minute)"
  quietly venv "a Python environment could not be made in $venv. On Debian or Ubuntu: apt-get install python3-venv." \
    python3 -m venv --clear "$venv"
  quietly python "the Python packages could not be fetched; is there a network?" \
    "$venv/bin/python" -m pip install --disable-pip-version-check -r tools/requirements.txt
  cp tools/requirements.txt "$venv/requirements.txt"
}

# Installs packages of Debian where there are rights to.
# Usage: packages NAME SENTENCE PACKAGE…
packages() {
  local name="$1" sentence="$2" root=()
  shift 2
  has apt-get || fail "$sentence"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "$sentence"
    root=(sudo -n)
  fi
  quietly "$name-list" "$sentence" "${root[@]}" apt-get update
  quietly "$name" "$sentence" "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y "$@"
}

chromium() {
  if find_chromium >/dev/null && has chromedriver; then return; fi
  local sentence="Chromium and its chromedriver are needed for the tests in a browser. Install both (on Debian: apt-get install chromium chromium-driver) or put them on PATH; CHROMIUM=/path/to/chromium names one elsewhere."
  say "installing Chromium with apt-get (about 2 minutes)"
  packages chromium "$sentence" chromium chromium-driver
}

firefox() {
  local sentence="Firefox is needed for the tests in three engines. Install it (on Debian: apt-get install firefox-esr) or put it on PATH; FIREFOX=/path/to/firefox names one elsewhere, and KOPPEL_ENGINES=chromium leaves it out."
  if ! find_firefox >/dev/null; then
    say "installing Firefox with apt-get (about 1 minute)"
    packages firefox "$sentence" --no-install-recommends firefox-esr
  fi
  if has geckodriver; then return; fi
  say "building geckodriver $GECKODRIVER_VERSION (once per user; about 2 minutes)"
  quietly geckodriver "geckodriver could not be built; is there a network?" \
    env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_TARGET_DIR="$KOPPEL_CACHE/build" \
    cargo install geckodriver --version "$GECKODRIVER_VERSION" --locked --force --root "$KOPPEL_CACHE/cargo"
}

webkit() {
  if find_minibrowser >/dev/null && has WebKitWebDriver; then return; fi
  local sentence="WebKitGTK's small browser and its driver are needed for the tests in three engines. Install them (on Debian: apt-get install webkit2gtk-driver), or leave them out with KOPPEL_ENGINES='chromium firefox'."
  say "installing WebKitGTK's driver with apt-get (about 1 minute)"
  packages webkit "$sentence" --no-install-recommends webkit2gtk-driver
}

# A screen in memory, for the tests that need Chromium's windows.
xvfb() {
  if [ -n "${DISPLAY:-}" ] || has Xvfb; then return; fi
  local sentence="Xvfb is needed for the tests in a browser with windows. Install it (on Debian: apt-get install xvfb), or run the tests where there is a screen."
  say "installing Xvfb with apt-get (under 1 minute)"
  packages xvfb "$sentence" xvfb
}

mkdir -p "$KOPPEL_CACHE"
check_prerequisites
if [ "${1:-build}" = fuzz ]; then
  fuzz_cli
  exit
fi
wasm_target
trunk_cli
wasm_bindgen_cli
wasm_opt
zopfli
crates
if [ "${1:-build}" = test ]; then
  chromium
  case " $(engines) " in *" firefox "*) firefox ;; esac
  case " $(engines) " in *" webkit "*) webkit ;; esac
  xvfb
  python_packages
  test_packages
fi
tools/crates.sh take
# Only needed while tools are being built; it is several hundred megabytes.
rm -rf "$KOPPEL_CACHE/build"
say "everything is in place ($KOPPEL_CACHE)"
