# Two commands matter: `make demo` and `make test`. Everything else is for daily work.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= var
PORT ?= 8000
DEMO := LOYTAMO_MODE=demo LOYTAMO_DATA=$(DATA) LOYTAMO_PORT=$(PORT)
SOURCES := marketplace search jobs tests wsgi.py

.PHONY: demo demo-reset run test check test-only test-sqlite install install-dev chromium postgres voikko format

demo: install
	@$(DEMO) $(BIN)/flask demo start

demo-reset: install
	@$(DEMO) $(BIN)/flask demo reset
	@$(DEMO) $(BIN)/flask demo start

run: install
	@$(BIN)/flask db upgrade
	@$(BIN)/flask seeds load
	@$(BIN)/flask serve

test: check test-only

check: install-dev
	@echo "format and lint"; $(BIN)/ruff format --check $(SOURCES) && $(BIN)/ruff check $(SOURCES)
	@echo "templates"; $(BIN)/djlint --lint --quiet templates
	@echo "types"; $(BIN)/mypy
	@echo "import contracts"; $(BIN)/lint-imports

test-only: install-dev chromium postgres voikko
	@$(BIN)/pytest -n auto --dist worksteal --database both

test-sqlite: install-dev chromium voikko
	@$(BIN)/pytest -n auto --dist worksteal --database sqlite

format: install-dev
	@$(BIN)/ruff format $(SOURCES) && $(BIN)/ruff check --fix $(SOURCES)

install: $(VENV)/installed

install-dev: $(VENV)/installed-dev

$(VENV)/python:
	@PYTHON="$(PYTHON)" sh scripts/make-venv $(VENV)

$(VENV)/installed: $(VENV)/python requirements.txt
	@echo "installing what the service needs (once)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	@echo "installing what the tests need (once)"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

chromium:
	@sh scripts/need-chromium

postgres:
	@sh scripts/need-postgres

voikko:
	@sh scripts/want-voikko
