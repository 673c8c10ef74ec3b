#!/usr/bin/env bash
# Lists made to hold a laptop up: time and peak memory of reading each, or of refusing it, natively (unoptimised).
set -euo pipefail
# shellcheck source=tools/env.sh
. tools/env.sh
cargo build --quiet --locked --example import_lists
reader="${CARGO_TARGET_DIR:-target}/debug/examples/import_lists"
folder="$(mktemp -d)"
trap 'rm -r "$folder"' EXIT
python3 benches/hostile_lists.py "$folder"
# A reader that believes what a file says of itself would take the machine along.
ulimit -v 9000000
for list in "$folder"/*; do
  took="$folder.took"
  answer="$(/usr/bin/time -f '%e s, %M kB' -o "$took" timeout 60 "${READER:-$reader}" "$list" 2>&1 >/dev/null | tail -n 1)" || true
  printf '%-18s %-24s %s\n' "$(basename "$list")" "$(tail -n 1 "$took")" "${answer##*: }"
  rm -f "$took"
done
