# Third Ring. Every verb is one line; what it takes is in deploy/local.
.DEFAULT_GOAL := help
.PHONY: help build up status logs down clean dev env token replay recompute demo test specs specs-check specs-release charts bench tickets fix

launch := deploy/local/launch
maven  := deploy/local/maven
export MVN ?= mvn
threads ?= 2

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "  make %-13s %s\n", $$1, $$2 }'

build: ## build everything, without tests
	@deploy/local/build

up: ## start PostgreSQL, Kafka, Keycloak and all services; builds first if nothing is built
	@$(launch) up $(options)

status: ## what runs, where, and the password of the example people
	@$(launch) status

logs: ## the end of a log: make logs service=routing [follow=1]
	@$(launch) logs "$(service)" $(if $(follow),--follow)

down: ## stop everything, keep the data
	@$(launch) down

clean: ## stop everything, remove the data
	@$(launch) clean

dev: ## one service with live reload against the rest: make dev service=routing
	@$(launch) dev "$(service)"

env: ## shell exports of all addresses: eval "$(make -s env)"
	@$(launch) env

token: ## an access token: make -s token user=agent1
	@$(launch) token "$(user)"

replay: ## dead letters back to their topic: make replay topic=intake.tickets.dead-letter
	@$(launch) replay "$(topic)"

recompute: ## rebuild metrics' sums from raw facts, day by day of UTC: make recompute from=2026-11-01 to=2026-12-01
	@$(launch) recompute "$(from)" "$(to)"

demo: ## build, start, and play a day's work over the public APIs
	@deploy/local/build --if-changed
	@$(launch) up
	@deploy/local/demo

test: ## all tests that need no browser; threads=1 builds one module after the other
	@$(maven) -T $(threads) verify

specs: ## write api-specs/ anew from the code
	@api-specs/export/run

specs-check: ## lint the contracts
	@api-specs/check

specs-release: ## make what is exported the baseline that later changes must not break
	@api-specs/export/run release

charts: ## lint, render and check the Helm charts
	@charts/check

bench: ## measure all, or make bench part=throughput,delay,import,queries,calls,resources
	@deploy/local/build --if-changed
	@bench/run $(part)

tickets: ## fill the running stack with made-up tickets: make tickets count=100000
	@bench/run tickets $(count)

fix: ## format the code
	@$(maven) -q spotless:apply
