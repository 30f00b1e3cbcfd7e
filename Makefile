# Slope & Step. `make run` starts the page, `make test` checks everything.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: run test check bench oracles clean

PYTHON ?= python3
VENV_PYTHON := .venv/bin/python

run: .venv/installed
	$(VENV_PYTHON) -m app.cli

test: .venv/installed-test check
	$(VENV_PYTHON) -m tests.browser.find_browser
	$(VENV_PYTHON) -m pytest

check: .venv/installed-test
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m mypy

# Files named bench_*.py are for this target alone; pytest does not collect them otherwise.
bench: .venv/installed-torch
	$(VENV_PYTHON) -m pytest -o python_files='bench_*.py' --timeout 0 -s tests/benchmarks

oracles: .venv/installed-torch
	$(VENV_PYTHON) -m tests.oracles.record

.venv/installed: pyproject.toml | $(VENV_PYTHON)
	$(VENV_PYTHON) -m pip install --quiet --editable .
	touch $@

.venv/installed-test: pyproject.toml | $(VENV_PYTHON)
	$(VENV_PYTHON) -m pip install --quiet --editable '.[test]'
	touch $@ .venv/installed

.venv/installed-torch: pyproject.toml | $(VENV_PYTHON)
	$(VENV_PYTHON) -m pip install --quiet --editable '.[test,torch]'
	touch $@ .venv/installed-test .venv/installed

$(VENV_PYTHON):
	$(PYTHON) -m venv .venv

clean:
	rm -rf .venv build dist
