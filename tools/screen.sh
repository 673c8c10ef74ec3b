# Where there is no screen, one in memory, until the script that sources this ends.
if [ -z "${DISPLAY:-}" ] && command -v Xvfb >/dev/null; then
  told=$(mktemp -d)
  mkfifo "$told/display"
  Xvfb -displayfd 3 -screen 0 1366x900x24 -nolisten tcp 3>"$told/display" >/dev/null 2>&1 &
  screen=$!
  trap 'kill "$screen" 2>/dev/null || true; rm -rf "$told"' EXIT
  if read -r number <"$told/display"; then export DISPLAY=":$number"; fi
fi
