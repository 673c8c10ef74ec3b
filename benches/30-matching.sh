#!/usr/bin/env bash
# Scoring and optimum of a match meeting, and explaining every pair of it, natively.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo bench --quiet --bench matching
