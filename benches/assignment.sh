#!/bin/sh
# Koppel's solver beside SciPy and OR-tools: one run, identical instances, totals compared.
# Usage: benches/assignment.sh [REPS]      needs: cargo; python3 with venv (scipy and ortools are fetched from PyPI once)
set -eu
cd "$(dirname "$0")/.."
reps=${1:-3}
target=${CARGO_TARGET_DIR:-target}
work=$target/assignment-bench
tools=${XDG_CACHE_HOME:-$HOME/.cache}/koppel/bench-peers
mkdir -p "$work"

if ! "$tools/bin/python" -c 'import scipy, ortools' 2>/dev/null; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet scipy ortools numpy
fi

echo "load before: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime), cores: $(nproc 2>/dev/null || echo '?')"
cargo bench --quiet --bench assignment -- --write "$work" --reps "$reps" >"$work/koppel.tsv"
"$tools/bin/python" benches/peers/assign_peers.py "$work" --reps "$reps" >"$work/peers.tsv"
echo "load after: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime)"
"$tools/bin/python" benches/peers/compare.py "$work/koppel.tsv" "$work/peers.tsv"
