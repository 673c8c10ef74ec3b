# Where the build finds its tools. Sourced by the other scripts and by make's recipes.
#
# KOPPEL_CACHE holds what `make setup` brings in, outside the checkout, so that a
# second clone is quick. Its folders come first on PATH: a tool of the right version
# that was already on PATH is used because setup then leaves the cache without one.
export KOPPEL_CACHE="${KOPPEL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/koppel}"
export PATH="$KOPPEL_CACHE/cargo/bin:$KOPPEL_CACHE/npm/node_modules/.bin:$PATH"

# The Python of the independent opener, for its conformance test.
export KOPPEL_PYTHON="${KOPPEL_PYTHON:-$KOPPEL_CACHE/venv/bin/python}"

export TRUNK_VERSION=0.21.14
export WASM_BINDGEN_VERSION=0.2.130
export BINARYEN_VERSION=132
export ZOPFLI_VERSION=1.0.15
export CARGO_FUZZ_VERSION=0.13.2
export TRUNK_SKIP_VERSION_CHECK=true
# Trunk refuses values such as NO_COLOR=1, which other programs take.
unset NO_COLOR

# Prints the path of a Chromium (or Chrome), or fails.
find_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then command -v "$CHROMIUM" && return; fi
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome chrome; do
    command -v "$name" && return
  done
  local mac="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  [ -x "$mac" ] && printf '%s\n' "$mac"
}
