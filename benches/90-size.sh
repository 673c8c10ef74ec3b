#!/usr/bin/env bash
# Bytes of the built site and of the single file.
set -euo pipefail
node tools/size.mjs dist
