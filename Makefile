# Everything here does its own set-up: a machine needs only python3 (3.11 or newer, with venv) and make.
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
WORKERS ?= 2
ON_BOTH := tests/ledger tests/members tests/meetings tests/agreements tests/delegations tests/commitments tests/review tests/desk/gathering tests/fair tests/publishing tests/api tests/hooks tests/portal/test_served.py tests/portal/test_canary.py
FLOOR := lang core record papers planning intake pictures example formats

.PHONY: help setup setup-dev demo test lint format bench messages migration check-kernel

help:  ## what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sort | awk -F ':.*## ' '{printf "%-14s %s\n", $$1, $$2}'

.venv/bin/uv:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"

.venv/.run: .venv/bin/uv pyproject.toml uv.lock
	$(BIN)/uv sync --frozen --quiet --no-dev --inexact
	@touch .venv/.run

.venv/.dev: .venv/bin/uv pyproject.toml uv.lock
	$(BIN)/uv sync --frozen --quiet
	@touch .venv/.run .venv/.dev

setup: .venv/.run  ## install what running needs into .venv
setup-dev: .venv/.dev  ## install what developing needs too

demo: setup  ## the example mechanism, with accounts, on http://localhost:8000 (PORT= for another)
	@$(BIN)/earlyspring demo --port $(PORT)

test: setup-dev  ## the whole test-suite; what touches the database runs on PostgreSQL too where initdb is found
	$(BIN)/pytest -q -n $(WORKERS) --dist loadfile
	@if command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then \
		echo "The same on PostgreSQL:"; \
		$(BIN)/python tools/postgres_cluster.py with $(BIN)/pytest -q -n $(WORKERS) --dist loadfile -m "not browser" $(ON_BOTH); \
	else echo "PostgreSQL: skipped, initdb is not found"; fi

lint: setup-dev  ## style, types, the graph of packages, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/djangofmt --line-length 180 --check earlyspring/templates
	$(BIN)/mypy --strict $(FLOOR:%=-p earlyspring.%)
	$(BIN)/mypy earlyspring

format: setup-dev  ## put code and templates in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djangofmt --line-length 180 earlyspring/templates

bench: setup-dev  ## the figures, as a table and as JSON
	$(BIN)/earlyspring bench

check-kernel: setup-dev  ## the exhaustive check of the fold, in full, and its mutants
	$(BIN)/python tools/check_kernel.py
	$(BIN)/python tools/mutate_fold.py

messages: setup-dev  ## collect the words to be translated and compile the catalogues
	$(BIN)/python tools/messages.py

migration: setup-dev  ## until the first release: make the one migration anew from the models
	$(BIN)/python tools/first_migration.py
