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
if [ "$kind" = release ]; then
  trunk build --release --offline --locked --dist "$dist"
else
  # Leptos' erased components compile much faster and behave the same.
  RUSTFLAGS="${RUSTFLAGS:-} --cfg erase_components" trunk build --cargo-profile quick --offline --locked --dist "$dist"
fi
node tools/single_file.mjs "$dist"
