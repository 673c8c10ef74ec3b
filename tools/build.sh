#!/usr/bin/env bash
# Builds the site and the single file.
#
#   tools/build.sh release dist                the real thing: link-time optimisation, wasm-opt
#   tools/build.sh quick target/quick-dist     nearly the same pages, much sooner
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

kind=$1 dist=$2
# Views whose types are erased behave the same, compile much faster and take less than half the bytes.
RUSTFLAGS="${RUSTFLAGS:-} --cfg erase_components"
# What ships names no folder of the machine that built it.
# The checkout's own folder needs none: cargo gives its files relative to it, and a flag that differs from checkout to
# checkout would have every crate compiled anew.
RUSTFLAGS+=" --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo"
# Names that tell apart what is made of one generic function: tools/split.mjs knows functions by them.
RUSTFLAGS+=" -C symbol-mangling-version=v0"
export RUSTFLAGS
if [ "$kind" = release ]; then
  trunk build --release --cargo-profile web --offline --locked --dist "$dist"
else
  trunk build --cargo-profile quick --offline --locked --dist "$dist"
fi
node tools/single_file.mjs "$dist"
