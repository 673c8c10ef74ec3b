#!/usr/bin/env bash
# Everything that must be true before a change is kept, one stage after another: two
# cores are enough, and timings in one stage do not disturb another.
#
#   tools/test.sh              all stages
#   tools/test.sh native wasm  only these
set -uo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
. tools/env.sh
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"

stage_setup() { tools/setup.sh test; }
stage_format() { cargo fmt --check; }
stage_clippy() { cargo clippy --locked --all-targets -- -D warnings; }
stage_clippy-wasm() {
  # Twice: as it ships, and the library with its wasm tests (integration tests are native).
  cargo clippy --locked --target wasm32-unknown-unknown --lib --bins -- -D warnings &&
    cargo clippy --locked --target wasm32-unknown-unknown --lib --profile test -- -D warnings
}
stage_native() { cargo test --locked; }
stage_wasm() { tools/test_wasm.sh; }
stage_release() { tools/build.sh release dist; }
stage_e2e() { tools/e2e.sh; }
stage_size() { node tools/size.mjs dist; }

all=(setup format clippy clippy-wasm native wasm release e2e size)
[ $# -gt 0 ] || set -- "${all[@]}"

minutes() { printf '%d:%02d min' $(($1 / 60)) $(($1 % 60)); }

summary=()
failed=()
for stage in "$@"; do
  declare -F "stage_$stage" >/dev/null || { echo "test: there is no stage '$stage' (there are: ${all[*]})" >&2; exit 2; }
  printf '\n=== %s ===\n' "$stage"
  started=$SECONDS
  if "stage_$stage" </dev/null; then verdict=ok; else verdict=FAILED failed+=("$stage"); fi
  line=$(printf '%-12s %-7s %s' "$stage" "$verdict" "$(minutes $((SECONDS - started)))")
  printf -- '--- %s\n' "$line"
  summary+=("$line")
  # Nothing after these can say anything when they fail.
  case "$stage:$verdict" in setup:FAILED | release:FAILED) break ;; esac
done

printf '\n=== summary ===\n'
printf '%s\n' "${summary[@]}"
printf 'total %s\n' "$(minutes $SECONDS)"
if [ ${#failed[@]} -gt 0 ]; then
  printf 'FAILED: %s\n' "${failed[*]}"
  exit 1
fi
echo "all stages passed"
