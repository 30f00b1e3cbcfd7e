# Slope & Step. `make run` starts the page, `make test` checks everything.
#
#   make run                          own environment, install, serve, print the address
#   make run OPTIONS='--port 9000'    the same with options of the command slope-and-step
#   make test                         linters and tests, fetching a browser if there is none
#   make test-requests                requests made from our own OpenAPI document (installs Schemathesis)
#   make test-deep                    what takes long: many random cases, and PyTorch (installs it)
#   make check                        linters alone
#   make bundles                      bundle the pages again, after a change in static
#   make bench                        benchmarks beside PyTorch and JAX (installs both), and a class of 500
#   make load                         classes of 30, 300 and 500, an overload, 50,000 requests (a quarter of an hour)
#   make audit                        known faults of what is installed (asks pypi.org, so it needs the network)
#   make oracles                      record again what PyTorch answers (installs PyTorch)
#   make clean                        remove the environment

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
# Tests start the server again and again: what Python has compiled is kept for the next start.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: run test test-requests test-deep check check-python check-javascript bundles bench load audit oracles clean

PYTHON ?= python3
OPTIONS ?=
VENV_PYTHON := .venv/bin/python
# As many processes as cores; each takes one file after another.
PYTEST := $(VENV_PYTHON) -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder
DENO := .venv/bin/deno
INSTALL := $(VENV_PYTHON) -m pip install --quiet --disable-pip-version-check --editable

run: .venv/installed
	@$(VENV_PYTHON) -m app.cli $(OPTIONS)

test: check bundles
	$(VENV_PYTHON) -m tests.browser.find_browser
	$(PYTEST) -m 'not deep'

test-requests: .venv/installed-fuzz
	$(PYTEST) -m deep tests/web/test_schemathesis.py

test-deep: .venv/installed-torch
	$(VENV_PYTHON) -m tests.browser.find_browser
	$(PYTEST) -m 'deep or hypothesis' --hypothesis-profile=many

check: .venv/installed-test
	@$(MAKE) --no-print-directory --jobs=2 --output-sync check-python check-javascript

check-python:
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m ruff format --check .
	$(VENV_PYTHON) -m mypy

check-javascript:
	$(DENO) check --no-remote --quiet static/js/*/main.js static/js/*/*/main.js static/js/*/mount.js static/js/*/element.js
	$(DENO) lint --quiet
	$(DENO) fmt --check --quiet

# Without npm there are no bundles; it says so, and pages load native modules.
bundles: .venv/installed-test
	@$(VENV_PYTHON) -m app.bundling || true

bench: .venv/installed-bench
	$(VENV_PYTHON) -m tests.benchmarks

load: bundles
	$(VENV_PYTHON) -m tests.browser.find_browser
	$(VENV_PYTHON) -m tests.benchmarks.load

# In an environment of its own: the tool's own dependencies are none of ours.
audit: .venv/installed
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/python -m pip install --quiet --disable-pip-version-check 'pip-audit==2.10.1'
	.venv/audit/bin/pip-audit --progress-spinner off --skip-editable --path "$$($(VENV_PYTHON) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"

oracles: .venv/installed-torch
	$(VENV_PYTHON) -m tests.oracles.record

SOURCES_OF_INSTALLATION := pyproject.toml hatch_build.py app/bundling.py
# An empty file tells that an installation is done; it is done again when one of these files changes.
.venv/installed: EXTRAS :=
.venv/installed-test: EXTRAS := [test]
.venv/installed-test: COVERS := .venv/installed
.venv/installed-fuzz: EXTRAS := [test,fuzz]
.venv/installed-fuzz: COVERS := .venv/installed .venv/installed-test
.venv/installed-torch: EXTRAS := [test,torch,sites,fuzz,deploy,cluster]
.venv/installed-torch: COVERS := .venv/installed .venv/installed-test .venv/installed-fuzz
.venv/installed-bench: EXTRAS := [test,bench]
.venv/installed-bench: COVERS := .venv/installed .venv/installed-test .venv/installed-torch
.venv/installed .venv/installed-test .venv/installed-fuzz .venv/installed-torch .venv/installed-bench: $(SOURCES_OF_INSTALLATION) | $(VENV_PYTHON)
	@echo "Installing into .venv. The first time, this takes a minute or two."
	@$(INSTALL) '.$(EXTRAS)'
	@touch $@ $(COVERS)

$(VENV_PYTHON):
	@.ci/make-environment '$(PYTHON)'

clean:
	rm -rf .venv bundles
