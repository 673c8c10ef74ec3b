#!/usr/bin/env bash
# Everything that must be true before a change is kept, one stage after another; only the release is built beside
# the checks that do not need it, since linking it keeps one core busy for minutes. Two cores are enough.
#
#   tools/test.sh              all stages
#   tools/test.sh native wasm  only these, in this order
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
stage_engines() { tools/engines.sh; }
stage_size() { node tools/size.mjs dist; }
stage_fuzz() { tools/fuzz.sh 15; }

all=(setup format clippy clippy-wasm native wasm fuzz release e2e engines size)
[ $# -gt 0 ] || set -- "${all[@]}"

minutes() { printf '%d:%02d min' $(($1 / 60)) $(($1 % 60)); }

summary=()
failed=()
# Runs a stage and takes down how long it took. What it prints goes to where this prints.
run() {
  local stage=$1 started=$SECONDS verdict=ok
  printf '\n=== %s ===\n' "$stage"
  "stage_$stage" </dev/null || verdict=FAILED
  printf -- '--- %-12s %-7s %s\n' "$stage" "$verdict" "$(minutes $((SECONDS - started)))"
  [ "$verdict" = ok ]
}
note() {
  summary+=("$2")
  case $2 in
    *" ok "*) ;;
    *)
      failed+=("$1")
      # Said once more at the end, where someone looks who sees only the last page of it all.
      { printf '\n=== how %s ended ===\n' "$1" && tail -n 50 "$work/out"; } >>"$work/failures"
      ;;
  esac
}
work=$(mktemp -d)
trap 'rm -rf "$work"; [ -z "${building:-}" ] || kill "$building" 2>/dev/null' EXIT
building=
for stage in "$@"; do
  declare -F "stage_$stage" >/dev/null || { echo "test: there is no stage '$stage' (there are: ${all[*]})" >&2; exit 2; }
done
for stage in "$@"; do
  if [ "$stage" = release ] && [ -n "$building" ]; then
    wait "$building"
    building=
    cat "$work/release"
    cp "$work/release" "$work/out"
  else
    run "$stage" 2>&1 | tee "$work/out"
  fi
  line=$(grep -a -- "^--- $stage " "$work/out" | tail -n 1)
  note "$stage" "${line:-$stage FAILED, and said nothing}"
  case "$stage:$line" in
    # Nothing after these can say anything when they fail.
    release:*" ok "*) ;;
    release:*) break ;;
    setup:*" ok "*)
      if [ "$*" = "${all[*]}" ]; then
        echo "(the release is built meanwhile)"
        run release >"$work/release" 2>&1 &
        building=$!
      fi
      ;;
    setup:*) break ;;
  esac
done

[ ! -f "$work/failures" ] || cat "$work/failures"
printf '\n=== summary ===\n'
printf '%s\n' "${summary[@]#--- }"
printf 'total %s\n' "$(minutes $SECONDS)"
if [ ${#failed[@]} -gt 0 ]; then
  printf 'FAILED: %s\n' "${failed[*]}"
  exit 1
fi
[ "$*" != "${all[*]}" ] || tools/crates.sh keep
echo "all stages passed"
