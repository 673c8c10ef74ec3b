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
export GECKODRIVER_VERSION=0.36.0
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

# The engines that the main job is tried in; KOPPEL_ENGINES="firefox" names others. WebKitGTK is for Linux only.
engines() {
  if [ -n "${KOPPEL_ENGINES:-}" ]; then printf '%s\n' "$KOPPEL_ENGINES"
  elif [ "$(uname)" = Linux ]; then printf 'chromium firefox webkit\n'
  else printf 'chromium firefox\n'; fi
}

# Prints the path of a Firefox, or fails.
find_firefox() {
  if [ -n "${FIREFOX:-}" ]; then command -v "$FIREFOX" && return; fi
  command -v firefox-esr || command -v firefox || {
    local mac=/Applications/Firefox.app/Contents/MacOS/firefox
    [ -x "$mac" ] && printf '%s\n' "$mac"
  }
}

# Prints the path of WebKitGTK's small browser, which distributions keep beside the library; or fails.
find_minibrowser() {
  local path
  for path in "${MINIBROWSER:-}" /usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/lib*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser; do
    [ -x "$path" ] && printf '%s\n' "$path" && return
  done
  return 1
}
