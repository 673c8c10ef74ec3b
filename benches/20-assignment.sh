#!/bin/sh
# Part of `make bench`; the work is in assignment.sh, which also runs by itself.
exec "$(dirname "$0")/assignment.sh" "$@"
