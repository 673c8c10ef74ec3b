# Two commands: `make serve` to use it, `make test` to trust it. The rest are their parts.
.DEFAULT_GOAL := help
.PHONY: help setup serve dist app serve-app e2e e2e-all engines test quick wasm-test shots first-part fuzz bench soak size

export CARGO_BUILD_JOBS ?= $(shell nproc 2>/dev/null || echo 2)
PORT ?=
SPEC ?=
OUT ?= target/shots

help: ## Says what each command does
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## Brings the tools for building and testing (once per user, about 12 minutes)
	@tools/setup.sh test

serve: ## Builds the release and serves it on 127.0.0.1 (PORT=8080)
	@tools/setup.sh build
	@tools/build.sh release dist
	@node tools/serve.mjs dist $(PORT)

dist: ## Builds dist/ (a static site) and dist/koppel.html (one file)
	@tools/setup.sh build
	@tools/build.sh release dist
	@node tools/size.mjs dist

app: ## Builds quickly, for trying pages, into target/quick-dist
	@tools/build.sh quick target/quick-dist

serve-app: app ## The same, and serves it
	@node tools/serve.mjs target/quick-dist $(PORT)

test: ## Runs every check, all set-up included
	@tools/test.sh

quick: ## Runs the checks that need no browser: format, clippy, native tests
	@tools/test.sh format clippy clippy-wasm native

wasm-test: ## Runs the wasm tests of src/browser in Chromium
	@tools/test_wasm.sh

e2e: ## Runs the end-to-end tests on dist/ (SPEC=people for one, DIST=target/quick-dist for another build)
	@tools/e2e.sh $(SPEC)

e2e-all: ## The same, and from a file too every spec that can (make test runs the main ones from a file)
	@KOPPEL_E2E_ALL=1 tools/e2e.sh

engines: ## Runs the main job on dist/ in Chromium, Firefox and WebKit (ENGINE=firefox for one, DIST for another build)
	@KOPPEL_ENGINES='$(ENGINE)' tools/setup.sh test
	@KOPPEL_ENGINES='$(ENGINE)' tools/engines.sh

shots: ## Takes screenshots of pages (ROUTES="#/ #/people", DIST, OUT=target/shots)
	@. tools/env.sh && CHROMIUM=$$(find_chromium) node tools/shot.mjs --dist $(or $(DIST),dist) --out $(OUT) $(foreach r,$(ROUTES),'$(r)')

soak: ## Kills the browser a hundred times while it saves (KILLS=100)
	@KOPPEL_KILLS=$(or $(KILLS),100) tools/e2e.sh kill --project=http

first-part: ## Takes down anew what the start page needs of the app (tools/first_part.txt), and builds by it
	@tools/setup.sh test
	@tools/build.sh release dist
	@. tools/env.sh && CHROMIUM=$$(find_chromium) node tools/first_part.mjs dist
	@tools/build.sh release dist
	@node tools/size.mjs dist

size: ## Prints the size report of dist/
	@node tools/size.mjs dist

fuzz: ## Searches for bytes that break the readers (SECONDS=600 for each target)
	@tools/fuzz.sh $(or $(SECONDS),600)

bench: ## Measures speed and size of the present code (about 40 minutes)
	@tools/setup.sh test
	@benches/run.sh
