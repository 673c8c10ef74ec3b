#!/usr/bin/env bash
# Bytes of the built site and of the single file.
set -euo pipefail
[ -f dist/index.html ] || tools/build.sh release dist
node tools/size.mjs dist
