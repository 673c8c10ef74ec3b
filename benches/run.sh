#!/usr/bin/env bash
# Runs every measurement: the executable files next to this one, in order of name.
# Nothing here is a test: figures are printed, none is a threshold.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh

# A build that lies there from before would be measured in place of this one.
tools/build.sh release dist

for measurement in benches/[0-9][0-9]-*; do
  [ -x "$measurement" ] || continue
  printf '\n=== %s ===\n' "$(basename "$measurement")"
  "$measurement"
done
