#!/usr/bin/env bash
# A whole branch natively: inventing it, building the register from its entries, sealing, the file's size.
set -euo pipefail
# shellcheck source=tools/env.sh
. tools/env.sh
exec cargo bench --quiet --bench load -- "$@"
