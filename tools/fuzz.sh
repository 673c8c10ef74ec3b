#!/usr/bin/env bash
# Searches for bytes that break the readers, each target for some seconds: tools/fuzz.sh [SECONDS]
#
# On stable Rust, so without a sanitizer: the code is safe, what is looked for is a panic, a hang or a broken promise.
# What it finds is written to fuzz/artifacts/; a good find becomes a test of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
seconds="${1:-600}"
# It would be changed on the way, and what is compiled is kept by its content (tools/crates.sh).
cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null ||
  { echo "fuzz: fuzz/Cargo.lock is not up to date; run 'cargo metadata --manifest-path fuzz/Cargo.toml' and commit it" >&2; exit 1; }
command -v cargo-fuzz >/dev/null || tools/setup.sh fuzz

# The golden files are the best beginnings that there are.
mkdir -p fuzz/found/sealed_file fuzz/found/journal
for file in tests/golden/*/whole.json tests/golden/*/pack.json; do
  cp "$file" "fuzz/found/sealed_file/$(basename "$(dirname "$file")")-$(basename "$file")"
done
cp fuzz/corpus/journal/* fuzz/found/journal/
for target in sealed_file journal; do
  echo "fuzz: $target, $seconds seconds"
  cargo fuzz run -s none "$target" "fuzz/found/$target" -- \
    -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 2>&1 | tail -n 12
done
