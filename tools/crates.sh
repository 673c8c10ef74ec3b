#!/usr/bin/env bash
# Compiled crates, kept per user, so that a fresh checkout compiles only its own code.
#
#   tools/crates.sh take   copies them into a checkout that has none
#   tools/crates.sh keep   copies this checkout's into the cache, in place of older ones
#
# They are copied, not shared by naming one folder for all: cargo gives the code of two checkouts the same names and
# goes by the times of their files, so one would run the other's tests.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

# Other versions of a crate or of the compiler are other crates.
digest=$(cat Cargo.lock Cargo.toml tools/build.sh fuzz/Cargo.lock fuzz/Cargo.toml <(rustc -vV) | cksum | cut -d' ' -f1)
kept="$KOPPEL_CACHE/compiled/$digest"
parts=(target fuzz/target)

# What is compiled of the checkout itself: it stays where it is.
own() {
  local file
  printf '%s\n' 'koppel*' 'libkoppel*' 'incremental' 'examples' 'tmp' '*.wasm'
  for file in tests/*.rs examples/*.rs benches/*.rs src/bin/*.rs fuzz/fuzz_targets/*.rs; do
    file=$(basename "$file" .rs)
    printf '%s-*\nlib%s-*\n' "$file" "$file"
  done
}

list=$(mktemp)
trap 'rm -f "$list"' EXIT
own >"$list"
copy() { # FROM TO
  mkdir -p "$2"
  tar -C "$1" -cf - --exclude-from="$list" . | tar -C "$2" -xpf -
}

case ${1:-} in
  take)
    [ -f "$kept/ready" ] || exit 0
    for part in "${parts[@]}"; do
      if [ -d "$kept/$part" ] && [ ! -d "$part" ]; then copy "$kept/$part" "$part"; fi
    done
    ;;
  keep)
    [ ! -f "$kept/ready" ] || exit 0
    rm -rf "$KOPPEL_CACHE/compiled"
    for part in "${parts[@]}"; do
      if [ -d "$part" ]; then copy "$part" "$kept/$part"; fi
    done
    touch "$kept/ready"
    ;;
  *)
    echo "usage: tools/crates.sh take|keep" >&2
    exit 2
    ;;
esac
