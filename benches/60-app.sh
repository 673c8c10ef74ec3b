#!/usr/bin/env bash
# The app with a large branch: opening, unlocking, searching, matching.
set -euo pipefail
# shellcheck source=tools/env.sh
. tools/env.sh
export KOPPEL_PASSPHRASE="six words only used while measuring"
file=$(mktemp)
trap 'rm -f "$file"' EXIT
cargo run --quiet --locked --release --example demo_branch -- --mentees 1000 --mentors 700 --seed 7 --out "$file"
CHROMIUM=$(find_chromium)
export CHROMIUM
node benches/app.mjs dist "$file"
node benches/many_people.mjs dist
