#!/usr/bin/env bash
# Load, merge, size and memory beside automerge, on the same work in the same run. `KOPPEL_BENCH_RECORDS=500` for a
# quick look.
set -euo pipefail
# shellcheck source=tools/env.sh
. tools/env.sh
exec cargo bench --quiet --bench merge -- "$@"
