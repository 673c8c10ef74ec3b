#!/usr/bin/env bash
# Koppel's solver, natively and in Chromium, beside SciPy and OR-tools: one run, identical instances, totals compared.
# Usage: benches/assignment.sh [REPS]      needs: cargo; python3 with venv (scipy and ortools are fetched from PyPI
# once). Chromium is left out, and said to be, where it or wasm-bindgen is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
reps=${1:-3}
target=${CARGO_TARGET_DIR:-target}
work=$target/assignment-bench
venv=${XDG_CACHE_HOME:-$HOME/.cache}/koppel/bench-peers
mkdir -p "$work"

if ! "$venv/bin/python" -c 'import scipy, ortools' 2>/dev/null; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet scipy ortools numpy
fi

load() { cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime; }
echo "load before: $(load), cores: $(nproc 2>/dev/null || echo '?')"
cargo bench --quiet --bench assignment -- --write "$work" --reps "$reps" >"$work/koppel.tsv"
"$venv/bin/python" benches/peers/assign_peers.py "$work" --reps "$reps" >"$work/peers.tsv"
if CHROMIUM=$(find_chromium) && command -v wasm-bindgen >/dev/null; then
    export CHROMIUM
    # PROFILE=quick tries it without the slow link; such figures mean nothing.
    profile=${PROFILE:-bench}
    cargo build --quiet --profile "$profile" --target wasm32-unknown-unknown --example solve_in_page
    [ "$profile" = bench ] && built=release || built=$profile
    wasm-bindgen --target no-modules --no-typescript --out-dir "$work" \
        "$target/wasm32-unknown-unknown/$built/examples/solve_in_page.wasm"
    node benches/peers/chromium.mjs "$work" --reps "$reps" >"$work/chromium.tsv"
    tail -n +2 "$work/chromium.tsv" >>"$work/peers.tsv"
else
    echo "Chromium or wasm-bindgen is missing: natively only"
fi
echo "load after: $(load)"
"$venv/bin/python" benches/peers/compare.py "$work/koppel.tsv" "$work/peers.tsv"
if [ -f "$work/chromium.tsv" ]; then
    echo
    echo "Koppel in Chromium beside the native peers:"
    "$venv/bin/python" benches/peers/compare.py "$work/chromium.tsv" "$work/peers.tsv"
fi
